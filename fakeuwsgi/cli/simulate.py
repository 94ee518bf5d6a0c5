"""``fakeuwsgi --simulate``: any uWSGI configuration on virtual time."""

from __future__ import annotations

import datetime
import sys
import time
from typing import TYPE_CHECKING

from fakeuwsgi.cli.boot import Boot, print_error, set_environment
from fakeuwsgi.cli.ending import Ending
from fakeuwsgi.cli.timeline import print_timeline
from fakeuwsgi.cli.unacted import unacted_line
from fakeuwsgi.instance import Instance, Plan
from fakeuwsgi.instance.surroundings import registration_lines
from fakeuwsgi.options import OptionError, OptionExit, Options
from fakeuwsgi.runtimes.main_module import main_module
from fakeuwsgi.schedule.errors import ScheduleOptionError
from fakeuwsgi.spool import SpoolFolderError

if TYPE_CHECKING:
    from fakeuwsgi.cli.arguments import OwnArguments
    from fakeuwsgi.history import Run

__all__ = ["read_options", "refuse", "simulate"]


def read_options(arguments: list[str], now: int) -> Options | int:
    """Read uWSGI's options; an exit status where uWSGI would print something and leave."""
    try:
        return Options.from_argv(arguments, now=now)
    except OptionExit as leaving:
        sys.stdout.write(leaving.output)
        return leaving.exit_code
    except OptionError as error:
        return refuse(error)


def refuse(error: OptionError) -> int:
    """Print why uWSGI refuses an option, in its words and then in ours; give its exit status."""
    explained = str(error)
    if error.said is not None:
        print(error.said, file=sys.stderr)
        if error.message in error.said or error.said in error.message:
            explained = explained.replace(error.message, "").lstrip(". ")
    if explained:
        print(f"fakeuwsgi: {explained}", file=sys.stderr)
    return error.exit_code


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
    sys.stdout.write(options.output)
    try:
        settings = options.settings
    except OptionError as error:
        return refuse(error)
    if settings.refusal is not None:
        print(settings.refusal, file=sys.stderr)
        return 1
    for line in [*options.log, *registration_lines(settings)]:
        print(line, file=sys.stderr)
    without_effect = unacted_line(options)
    if without_effect is not None:
        print(without_effect, file=sys.stderr)
    set_environment(settings)
    plan = Plan(
        options=options,
        seed=own.seed,
        workers=settings.workers,
        importing=True,
        on_error=_print_error,
        log=_print_line,
        run_commands=True,
    )
    try:
        instance = Instance.from_plan(plan, begin)
    except SpoolFolderError as error:
        print(error.said, file=sys.stderr)
        print(f"fakeuwsgi: {error}", file=sys.stderr)
        return 1
    with main_module(), instance, Ending(instance) as ending:
        instance.install()
        instance.freeze()
        try:
            boot = Boot(instance, settings, _print_line)
            boot.run()
            if boot.status is None:
                instance.advance(own.simulate or 0, raise_errors=False)
                ending.due()
        except ScheduleOptionError as error:
            print(error.log_line, file=sys.stderr)
            return error.exit_status
        sys.stdout.flush()
        if boot.booted:
            print_timeline(instance.history, instance.assembly.zone)
    return boot.status or 0


def _print_error(run: Run) -> None:
    if run.exception is not None:
        print_error(run.exception)


def _print_line(line: str) -> None:
    print(line, file=sys.stderr)
