"""Together with other plugins."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.plugin.conftest import Inner

pytest_plugins = ("pytester",)

_STORY = """
    import app, os, pytest, uwsgi

    @pytest.mark.parametrize("turn", range(6))
    def test_it(turn, uwsgi_clock, uwsgi_instance, uwsgi_spooler, uwsgi_mules):
        uwsgi.add_timer(17, 7)
        for number in range(5):
            uwsgi.spool({b"n": b"%d" % number, b"result": b"-1" if number % 2 else b"-2"})
            uwsgi.mule_msg(b"%d" % number)
        uwsgi_clock.advance(65)
        history = [(run.instant, run.role, run.kind, run.outcome) for run in uwsgi_instance.history]
        with open(os.environ["STORIES"], "a") as file:
            file.write(f"{os.getpid()} {uwsgi.spoolers[0].decode()} {history}\\n")
"""


def test_workers_of_xdist_have_folders_of_their_own_and_the_same_history(
    inner: Inner, pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    stories = pytester.path / "stories"
    monkeypatch.setenv("STORIES", str(stories))
    start = "uwsgi_start = 2026-11-20 09:00:00\nuwsgi_options = --master --spooler jobs --mules 2"
    result = inner(_STORY, "-n", "2", "-p", "xdist", "--uwsgi-seed=4", ini=start)
    result.assert_outcomes(passed=6)
    inner(_STORY, "--uwsgi-seed=4", ini=start, passed=6)
    lines = [line.split(" ", 2) for line in stories.read_text().splitlines()]
    assert len(lines) == 12
    assert len({history for _, _, history in lines}) == 1
    assert len({folder for _, folder, _ in lines}) == 12
    assert len({pid for pid, _, _ in lines}) == 3


def test_a_failure_in_a_worker_of_xdist_shows_the_timeline(inner: Inner) -> None:
    result = inner(
        """
        import uwsgi

        def test_it():
            uwsgi.mule_msg(b"hello")
            assert 0
        """,
        "-n",
        "1",
        failed=1,
    )
    result.stdout.fnmatch_lines(["*- uwsgi -*", "  message b'hello' for any mule: nobody has read it*"])


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_any_order_of_tests_is_fine(inner: Inner, pytester: pytest.Pytester, seed: int) -> None:
    inner(
        """
        import pytest, uwsgi

        @pytest.mark.parametrize("turn", range(3))
        def test_imports(turn):
            import app
            assert uwsgi.signal_registered(17)

        @pytest.mark.parametrize("turn", range(3))
        def test_registers(turn):
            assert not uwsgi.signal_registered(40)
            uwsgi.register_signal(40, "", print)

        @pytest.mark.parametrize("turn", range(3))
        def test_spools(turn, uwsgi_spooler):
            uwsgi.spool({b"a": b"b"})
            assert len(uwsgi_spooler.jobs) == 1
        """
    )
    result = pytester.runpytest_inprocess(f"--randomly-seed={seed}", "-p", "no:cacheprovider")
    result.assert_outcomes(passed=9)
