"""From an instance's options to the files its master watches and the commands it runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fakeuwsgi.runtimes.shell import ShellCommand
from fakeuwsgi.runtimes.watchers import make_watcher
from fakeuwsgi.schedule.cron_options import CommandCron, parse_cron2_option, parse_cron_option, parse_legion_cron_option
from fakeuwsgi.scheduler.commands import CommandCrons
from fakeuwsgi.scheduler.monitors import Monitors
from fakeuwsgi.scheduler.outside import Outside
from fakeuwsgi.scheduler.touches import TouchSignals

if TYPE_CHECKING:
    from collections.abc import Callable

    from fakeuwsgi.instance.plan import Plan
    from fakeuwsgi.options.settings import NamedValue, Settings
    from fakeuwsgi.schedule.calendar import LocalTime
    from fakeuwsgi.scheduler.engine import Engine
    from fakeuwsgi.scheduler.registry import Registry
    from fakeuwsgi.scheduler.routing import Router
    from fakeuwsgi.spool.stamps import Stamps

__all__ = ["command_crons", "registration_lines", "ties_to_outside"]


def command_crons(settings: Settings) -> list[CommandCron]:
    """The commands of ``--cron`` and its relatives, in the order of the options."""
    return [_command_cron(option) for option in settings.crons]


def registration_lines(settings: Settings) -> list[str]:
    """What uWSGI logs at its start about those commands."""
    return [
        f'[uwsgi-cron] command "{cron.command}" registered as cron task'
        + ("" if cron.legion is None else f' for legion "{cron.legion}"')
        for cron in command_crons(settings)
    ]


def ties_to_outside(
    plan: Plan,
    engine: Engine,
    registry: Registry,
    router: Router,
    to_local: Callable[[int], LocalTime],
    stamps: Stamps,
) -> Outside:
    """Connect a master with the outside, as the plan's options want it."""
    settings = plan.options.settings
    touches = {name: [value for given, value in settings.touches if given == name] for name, _ in settings.touches}
    return Outside(
        Monitors(engine, registry, router, make_watcher, touches.get("fs-signal", [])),
        TouchSignals(engine, router, touches.get("touch-signal", []), stamps),
        CommandCrons(
            engine,
            to_local,
            command_crons(settings),
            settings.cron_harakiri,
            ShellCommand if plan.run_commands else None,
        ),
    )


def _command_cron(option: NamedValue) -> CommandCron:
    name, value = option
    if name == "cron2":
        return parse_cron2_option(value)
    unique = name.startswith("unique")
    if "legion" in name:
        return parse_legion_cron_option(value, option=name, unique=unique)
    return parse_cron_option(value, unique=unique)
