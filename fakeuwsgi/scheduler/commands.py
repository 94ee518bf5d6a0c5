"""The commands of ``--cron`` and its relatives, which the master runs by the shell.

A command really runs, if the instance's plan says so, and takes no virtual time: the master waits for its end. What
uWSGI would notice of it in later passes (its exit, its harakiri) is noticed there. Otherwise only the history says that
it would have run.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from fakeuwsgi.scheduler.crons import CronEntry, Crons

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from fakeuwsgi.schedule.calendar import LocalTime
    from fakeuwsgi.schedule.cron_options import CommandCron
    from fakeuwsgi.scheduler.engine import Engine

__all__ = ["Child", "CommandCrons"]


class Child(Protocol):
    """A command under way."""

    pid: int

    def wait(self, limit: int) -> bool:
        """Wait for its end.

        Args:
            limit: the (real) seconds after which it is killed; 0 for no limit.

        Returns:
            Whether it ended by itself.
        """


class _Running:
    """A command that ran: since which second, and, if it was killed, the last second it was allowed."""

    __slots__ = ("command", "deadline", "pid", "since")

    def __init__(self, command: CommandCron, pid: int, since: int) -> None:
        self.command = command
        self.pid = pid
        self.since = since
        self.deadline: int | None = None


class CommandCrons:
    """The master's command crons.

    Args:
        engine: for the log and the history.
        to_local: gives the local time of a second since the epoch.
        commands: what the options ask for; commands of a legion never run, since no instance here is a lord.
        harakiri: seconds that a command may take if it says nothing itself (``--cron-harakiri``); 0 for no limit.
        start: starts a command; None if none is to be run.
    """

    def __init__(
        self,
        engine: Engine,
        to_local: Callable[[int], LocalTime],
        commands: Sequence[CommandCron],
        harakiri: int = 0,
        start: Callable[[str], Child] | None = None,
    ) -> None:
        self.crons = Crons(to_local)
        self._engine = engine
        self._commands = [command for command in commands if command.legion is None]
        self._harakiri = harakiri
        self._start = start
        self._running: list[_Running] = []
        self._begun = False

    def begin(self, second: int) -> None:
        """The master begins: the crons count from now."""
        if not self._begun:
            self._begun = True
            for command in self._commands:
                self.crons.add(CronEntry(command.rule, partial(self._run, command)), second)

    def check(self, second: int) -> None:
        """Run what matches at a second."""
        self.crons.check(second)

    def next_second(self) -> int | None:
        """The first second in which the master has anything to do for them; 0 for its next pass, None for never."""
        seconds = [] if self.crons.due is None else [self.crons.due]
        seconds += [0 if running.deadline is None else running.deadline + 1 for running in self._running]
        return min(seconds, default=None)

    def reap(self) -> None:
        """Notice which commands have ended."""
        second = self._engine.clock.now() // 1_000_000
        for running in [one for one in self._running if one.deadline is None and one.since < second]:
            self._running.remove(running)
            self._engine.log(
                "master",
                f'[uwsgi-cron] command "{running.command.command}" running with pid {running.pid} exited after'
                f" {second - running.since} second(s)",
            )

    def execute(self, second: int) -> bool:
        """Harakiri for commands that took too long; whether there were any."""
        condemned = [one for one in self._running if one.deadline is not None and one.deadline < second]
        for running in condemned:
            running.deadline = None
            self._engine.log("master", f'*** HARAKIRI ON CRON "{running.command.command}" (pid: {running.pid}) ***')
        return bool(condemned)

    def _run(self, command: CommandCron, second: int) -> bool:
        engine = self._engine
        if command.unique and any(running.command is command for running in self._running):
            return False
        if self._start is None:
            engine.history.note(engine.clock.now(), "master", f'cron command "{command.command}" (not run here)')
            return True
        child = self._start(command.command)
        engine.log("master", f'[uwsgi-cron] running "{command.command}" (pid {child.pid})', dated=True)
        running = _Running(command, child.pid, second)
        limit = max(command.harakiri or self._harakiri, 0)
        if not child.wait(limit):
            running.deadline = second + limit
        self._running.append(running)
        return True
