"""The fixtures: what they show and what they let happen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.plugin.conftest import Inner

pytest_plugins = ("pytester",)


def test_the_spooler_shows_jobs_and_runs_them(inner: Inner) -> None:
    inner(
        """
        import app, os, uwsgi
        from datetime import timedelta

        def test_it(uwsgi_spooler, uwsgi_clock):
            at = int((uwsgi_clock.now + timedelta(minutes=5)).timestamp())
            path = uwsgi.spool({b"to": b"someone", b"body": b"hello"})
            uwsgi.spool({b"to": b"later", b"at": str(at).encode()})
            first, later = uwsgi_spooler.jobs
            assert first.path == path
            assert first["to"] == first[b"to"] == b"someone"
            assert first.vars == {b"to": b"someone"} and first.body == b"hello" and first.at is None
            assert later.at.timestamp() == at
            [run] = uwsgi_spooler.drain()
            assert (run.role, run.kind, run.outcome, run.result) == ("spooler1", "job", "ok", -2)
            assert run.cause.function == "spool"
            assert uwsgi_spooler.runs == [run]
            assert [job["to"] for job in uwsgi_spooler.jobs] == [b"later"]
            assert uwsgi_spooler.drain() == []
            uwsgi_clock.advance(minutes=5, seconds=30)
            assert uwsgi_spooler.jobs == []
            assert "2 were run" in repr(uwsgi_spooler)
        """,
        passed=1,
    )


def test_jobs_spooled_by_jobs_run_in_the_same_drain_and_a_retry_waits_for_the_next(inner: Inner) -> None:
    inner(
        """
        import uwsgi

        def test_it(uwsgi_spooler):
            def spooler(job):
                if job[b"n"] == b"1":
                    uwsgi.spool({b"n": b"2"})
                return -1 if job[b"n"] == b"2" else -2
            uwsgi.spooler = spooler
            uwsgi.spool({b"n": b"1"})
            first, second = uwsgi_spooler.drain()
            assert second.cause is first
            assert [run.outcome for run in (first, second)] == ["ok", "retry"]
            [again] = uwsgi_spooler.drain()
            assert again.name == second.name
        """,
        passed=1,
    )


def test_an_exception_fails_who_drained_with_the_handlers_own_traceback(inner: Inner) -> None:
    result = inner(
        """
        import app, uwsgi, pytest

        def test_fails(uwsgi_spooler):
            uwsgi.spool({b"raise": b"on purpose"})
            uwsgi_spooler.drain()

        def test_fails_by_the_clock(uwsgi_clock):
            uwsgi.spool({b"raise": b"on purpose"})
            uwsgi_clock.advance(1)

        def test_passes(uwsgi_spooler, uwsgi_mules, uwsgi_clock, uwsgi_instance):
            uwsgi.spool({b"raise": b"on purpose"})
            uwsgi.mule_msg(b"raise")
            [run] = uwsgi_spooler.drain(raise_errors=False)
            assert run.outcome == "error" and isinstance(run.exception, LookupError)
            [run] = uwsgi_mules.drain(raise_errors=False)
            assert str(run.exception) == "in a mule"
            with pytest.raises(LookupError, match="on purpose"):
                uwsgi_instance.run_until_idle()
            uwsgi_clock.advance(60, raise_errors=False)
            assert len(uwsgi_spooler.jobs) == 1
        """,
        failed=2,
        passed=1,
    )
    result.stdout.fnmatch_lines(["app.py:*: LookupError"])
    result.stdout.no_fnmatch_line("*conftest_plugin/*")
    result.stdout.no_fnmatch_line("*fakeuwsgi/instance/*")


def test_mules_and_farms_show_what_waits_and_let_it_be_handled(inner: Inner) -> None:
    inner(
        """
        import app, uwsgi, pytest

        def test_it(uwsgi_mules):
            uwsgi.mule_msg(b"any")
            uwsgi.mule_msg(b"two", 2)
            uwsgi.mule_msg(b"farm", b"mail")
            assert uwsgi_mules.pending == [b"any", b"two", b"farm"]
            assert uwsgi_mules[2].pending == [b"two"]
            assert uwsgi_mules["mail"].pending == [b"farm"]
            assert [mule.pending for mule in uwsgi_mules] == [[], [b"two"], []]
            runs = uwsgi_mules["mail"].drain()
            assert [(run.role, run.kind) for run in runs] == [("mule3", "message")] * 2  # its own, and the one for any
            assert uwsgi_mules.pending == [b"two"]
            uwsgi_mules.drain()
            assert uwsgi_mules.pending == []
            assert uwsgi_mules[2].runs[-1].role == "mule2"
            assert len(uwsgi_mules.runs) == 3

        def test_unknown(uwsgi_mules):
            with pytest.raises(KeyError, match="there is no mule 4: the instance has mule 1, 2, 3"):
                uwsgi_mules[4]
            with pytest.raises(KeyError, match="there is no farm 'post': the instance has farm 'mail'"):
                uwsgi_mules["post"]
        """,
        ini="uwsgi_options = --master --mules 3 --farm mail:3",
        passed=2,
    )


def test_signals_are_sent_and_handled_without_running_jobs(inner: Inner) -> None:
    inner(
        """
        import app, uwsgi

        def test_it(uwsgi_signals, uwsgi_spooler, uwsgi_mules):
            app.handled.clear()
            uwsgi.spool({b"a": b"b"})
            assert set(uwsgi_signals.registered) == {17, 18}
            assert uwsgi_signals.registered[17].handler is app.on_signal
            uwsgi.signal(17)
            assert uwsgi_signals.pending == [17]
            [first, second] = uwsgi_signals.send(18)
            assert {first.role, second.role} == {"mule1", "worker1"}
            assert uwsgi_signals.pending == []
            assert app.handled == [17, 18] or app.handled == [18, 17]
            assert [run.name for run in uwsgi_signals.runs] in (["17", "18"], ["18", "17"])
            assert len(uwsgi_spooler.jobs) == 1
        """,
        passed=1,
    )


def test_the_clock_says_what_is_due_next(inner: Inner) -> None:
    inner(
        """
        import app, pytest, uwsgi
        from datetime import datetime, timedelta
        from zoneinfo import ZoneInfo

        def test_it(uwsgi_clock):
            start = datetime(2026, 11, 20, 9, tzinfo=ZoneInfo("Europe/Berlin"))
            assert uwsgi_clock.now == start
            assert str(uwsgi_clock.now.tzinfo) == "Europe/Berlin"
            uwsgi.add_timer(17, 12)
            uwsgi.add_cron(18, 30, 2, -1, -1, -1)
            uwsgi_clock.advance(0)
            uwsgi_clock.advance(1)
            uwsgi.spool({b"a": b"b", b"at": str(int(start.timestamp()) + 40).encode()})
            uwsgi_clock.advance(1)
            due = {entry.kind: entry for entry in uwsgi_clock.upcoming()}
            assert uwsgi_clock.next() == due["timer"]
            assert due["timer"].role == "mule" and due["timer"].name == "17"
            assert due["cron"].time == datetime(2026, 11, 21, 2, 30, tzinfo=ZoneInfo("Europe/Berlin"))
            assert due["job"].time == start + timedelta(seconds=61)
            assert due["scan"].time == start + timedelta(seconds=31)
            runs = uwsgi_clock.advance_to(start + timedelta(seconds=61))
            [job] = [run for run in runs if run.kind == "job"]
            assert job.time == due["job"].time

        def test_nothing_is_ever_due(uwsgi_clock):
            uwsgi.set_spooler_frequency(-1)
            uwsgi_clock.advance(31)
            assert uwsgi_clock.next() is None
        """,
        ini="uwsgi_start = 2026-11-20 09:00:00\nuwsgi_timezone = Europe/Berlin",
        passed=2,
    )


def test_an_eager_test_has_everything_run_before_the_call_returns(inner: Inner) -> None:
    inner(
        """
        import app, uwsgi, pytest

        @pytest.mark.uwsgi(eager=True)
        def test_it(uwsgi_spooler):
            app.handled.clear()
            uwsgi.spool({b"a": b"b"})
            uwsgi.mule_msg(b"hello")
            uwsgi.signal(17)
            assert [type(one) for one in app.handled] == [dict, bytes, int]
            with pytest.raises(LookupError, match="^'?in a mule'?$"):
                uwsgi.mule_msg(b"raise")
        """,
        passed=1,
    )


def test_blocking_programs_of_mules_run_until_they_wait(inner: Inner) -> None:
    inner(
        """
        import uwsgi, uwsgidecorators

        seen = []

        @uwsgidecorators.muleloop(1)
        def loop():
            seen.append(uwsgi.mule_get_msg())

        def test_it(uwsgi_mules):
            uwsgi.mule_msg(b"one", 1)
            uwsgi_mules.drain()
            assert seen == [b"one"]
            uwsgi.mule_msg(b"two", 1)
            uwsgi_mules.drain()
            assert seen == [b"one", b"two"]
        """,
        passed=1,
    )
