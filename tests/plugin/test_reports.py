"""What a failed test shows of the emulator."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.plugin.conftest import Inner

pytest_plugins = ("pytester",)

_INI = "uwsgi_start = 2026-11-20 09:00:00\nuwsgi_timezone = Europe/Berlin"


def test_a_failed_test_shows_what_ran_and_what_is_pending_and_why(inner: Inner) -> None:
    result = inner(
        """
        import app, uwsgi

        def test_it(uwsgi_clock, uwsgi_spooler):
            uwsgi.add_timer(17, 20)
            uwsgi.spool({b"result": b"-1"})
            uwsgi.spool({b"raise": b"on purpose"})
            uwsgi.spool({b"at": b"1795161690", b"to": b"someone"})
            uwsgi.spool({b"priority": b"5"})
            uwsgi_clock.advance(55, raise_errors=False)
            uwsgi.mule_msg(b"hello", 1)
            uwsgi.signal(18)
            uwsgi.lock()
            assert 0
        """,
        "--uwsgi-seed=3",
        ini=_INI,
        failed=1,
    )
    result.stdout.fnmatch_lines("*- uwsgi -*")
    text = result.stdout.str()
    for line in (
        "the clock stands at 2026-11-20 09:00:55 CET, seed 3",
        ": retry  (spool() in worker1)",
        ": error LookupError: on purpose  (spool() in worker1)",
        "it ended with retry; the next scan of spooler1 that may run it is at 2026-11-20 09:01:00",
        "it raised; the next scan of spooler1 that may run it is at 2026-11-20 09:01:00",
        "waits for its time, 2026-11-20 09:01:30; the next scan of spooler1 that may run it is at 2026-11-20 09:01:30",
        "no scan enters its priority folder",
        "message b'hello' for mule1: nobody has read it  (mule_msg() in worker1)",
        "signal 18: the master has not routed it  (signal() in worker1)",
        "lock 0 is held by worker1",
        "2026-11-20 09:01:00  timer: signal 17 to mule",
        "signal 17: ok",
    ):
        assert line in text, line


def test_a_timer_that_fired_often_is_one_line(inner: Inner) -> None:
    result = inner(
        """
        import app, uwsgi

        def test_it(uwsgi_clock):
            uwsgi.add_timer(17, 1)
            uwsgi_clock.advance(hours=1)
            assert 0
        """,
        ini=_INI,
        failed=1,
    )
    result.stdout.fnmatch_lines(
        ["  2026-11-20 09:00:01 * mule1 * signal 17: ok, and 3599 times more, last at 2026-11-20 10:00:00"]
    )


def test_passing_tests_and_tests_that_did_not_touch_it_show_nothing(inner: Inner) -> None:
    result = inner(
        """
        import app, uwsgi

        def test_passes(uwsgi_spooler):
            uwsgi.spool({b"a": b"b"})

        def test_fails():
            assert 0
        """,
        failed=1,
        passed=1,
    )
    result.stdout.no_fnmatch_line("*- uwsgi -*")


def test_failures_at_setup_and_teardown_show_it_too(inner: Inner) -> None:
    result = inner(
        """
        import app, uwsgi, pytest

        @pytest.fixture
        def fails_first(uwsgi_spooler):
            uwsgi.mule_msg(b"set up")
            assert 0

        @pytest.fixture
        def fails_last(uwsgi_spooler):
            yield
            uwsgi.mule_msg(b"torn down")
            assert 0

        def test_one(fails_first): pass
        def test_two(fails_last): pass
        """,
        errors=2,
        passed=1,
    )
    text = result.stdout.str()
    assert "message b'set up' for any mule: nobody has read it" in text
    assert "message b'torn down' for any mule: nobody has read it" in text


def test_without_configuration_the_head_says_nothing(inner: Inner) -> None:
    inner("def test_it(): pass").stdout.no_fnmatch_line("uwsgi: *")
    inner("def test_it(): pass", "--uwsgi-seed=9").stdout.fnmatch_lines("uwsgi: fakeuwsgi*, seed: 9")
