"""The virtual clock in tests: frozen when asked, respected when others freeze, never in pytest's own way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.plugin.conftest import Inner

pytest_plugins = ("pytester",)


def test_time_is_real_until_somebody_asks_for_another(inner: Inner) -> None:
    inner(
        """
        import time, uwsgi
        real = [time.time]  # freezegun would replace a name of the module

        def test_untouched():
            assert time.time is real[0]

        def test_touched(uwsgi_spooler):
            uwsgi.spool({b"a": b"b"})
            uwsgi_spooler.drain()
            assert time.time is real[0]

        def test_moved(uwsgi_instance):
            before = time.time()
            uwsgi_instance.advance(3600)
            assert 3600 <= time.time() - before < 3700
            assert time.time is not real[0]

        def test_real_again():
            assert time.time is real[0]
        """,
        passed=4,
    )


def test_every_test_begins_at_the_start(inner: Inner) -> None:
    inner(
        """
        import time, datetime, pytest
        TWO = datetime.datetime(2026, 11, 20, 8, tzinfo=datetime.timezone.utc)

        @pytest.mark.parametrize("turn", [1, 2])
        def test_clock(turn, uwsgi_clock):
            assert uwsgi_clock.now == TWO
            uwsgi_clock.advance(days=1)
            assert datetime.datetime.now(datetime.timezone.utc) == TWO + datetime.timedelta(days=1)

        def test_module(uwsgi):
            assert time.time() == TWO.timestamp()
            assert uwsgi.started_on == TWO.timestamp()

        @pytest.mark.uwsgi(start="2030-01-02T03:04:05Z")
        def test_marker():
            assert time.gmtime()[:6] == (2030, 1, 2, 3, 4, 5)

        @pytest.mark.uwsgi(start=datetime.date(2031, 1, 1), timezone="UTC")
        def test_date():
            assert time.gmtime()[:6] == (2031, 1, 1, 0, 0, 0)
        """,
        ini="uwsgi_start = 2026-11-20 09:00:00\nuwsgi_timezone = Europe/Berlin",
        passed=5,
    )


def test_handlers_see_the_instant_at_which_they_run_and_sleep_in_it(inner: Inner) -> None:
    inner(
        """
        import time, uwsgi

        def test_it(uwsgi_clock, uwsgi_spooler):
            start, seen = time.time(), []
            def spooler(job):
                seen.append(time.time() - start)
                time.sleep(5)
                seen.append(time.time() - start)
                return -2
            uwsgi.spooler = spooler
            uwsgi.spool({b"at": str(int(start) + 50).encode()})
            uwsgi_clock.advance(100)
            assert seen == [60, 65]
            time.sleep(10)
            assert time.time() - start == 110
        """,
        ini="uwsgi_start = 2026-11-20 09:00:00",
        passed=1,
    )


@pytest.mark.parametrize("fixtures", ["freezer, uwsgi_clock", "uwsgi_clock, freezer"])
def test_the_users_freezer_is_respected_in_any_order(inner: Inner, fixtures: str) -> None:
    inner(
        f"""
        import time, uwsgi

        def test_it({fixtures}, uwsgi_spooler):
            freezer.move_to("2030-01-01")
            assert uwsgi_clock.now.year == 2030
            uwsgi.spooler = lambda job: -2
            uwsgi.spool({{b"at": str(int(time.time()) + 100).encode()}})
            uwsgi_clock.advance(1)
            assert time.gmtime()[:6] == (2030, 1, 1, 0, 0, 1)
            freezer.tick(119)
            uwsgi_clock.advance(0)
            [run] = uwsgi_spooler.runs
            assert run.time.minute == 2

        def test_time_is_real_again():
            assert time.gmtime().tm_year < 2030
        """,
        passed=2,
    )


def test_decorators_and_travellers_are_respected(inner: Inner) -> None:
    inner(
        """
        import time, uwsgi, pytest
        from freezegun import freeze_time

        @freeze_time("2030-01-01")
        def test_decorated(uwsgi_clock):
            uwsgi_clock.advance(5)
            assert time.time() == uwsgi_clock.now.timestamp()
            assert uwsgi_clock.now.year == 2030

        @pytest.mark.freeze_time("2031-01-01")
        def test_marked(uwsgi_clock):
            assert uwsgi_clock.now.year == 2031

        def test_traveller_first(time_machine, uwsgi_clock):
            time_machine.move_to(1_893_456_000, tick=False)
            uwsgi_clock.advance(5)
            assert time.time() == 1_893_456_005

        def test_traveller_second(uwsgi_clock, time_machine):
            time_machine.move_to(1_893_456_000, tick=False)
            uwsgi_clock.advance(5)
            assert time.time() == 1_893_456_005

        def test_in_the_body(uwsgi_clock, uwsgi_spooler):
            with freeze_time("2032-01-01"):
                assert uwsgi_clock.now.year == 2032
        """,
        passed=5,
    )


def test_durations_and_fixtures_of_wider_scope_have_real_time(inner: Inner) -> None:
    result = inner(
        """
        import time, pytest
        real = time.time

        @pytest.fixture(scope="module")
        def server():
            yield
            assert time.time is real

        def test_it(server, uwsgi_clock):
            uwsgi_clock.advance(days=2)
        """,
        "--durations=0",
        conftest="""
        def pytest_runtest_logreport(report):
            assert 0 <= report.duration < 60
            assert 0 <= report.stop - report.start < 60
        """,
        passed=1,
    )
    result.stdout.no_fnmatch_line("*1728*")


def test_timers_start_anew_in_every_test(inner: Inner) -> None:
    timers = """
import uwsgi

seen = []
uwsgi.register_signal(1, "", seen.append)
uwsgi.add_timer(1, 60)
"""
    inner(
        """
        import app, pytest

        @pytest.mark.parametrize("turn", [1, 2])
        def test_it(turn, uwsgi_clock):
            app.seen.clear()
            uwsgi_clock.advance(59)
            assert app.seen == []
            uwsgi_clock.advance(1)
            assert app.seen == [1]
        """,
        application=timers,
        passed=2,
    )
