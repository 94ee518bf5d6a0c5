"""Every test has an instance and folders of its own, and the configured folders are left alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

    from tests.plugin.conftest import Inner

pytest_plugins = ("pytester",)


def test_jobs_and_folders_of_a_test_are_gone_after_it(inner: Inner) -> None:
    inner(
        """
        import app, uwsgi, os
        made = []

        def test_spools():
            made.append(uwsgi.spool({b"a": b"b"}))
            uwsgi.mule_msg(b"unread")
            uwsgi.signal(17)
            assert os.path.exists(made[0])

        def test_sees_nothing(uwsgi_spooler, uwsgi_mules, uwsgi_signals, uwsgi_instance):
            assert not os.path.exists(os.path.dirname(made[0]))
            assert uwsgi_spooler.jobs == []
            assert uwsgi_mules.pending == []
            assert uwsgi_signals.pending == []
            assert list(uwsgi_instance.history) == []
        """,
        passed=2,
    )


def test_code_under_test_spools_into_the_test_whether_it_asks_for_a_fixture_or_not(inner: Inner) -> None:
    inner(
        """
        import app
        from uwsgi import spool

        def test_without(request):
            spool({b"a": b"b"})
            assert len(request.getfixturevalue("uwsgi_spooler").jobs) == 1

        def test_with(uwsgi_spooler):
            spool({b"a": b"b"})
            assert len(uwsgi_spooler.jobs) == 1
        """,
        passed=2,
    )


def test_configured_folders_are_moved_and_still_found_by_their_names(inner: Inner, pytester: pytest.Pytester) -> None:
    one, two = pytester.path / "one", pytester.path / "two"
    inner(
        f"""
        import os, uwsgi

        def test_it(uwsgi_spooler):
            assert uwsgi.opt["spooler"] == b"{two}"
            default = uwsgi.spool({{b"a": b"1"}})
            named = uwsgi.spool({{b"a": b"2", b"spooler": b"{two}"}})
            again = uwsgi.spool({{b"a": b"3", b"spooler": uwsgi.spoolers[1]}})
            assert os.path.dirname(default) == uwsgi.spoolers[0]
            assert os.path.dirname(named) == os.path.dirname(again) == uwsgi.spoolers[1]
            assert len(uwsgi_spooler.folders) == 2
            assert not os.path.exists("{one}") and not os.path.exists("{two}")
        """,
        ini=f"uwsgi_options = --master --spooler {one} --spooler {two}",
        passed=1,
    )
    assert not one.exists()
    assert not two.exists()


def test_with_keep_paths_the_configured_folders_are_used(inner: Inner, pytester: pytest.Pytester) -> None:
    folder = pytester.path / "jobs"
    inner(
        f"""
        import uwsgi

        def test_it(uwsgi_spooler):
            assert uwsgi.spoolers == (b"{folder}",)
            uwsgi.spool({{b"a": b"b"}})

        def test_the_job_is_still_there(uwsgi_spooler):
            assert len(uwsgi_spooler.jobs) == 1
        """,
        ini=f"uwsgi_options = --master --spooler {folder}\nuwsgi_keep_paths = true",
        passed=2,
    )
    assert len(list(folder.iterdir())) == 1


def test_the_test_is_worker_1_and_handlers_are_who_they_are_on_its_thread(inner: Inner) -> None:
    inner(
        """
        import threading, uwsgi

        def test_it(uwsgi_instance):
            seen = []
            def note(_):
                seen.append((uwsgi.worker_id(), uwsgi.mule_id(), uwsgi.i_am_the_spooler(), threading.get_ident()))
                return -2
            uwsgi.spooler = uwsgi.mule_msg_hook = note
            uwsgi.spool({b"a": b"b"})
            uwsgi.mule_msg(b"hello", 2)
            runs = uwsgi_instance.run_until_idle()
            here = threading.get_ident()
            assert uwsgi.worker_id() == 1
            assert uwsgi.i_am_the_spooler() is None
            assert seen == [(0, 0, True, here), (0, 2, None, here)]
            assert [run.role for run in runs] == ["spooler1", "mule2"]
        """,
        ini="uwsgi_options = --master --spooler jobs --mules 2 --processes 3",
        passed=1,
    )


def test_without_a_spooler_the_module_has_none(inner: Inner) -> None:
    inner(
        """
        import uwsgi, pytest

        def test_it(uwsgi_spooler):
            assert not hasattr(uwsgi, "spool")
            assert not hasattr(uwsgi, "spoolers")
            assert uwsgi_spooler.jobs == uwsgi_spooler.folders == uwsgi_spooler.drain() == []

        @pytest.mark.uwsgi(spooler="jobs")
        def test_with_one():
            assert uwsgi.spool({b"a": b"b"})
        """,
        ini="uwsgi_options = --master",
        passed=2,
    )


def test_tests_with_more_or_fewer_workers_inherit_what_is_registered(inner: Inner) -> None:
    inner(
        """
        import app, pytest, uwsgi

        @pytest.mark.uwsgi(processes=4)
        def test_more(uwsgi_signals):
            uwsgi.register_signal(50, "worker4", print)
            app.handled.clear()
            uwsgi_signals.send(18)
            assert app.handled == [18]
            assert uwsgi.numproc == 4

        def test_usual():
            assert uwsgi.numproc == 2

        @pytest.mark.uwsgi(processes=1)
        def test_fewer(uwsgi_signals):
            assert 17 in uwsgi_signals.registered
        """,
        ini="uwsgi_options = --master --processes 2 --mules 1",
        passed=3,
    )


def test_test_cases_of_unittest_are_forks_too(inner: Inner) -> None:
    inner(
        """
        import unittest, uwsgi

        class Case(unittest.TestCase):
            def setUp(self):
                uwsgi.register_signal(40, "", print)

            def test_one(self):
                uwsgi.spool({b"a": b"b"})
                self.assertEqual(len(uwsgi.spooler_jobs()), 1)

            def test_two(self):
                uwsgi.spool({b"a": b"b"})
                self.assertEqual(len(uwsgi.spooler_jobs()), 1)
        """,
        passed=2,
    )


def test_doctests_are_forks_too(inner: Inner, pytester: pytest.Pytester) -> None:
    inner(
        """
        def function():
            \"\"\"
            >>> import uwsgi
            >>> path = uwsgi.spool({b"a": b"b"})
            >>> len(uwsgi.spooler_jobs())
            1
            \"\"\"

        def another():
            \"\"\"
            >>> import uwsgi
            >>> uwsgi.spooler_jobs()
            []
            \"\"\"
        """,
        "--doctest-modules",
        passed=2,
    )


def test_markers_of_classes_and_modules_hold_for_their_tests(inner: Inner) -> None:
    inner(
        """
        import pytest, time, unittest, uwsgi
        pytestmark = pytest.mark.uwsgi(mules=2, start="2030-01-01")

        @pytest.mark.uwsgi(mules=3)
        class TestClass:
            def test_one(self):
                assert uwsgi.opt["mules"] == b"3"
                assert time.gmtime().tm_year == 2030

        class Case(unittest.TestCase):
            @pytest.mark.uwsgi(mules=4)
            def test_one(self):
                self.assertEqual(uwsgi.opt["mules"], b"4")
                self.assertEqual(time.gmtime().tm_year, 2030)

        def test_module():
            assert uwsgi.opt["mules"] == b"2"
        """,
        passed=3,
    )


def test_an_instance_made_by_a_test_goes_its_own_way(inner: Inner) -> None:
    inner(
        """
        import fakeuwsgi, uwsgi

        def test_it(uwsgi_spooler, uwsgi_clock):
            with fakeuwsgi.Instance(mules=1, master=True) as instance:
                instance.install()
                import uwsgi as other
                assert other is instance.uwsgi and other is not uwsgi
                assert not hasattr(other, "spool")
                uwsgi.spool({b"a": b"b"})
            import uwsgi as again
            assert again is uwsgi
            assert len(uwsgi_spooler.jobs) == 1
        """,
        passed=1,
    )


def test_use_in_teardown_belongs_to_the_test_and_outside_of_tests_to_the_master(inner: Inner) -> None:
    inner(
        """
        import app, uwsgi, pytest

        @pytest.fixture
        def checks_at_the_end():
            yield
            assert len(uwsgi.spooler_jobs()) == 1

        @pytest.fixture
        def touches_first_at_the_end():
            yield
            uwsgi.spool({b"a": b"b"})

        def test_one(checks_at_the_end):
            uwsgi.spool({b"a": b"b"})

        def test_two(touches_first_at_the_end):
            pass

        def test_three(uwsgi_spooler):
            assert uwsgi_spooler.jobs == []
        """,
        conftest="""
        def pytest_sessionfinish():
            import uwsgi
            assert uwsgi.worker_id() == 0
            assert uwsgi.spooler is not None
        """,
        passed=3,
    )
