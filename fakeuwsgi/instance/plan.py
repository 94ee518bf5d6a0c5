"""What an instance is to be: everything that its makers (a program, the pytest plugin, the command line) decide differently."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from fakeuwsgi.options import Options

if TYPE_CHECKING:
    from collections.abc import Callable

    from fakeuwsgi.clock.holders import TimeHolders
    from fakeuwsgi.clock.sleep import SleepUsers
    from fakeuwsgi.history import Run
    from fakeuwsgi.module.face import Face
    from fakeuwsgi.scheduler.registry import Registry

__all__ = ["Plan"]


def _where_configured(path: str) -> str:
    return path


@dataclass
class Plan:
    """The decisions behind one instance.

    Attributes:
        options: uWSGI's options.
        start: the instant at which its clock begins, in microseconds since the epoch; None for now.
        timezone: the zone of its crons by name; None for the process's own.
        seed: picks a legal order other than first in, first out; None for that one.
        eager: whether what is sent runs before the call returns.
        workers: how many workers there are; None for as many as the options ask for, and at least one.
        locate: where a configured spool folder really lies.
        importing: whether code outside handlers is the master that imports, not worker 1.
        face: the `uwsgi` module to stand behind; a new one if None.
        registry: what the master's memory holds already; empty if None.
        time_holders: what is known of the modules that hold functions of time.
        sleep_users: what is known of the modules that hold ``time.sleep``.
        on_error: called with each run whose handler raised.
        ignore: prefixes of names of modules that keep real time while this instance has frozen it.
        since: the kernel's time at which this instance's life began, in microseconds since the epoch; now if None.
        log: where lines of uWSGI's log go; into the history alone if None.
        run_commands: whether the commands of ``--cron`` really run, by the shell; otherwise the history only notes them.
        real_time: whether code really sleeps and exits, for an instance whose owner never lets virtual time pass.
    """

    options: Options = field(default_factory=Options)
    start: int | None = None
    timezone: str | None = None
    seed: int | None = None
    eager: bool = False
    workers: int | None = None
    locate: Callable[[str], str] = _where_configured
    importing: bool = False
    face: Face | None = None
    registry: Registry | None = None
    time_holders: TimeHolders | None = None
    sleep_users: SleepUsers | None = None
    on_error: Callable[[Run], None] | None = None
    ignore: tuple[str, ...] = ("multiprocess",)
    since: int | None = None
    log: Callable[[str], None] | None = None
    run_commands: bool = False
    real_time: bool = False
