"""What modules register when they are imported stands in every test; what a test registers is gone after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.plugin.conftest import Inner

pytest_plugins = ("pytester",)


def test_uwsgi_can_be_imported_without_any_configuration(inner: Inner) -> None:
    inner(
        """
        import uwsgi
        from uwsgi import spool, mule_msg

        def test_it():
            assert uwsgi.version == b"2.0.31"
            assert uwsgi.__spec__ is None
            assert uwsgi.worker_id() == 1
            assert uwsgi.numproc == 1
            assert uwsgi.masterpid() > 0
            assert len(uwsgi.spoolers) == 1
            with __import__("pytest").raises(AttributeError, match="^module 'uwsgi' has no attribute 'nonsense'$"):
                uwsgi.nonsense
        """,
        passed=1,
    )


def test_a_conftest_may_import_it_too(inner: Inner) -> None:
    inner("def test_it(): pass", conftest="import app, uwsgidecorators", passed=1)


def test_registrations_of_imports_stand_in_every_test(inner: Inner) -> None:
    inner(
        """
        import uwsgi, app, pytest

        @pytest.mark.parametrize("turn", [1, 2])
        def test_it(turn):
            assert uwsgi.spooler is app.spooler
            assert uwsgi.mule_msg_hook is app.on_message
            assert uwsgi.signal_registered(17)
        """,
        passed=2,
    )


def test_a_module_first_imported_inside_a_test_belongs_to_the_master_as_well(inner: Inner) -> None:
    inner(
        """
        import uwsgi

        def test_first():
            import app
            assert uwsgi.signal_registered(17)

        def test_second(uwsgi_clock, uwsgi_signals):
            assert uwsgi_signals.registered[17].receiver == "mule"
            assert uwsgi_signals.registered[17].wid == 0
            assert uwsgi.spooler.__name__ == "spooler"
            assert "app" in __import__("sys").modules
        """,
        passed=2,
    )


def test_a_module_may_be_imported_by_a_fixture_and_bring_timers_crons_and_rpc(inner: Inner) -> None:
    timers = """
    import uwsgi

    seen = []
    uwsgi.register_signal(1, "", seen.append)
    uwsgi.register_signal(2, "", seen.append)
    uwsgi.register_signal(3, "", seen.append)
    uwsgi.add_timer(1, 60)
    uwsgi.add_rb_timer(2, 60, 1)
    uwsgi.add_cron(3, -1, -1, -1, -1, -1)
    uwsgi.register_rpc("double", lambda value: value * 2)
    """
    inner(
        """
        import pytest

        @pytest.fixture
        def bell():
            import app
            app.seen.clear()
            return app.seen

        @pytest.mark.parametrize("turn", [1, 2])
        def test_it(turn, bell, uwsgi, uwsgi_clock):
            uwsgi_clock.advance(seconds=119)
            assert sorted(set(bell)) == [1, 2, 3]
            assert bell.count(2) == 1
            assert bell.count(1) == 1
            assert uwsgi.call(b"double", b"a") == b"aa"
        """,
        application=timers.replace("\n    ", "\n"),
        ini="uwsgi_start = 2026-01-01 00:00:30",
        passed=2,
    )


def test_what_a_test_or_a_fixture_registers_is_gone_after_it(inner: Inner) -> None:
    inner(
        """
        import app, pytest, uwsgi

        @pytest.fixture
        def registering():
            uwsgi.register_signal(40, "", print)
            uwsgi.my_fixture = 1

        def test_registers(registering):
            uwsgi.register_signal(41, "", print)
            uwsgi.spooler = None
            uwsgi.my_own = 1
            uwsgi.register_rpc("mine", print)
            uwsgi.lock()

        def test_sees_nothing_of_it(uwsgi_signals, uwsgi_clock):
            assert list(uwsgi_signals.registered) == [17, 18]
            assert uwsgi.spooler is app.spooler
            assert not hasattr(uwsgi, "my_own")
            assert not hasattr(uwsgi, "my_fixture")
            assert uwsgi.rpc_list() == ()
            assert not uwsgi.is_locked()
        """,
        passed=2,
    )


def test_code_that_a_test_executes_is_no_import(inner: Inner) -> None:
    inner(
        """
        import uwsgi

        def test_executes():
            exec("uwsgi.register_signal(40, '', print)", {"uwsgi": uwsgi, "__name__": "made_up"})

        def test_sees_nothing_of_it():
            assert not uwsgi.signal_registered(40)
        """,
        passed=2,
    )


def test_a_module_that_is_reloaded_registers_for_its_test_alone(inner: Inner) -> None:
    numbered = """
import uwsgi

