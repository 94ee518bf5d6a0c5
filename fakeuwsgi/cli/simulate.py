"""``fakeuwsgi --simulate``: any uWSGI configuration on virtual time."""

from __future__ import annotations

import datetime
import os
import sys
import time
import traceback
from collections.abc import Callable
from functools import partial
from typing import Any

from fakeuwsgi.cli.arguments import OwnArguments
from fakeuwsgi.history import Event, Run
from fakeuwsgi.instance import Instance, Plan
from fakeuwsgi.instance.surroundings import registration_lines
from fakeuwsgi.options import OptionError, OptionExit, Options, Settings
from fakeuwsgi.roles import Role
from fakeuwsgi.runtimes.loader import import_named, load_application
from fakeuwsgi.schedule.errors import ScheduleOptionError
from fakeuwsgi.schedule.timers import parse_rb_timer_option, parse_timer_option

__all__ = ["read_options", "simulate"]


def read_options(arguments: list[str], now: int) -> Options | int:
    """Read uWSGI's options; an exit status where uWSGI would print something and leave."""
    try:
        return Options.from_argv(arguments, now=now)
    except OptionExit as leaving:
        sys.stdout.write(leaving.output)
        return leaving.status
    except OptionError as error:
        print(error.said or error, file=sys.stderr)
        return 1


def simulate(own: OwnArguments, arguments: list[str]) -> int:
    """Run a configuration for a stretch of virtual time, and print what happened.

    Args:
        own: how long, from when, in which order.
        arguments: uWSGI's options.

    Returns:
        The exit status.
    """
    begin = own.begin or datetime.datetime.fromtimestamp(int(time.time()), datetime.timezone.utc)
    options = read_options(arguments, int(begin.timestamp() * 1_000_000))
    if isinstance(options, int):
        return options
    settings = options.settings
    if settings.refusal is not None:
        print(settings.refusal, file=sys.stderr)
        return 1
    for line in [*options.log, *registration_lines(settings)]:
        print(line, file=sys.stderr)
    _prepare_process(settings)
    plan = Plan(
        options=options,
        seed=own.seed,
        workers=settings.workers,
        importing=True,
        on_error=_print_error,
        log=lambda line: print(line, file=sys.stderr),
        run_commands=True,
    )
    with Instance.from_plan(plan, begin) as instance:
        instance.install()
        instance.freeze()
        try:
            status = _boot(instance, settings)
            if status is None:
                instance.advance(own.simulate or 0, raise_errors=False)
        except ScheduleOptionError as error:
            print(error.log_line, file=sys.stderr)
            return error.exit_status
        entries = [entry for entry in instance.history.in_order() if not (isinstance(entry, Event) and entry.logged)]
        lines = [_line_of(entry) for entry in entries]
    sys.stdout.flush()
    print("\n".join(lines), file=sys.stderr)
    return status or 0


def _prepare_process(settings: Settings) -> None:
    for name, value in settings.environment:
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value
    if hasattr(time, "tzset"):
        time.tzset()
    if settings.chdir is not None:
        os.chdir(settings.chdir)
    sys.argv = ["uwsgi", *(settings.pyargv or "").split()]
    sys.path[0:0] = [".", *reversed(settings.pythonpath)]


def _boot(instance: Instance, settings: Settings) -> int | None:
    """Import what the master imports, and let the roles begin; an exit status if the master ended instead."""
    machine = instance.machine
    shared: list[Callable[[], Any]] = [partial(import_named, name) for name in settings.shared_imports]
    apps: list[Callable[[], Any]] = [partial(import_named, name) for name in settings.imports]
    apps.append(partial(load_application, settings.module, settings.wsgi_file, settings.callable))
    lazy = settings.lazy or settings.lazy_apps
    for importing in [*shared, *(() if lazy else apps)]:
        try:
            importing()
        except SystemExit as leaving:
            return leaving.code if isinstance(leaving.code, int) else int(leaving.code is not None)
        except BaseException:  # noqa: BLE001 - uWSGI prints whatever an import raises, and goes on
            traceback.print_exc()

    def imports_of(role: Role) -> list[Callable[[], Any]]:
        if role.kind == "spooler":
            return [partial(import_named, name) for name in settings.spooler_imports]
        return apps if lazy and role.kind == "worker" else []

    machine.imports = imports_of
    machine.boot()
    registry = machine.registry
    registry.timers += [parse_timer_option(value) for value in settings.timers]
    registry.rb_timers += [parse_rb_timer_option(value) for value in settings.rb_timers]
    return None


def _print_error(run: Run) -> None:
    if run.exception is not None:
        sys.stdout.flush()
        traceback.print_exception(run.exception)


def _line_of(entry: Any) -> str:
    if isinstance(entry, Run):
        return repr(entry)[5:-1]
    return repr(entry)[7:-1]
