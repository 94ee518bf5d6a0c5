"""What is left of a session: nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conftest_plugin.finder import OneModuleFinder

if TYPE_CHECKING:
    import pytest

    from tests.plugin.conftest import Inner

pytest_plugins = ("pytester",)


def test_a_session_that_never_imports_it_loads_nothing_of_ours(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        """
        import sys

        def test_it():
            ours = [name for name in sys.modules if name.partition(".")[0] in {"fakeuwsgi", "freezegun", "greenlet"}]
            assert ours == []
            assert "uwsgi" not in sys.modules
            assert not {name for name in sys.modules if name.startswith("conftest_plugin.")} - {
                "conftest_plugin." + name for name in ("finder", "fixtures", "hooks", "options", "session")
            }
        """
    )
    plugins = ["time_machine", "freezer", "hypothesispytest", "django", "xdist", "xdist.looponfail", "timeout"]
    result = pytester.runpytest_subprocess(*[f"-pno:{name}" for name in plugins], "-p", "no:cacheprovider")
    result.assert_outcomes(passed=1)


def test_tests_and_sessions_leave_nothing(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        app="""
        import uwsgi
        from time import sleep
        uwsgi.spool({b"a": b"b"})
        """,
        test_inner="""
        import os, sys, threading, time, pathlib, tempfile
        before = (time.time, time.sleep, os._exit, os.getcwd(), threading.active_count(), dict(os.environ))

        def test_everything(uwsgi, uwsgi_clock, uwsgi_spooler, uwsgi_mules):
            import app, uwsgidecorators
            folder = pathlib.Path(os.fsdecode(uwsgi.spoolers[0]))
            (folder / "foreign").mkdir()

            @uwsgidecorators.thread
            def threaded(): pass

            def hook():
                if uwsgi.mule_id():
                    uwsgi.mule_get_msg()
            uwsgi.post_fork_hook = hook
            uwsgi.spooler = lambda job: time.sleep(3) or -1
            uwsgi_clock.advance(100)
            test_everything.folder = folder

        def test_nothing_is_left():
            now = (time.time, time.sleep, os._exit, os.getcwd(), threading.active_count(), dict(os.environ))
            assert now[:5] == before[:5]
            import app
            assert app.sleep is time.sleep
            assert not test_everything.folder.exists()
        """,
        run="""
        import os, sys, pytest, tempfile
        places = [tempfile.gettempdir(), "/dev/shm"]
        def ours():
            mine = f"fakeuwsgi-{os.getpid()}-"
            return [name for place in places if os.path.isdir(place) for name in os.listdir(place) if mine in name]
        path = list(sys.meta_path)
        assert pytest.main(["-q", "-p", "no:randomly", "-p", "no:cacheprovider", "-W", "error", "test_inner.py"]) == 0
        assert ours() == [], ours()
        assert "uwsgi" not in sys.modules and "uwsgidecorators" not in sys.modules
        assert not [one for one in sys.meta_path if type(one).__module__.startswith("conftest_plugin")]
        """,
    )
    result = pytester.runpython(pytester.path / "run.py")
    assert result.ret == 0, result.stdout.str() + result.stderr.str()


def test_a_session_inside_a_session_puts_back_what_it_found(inner: Inner, request: pytest.FixtureRequest) -> None:
    import sys

    before = list(sys.meta_path)
    inner(
        """
        import uwsgi, uwsgidecorators

        def test_it():
            assert uwsgidecorators.uwsgi is uwsgi
        """,
        passed=1,
    )
    assert sys.meta_path == before
    assert any(isinstance(one, OneModuleFinder) for one in before)