number = next(number for number in range(256) if not uwsgi.signal_registered(number))
uwsgi.register_signal(number, "", print)
"""
    inner(
        """
        import importlib, uwsgi

        def test_imports():
            import app
            assert app.number == 0

        def test_reloads():
            import app
            importlib.reload(app)
            assert app.number == 1

        def test_sees_the_first_alone(uwsgi_signals):
            assert list(uwsgi_signals.registered) == [0]
        """,
        application=numbered,
        passed=3,
    )


def test_decorated_functions_of_modules_stay_and_those_of_tests_go(inner: Inner) -> None:
    decorated = """
from uwsgidecorators import cron, mulefunc, postfork, spool, timer

seen = []


@spool
def mail(arguments):
    seen.append(arguments["to"])


@timer(60)
def beat(number):
    seen.append("beat")


@mulefunc
def work(*args):
    seen.append(args)
"""
    inner(
        """
        import pytest

        def test_imports_and_defines(uwsgi_spooler, uwsgi_clock):
            import app
            import uwsgidecorators
            from uwsgidecorators import spool, timer, mulefunc

            @spool
            def local(arguments):
                app.seen.append("local")

            @timer(1)
            def often(number):
                app.seen.append("often")

            local.spool(a="b")
            uwsgi_spooler.drain()
            assert app.seen == ["local"]
            assert set(uwsgidecorators.spooler_functions) == {"mail", "local"}

        def test_has_what_the_module_brought(uwsgi_spooler, uwsgi_clock, uwsgi_mules):
            import app
            import uwsgidecorators
            assert set(uwsgidecorators.spooler_functions) == {"mail"}
            app.seen.clear()
            app.mail.spool(to="someone")
            uwsgi_spooler.drain()
            app.work(1, 2)
            uwsgi_mules.drain()
            uwsgi_clock.advance(60)
            assert app.seen == ["someone", (1, 2), "beat"]
        """,
        application=decorated,
        passed=2,
    )


def test_what_is_sent_while_importing_is_there_in_every_test(inner: Inner) -> None:
    sending = """
import uwsgi

uwsgi.spool({b"name": b"first"})
uwsgi.spool({b"name": b"later", b"at": b"1893456100"})
uwsgi.mule_msg(b"hello")
uwsgi.set_spooler_frequency(7)
"""
    inner(
        """
        import app, pytest, uwsgi
        from datetime import datetime, timezone

        @pytest.mark.parametrize("turn", [1, 2])
        def test_it(turn, uwsgi_spooler, uwsgi_mules, uwsgi_clock):
            seen = []
            uwsgi.spooler = lambda job: seen.append(job[b"name"]) or -2
            uwsgi.mule_msg_hook = seen.append
            assert len(uwsgi_spooler.jobs) == 2
            assert uwsgi_mules.pending == [b"hello"]
            uwsgi_clock.advance(0)
            assert sorted(seen) == [b"first", b"hello"]
            [job] = uwsgi_spooler.jobs
            assert job.at == datetime(2030, 1, 1, 0, 1, 40, tzinfo=timezone.utc)
            [run] = uwsgi_clock.advance(105)
            assert run.name == uwsgi_spooler.runs[-1].name
            assert (run.time - datetime(2030, 1, 1, tzinfo=timezone.utc)).total_seconds() == 105
        """,
        application=sending,
        ini="uwsgi_start = 2030-01-01 00:00:00+00:00",
        passed=2,
    )


def test_spoolers_import_what_their_option_names(inner: Inner) -> None:
    inner(
        """
        import pytest, uwsgi

        @pytest.mark.parametrize("turn", [1, 2])
        def test_it(turn, uwsgi_spooler):
            uwsgi.spool({b"a": b"b"})
            [run] = uwsgi_spooler.drain()
            assert run.outcome == "ok"
            assert uwsgi.spooler.__module__ == "app"
        """,
        ini="uwsgi_options = --master --spooler jobs --spooler-import app --timer '17 60'",
        passed=2,
    )


@pytest.mark.parametrize("touch", ["dir(uwsgi)", "uwsgi.opt", "spool({b'a': b'b'})", "setattr(uwsgi, 'x', 1)"])
def test_the_first_touch_of_a_test_makes_its_own_instance(inner: Inner, touch: str) -> None:
    inner(
        f"""
        import uwsgi
        from uwsgi import spool

        def test_untouched(request):
            session = request.config.stash[__import__("conftest_plugin.session").session.SESSION]
            assert not session.nursery.has_fork

        def test_touched(request):
            session = request.config.stash[__import__("conftest_plugin.session").session.SESSION]
            {touch}
            assert session.nursery.has_fork
            assert "spool" in dir(uwsgi)
        """,
        passed=2,
    )
