"""User code with every public type: mypy reads this file, and must have nothing to say; nobody runs it."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from typing_extensions import assert_type

from fakeuwsgi import FakeUwsgiError, Instance
from fakeuwsgi.history import Call, History, Run
from fakeuwsgi.spool.job import Job

if TYPE_CHECKING:
    from conftest_plugin.views.clock import ClockView
    from conftest_plugin.views.mules import MulesView
    from conftest_plugin.views.signals import SignalsView
    from conftest_plugin.views.spooler import SpoolerView


def handler(env: dict[Any, Any]) -> int:
    return -2


def own_instance() -> None:
    start = datetime.datetime(2026, 1, 1, tzinfo=datetime.timezone.utc)
    with Instance(start=start, timezone="Europe/Rome", seed=1, eager=True, spooler="jobs", mules=2) as instance:
        assert_type(instance, Instance)
        assert_type(instance.install(), Instance)
        instance.uwsgi.spooler = handler
        instance.uwsgi.spool({b"key": b"value"})
        assert_type(instance.run_until_idle(), list[Run])
        assert_type(instance.run_until_idle(raise_errors=False), list[Run])
        assert_type(instance.advance(30), list[Run])
        assert_type(instance.advance(datetime.timedelta(days=1)), list[Run])
        assert_type(instance.advance(minutes=5), list[Run])
        assert_type(instance.advance_to(start), list[Run])
        assert_type(instance.history, History)
        assert_type(instance.now, datetime.datetime)
    Instance.from_argv(["--ini", "uwsgi.ini"], seed=3).close()
    Instance.from_file(Path("uwsgi.ini"), start=start).close()


def runs_of(history: History) -> None:
    run = history[0]
    assert_type(history[1:], list[Run])
    assert_type(run.time, datetime.datetime)
    assert_type(run.role, str)
    assert_type(run.name, str)
    assert_type(run.exception, BaseException | None)
    assert_type(run.cause, Run | Call | None)
    if run.kind == "job" and run.outcome == "retry":
        history.select(kind="job", role="spooler1")


def refused() -> str:
    try:
        Instance(spoolr="jobs")
    except FakeUwsgiError as error:
        return str(error)
    return ""


def with_fixtures(
    uwsgi: Any,
    uwsgi_instance: Instance,
    uwsgi_spooler: SpoolerView,
    uwsgi_mules: MulesView,
    uwsgi_signals: SignalsView,
    uwsgi_clock: ClockView,
) -> None:
    uwsgi.spooler = handler
    assert_type(uwsgi_spooler.drain(), list[Run])
    assert_type(uwsgi_spooler.jobs, list[Job])
    assert_type(uwsgi_spooler.runs, list[Run])
    assert_type(uwsgi_clock.now, datetime.datetime)
    assert_type(uwsgi_clock.advance(minutes=5), list[Run])
    assert_type(uwsgi_mules.drain(), list[Run])
    assert_type(uwsgi_signals.send(5), list[Run])
