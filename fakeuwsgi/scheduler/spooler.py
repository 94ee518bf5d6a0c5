"""A spooler process: it scans its folder, runs what is due, and waits for its period or for somebody to wake it."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Protocol

from fakeuwsgi.scheduler.actor import AGAIN, FOREVER, IN_ORDER, READY, WAITING, ProcessExit
from fakeuwsgi.scheduler.agenda import LATE
from fakeuwsgi.scheduler.process import UNSET, Process, Surroundings
from fakeuwsgi.spool.errors import SpoolFileError, SpoolFolderError
from fakeuwsgi.spool.listing import NEVER

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from fakeuwsgi.history import Cause, Run
    from fakeuwsgi.roles import Role
    from fakeuwsgi.scheduler.channels import Channel
    from fakeuwsgi.spool.folder import SpoolFolder
    from fakeuwsgi.spool.task import Task

__all__ = ["Spooler", "SpoolerRules"]

_SECOND = 1_000_000
_OK = -2
_IGNORE = 0
_RETRY = -1
_LONG_MAX = 2**63 - 1
_SCANS_UNTIL_DOZING = 3
_SCANS_WORTH_A_WATCH = 200
"""Scans that take less time than watching a folder does, most of which passes when the watch is ended."""


class SpoolerRules(Protocol):
    """What all spoolers of an instance have in common.

    Attributes:
        max_tasks: after how many jobs a process ends; 0 for never.
        harakiri: seconds that a job may take; 0 for no limit.
        chdir: the folder to run jobs in; None for the job's own.
        causes: the run or call that spooled a file, by its path.
        seen: paths that have run in the drain under way; None outside one.
    """

    max_tasks: int
    harakiri: int
    chdir: str | None
    causes: dict[bytes, Cause]
    seen: set[bytes] | None

    @property
    def frequency(self) -> int:
        """The period in force, in seconds."""


class Spooler(Process):
    """A spooler process.

    Args:
        surroundings: the instance.
        role: which spooler.
        folder: the folder it serves; several processes may serve one.
        rules: what all spoolers have in common.
        signal_channels: the queue of signals for spoolers.

    Attributes:
        running: whether it is in the middle of a job: `spool()` does not wake it then. The mark outlives a process that
            ends in a job, as in uWSGI, where it lies in shared memory.
        satisfied_at: how many runs there had been when it last found nothing new in its folder.
    """

    def __init__(
        self,
        surroundings: Surroundings,
        role: Role,
        folder: SpoolFolder,
        rules: SpoolerRules,
        signal_channels: list[Channel],
    ) -> None:
        super().__init__(surroundings, role, signal_channels, rules.harakiri)
        self.rank = LATE
        self.folder = folder
        self.running = False
        self.satisfied_at = -1
        self._rules = rules
        self._tasks = 0
        self._wakeups = 0
        self._frequency_at_fork = 0
        self._exception_pending = False
        self._inside: str | None = None
        self._outside: str | None = None
        self._period = (0, _SECOND)
        self._scans = 0
        self._idle_scans = 0

    @property
    def place(self) -> str:
        """Its folder."""
        return os.fsdecode(self.folder.path)

    def fork(self) -> None:
        """Begin a new process."""
        self._frequency_at_fork = self._rules.frequency
        self._idle_scans = 0
        self._wake_up()
        # It takes up its pipe to the master only after the post-fork hook.
        self.reaches_master = False
        super().fork()

    def spooled(self) -> None:
        """A file was spooled into its folder: wake it, unless it is in the middle of a job."""
        if self.running:
            return
        if self.state is WAITING:
            self.wake()
        elif self.state is READY:
            # The kernel keeps one signal for a process that has not run yet, however many are sent.
            self._wakeups = max(self._wakeups, 1)
        else:
            self._wakeups += 1

    def loop(self) -> Generator[int, None, None]:
        """Boot, then scan after scan."""
        self._tasks = 0
        self._wakeups = 0
        before = self._rules.frequency
        self.boot()
        frequency = self._frequency_at_fork if self._rules.frequency == before else self._rules.frequency
        looking_again = False
        while True:
            # In a drain it looks once more at once; whether more is needed is for the drain to say.
            looking_again = self._scan() and self._rules.seen is not None and not (looking_again or self._is_done())
            if self._wakeups or looking_again or self.has_signal():
                yield AGAIN
            else:
                yield self._next_scan(frequency)
                self._wake_up()
            for channel in self.signal_channels:
                if channel.items:
                    _, signal, cause = channel.items.popleft()
                    with self._in_folder(os.fsdecode(self.folder.path)):
                        self.manage_signal(signal, cause)
                    break
            if self._wakeups:
                self._wakeups -= 1
            frequency = self._rules.frequency

    def _next_scan(self, frequency: int) -> int:
        """The instant of the next periodic scan that may find something; the periods before it are not lived through."""
        if frequency < 0:
            return FOREVER
        now = self.engine.clock.now()
        self._period = now, max(frequency, 1) * _SECOND
        self._scans += 1
        self._idle_scans = self._idle_scans + 1 if self.satisfied_at == len(self.engine.history) else 0
        tired = self._idle_scans >= _SCANS_UNTIL_DOZING and self._scans >= _SCANS_WORTH_A_WATCH
        until = self.folder.doze() if tired else None
        if until is None:
            return self.next_period()
        self.engine.dozing.append(self)
        return FOREVER if until >= NEVER else self.next_period(until * _SECOND)

    def next_period(self, earliest: int = 0) -> int:
        """The instant of its first periodic scan after now, and not before `earliest`."""
        begun, period = self._period
        reached = max(earliest - 1, self.engine.clock.now(), begun)
        return begun + ((reached - begun) // period + 1) * period

    def look_up(self) -> None:
        """Code has run while it dozed: if the folder was touched, its next scan is to find out."""
        if not self.folder.is_quiet():
            self.rouse()

    def rouse(self) -> None:
        """If it dozes, let its next periodic scan take place."""
        if self in self.engine.dozing:
            self._wake_up()
            if self.state is WAITING:
                self.engine.agenda.put(self.next_period(), self, self.rank)

    def _wake_up(self) -> None:
        if self in self.engine.dozing:
            self.engine.dozing.remove(self)

    def _scan(self) -> bool:
        """Go once through the folder; whether there was anything new."""
        found = False
        try:
            tasks = self.folder.scan(self.engine.clock.now, self.role.name)
        except SpoolFolderError as error:
            self._note(str(error))
            raise ProcessExit("its folder is gone", IN_ORDER) from error
        rules = self._rules
        try:
            for task in tasks:
                if rules.seen is not None:
                    if task.path in rules.seen:
                        continue
                    rules.seen.add(task.path)
                found = True
                self._manage(task)
        finally:
            tasks.close()
            outside, self._outside = self._outside, None
            if outside is not None:
                os.chdir(outside)
        if not found:
            self.satisfied_at = len(self.engine.history)
        return found

    def _is_done(self) -> bool:
        if not self.folder.is_empty():
            return False
        self.satisfied_at = len(self.engine.history)
        self._idle_scans = -1
        return True

    def _manage(self, task: Task) -> None:
        """Run one job and do with its file what the result asks for."""
        self.running = True
        rules = self._rules
        message = task.message()
        function = self.around.attribute("spooler")
        if function is UNSET:
            result = _IGNORE
            self._note("unable to find the spooler function, have you loaded it into the spooler process ?")
        elif message is None:
            result = _OK
        else:
            result = self._run(task, function, message)
        if result != _IGNORE:
            self._tasks += 1
        if result == _OK:
            rules.causes.pop(task.path, None)
            try:
                task.remove()
            except SpoolFileError as error:
                self._note(str(error))
                raise ProcessExit("could not remove a spool file", IN_ORDER) from error
        task.close()
        self.running = False
        if 0 < rules.max_tasks <= self._tasks:
            raise ProcessExit(f"maximum number of tasks reached ({rules.max_tasks}) recycling ...", IN_ORDER)

    def _run(self, task: Task, function: Any, message: dict[Any, Any]) -> int:
        rules, engine = self._rules, self.engine
        cause = rules.causes.get(task.path)
        if rules.harakiri > 0:
            self.around.master.watch(self, rules.harakiri)
        if self._outside is None:
            # Until the end of the scan.
            self._outside = os.getcwd()
        os.chdir(os.path.join(self._outside, rules.chdir) if rules.chdir else task.directory)
        run = engine.execute(self.role, "job", os.fsdecode(task.name), function, (message,), cause)
        if rules.harakiri > 0:
            self.around.master.unwatch(self)
        result = self._judge(run)
        if run.outcome != "error":
            run.outcome = "ok" if result == _OK else "ignore" if result == _IGNORE else "retry"
        return result

    def _judge(self, run: Run) -> int:
        """The function's result as uWSGI reads it: only an int counts, cut to 32 bits."""
        value = run.result
        if self._exception_pending:
            self._exception_pending = False
            return _RETRY
        if run.outcome == "error" or not isinstance(value, int):
            return _RETRY
        number = int(value)
        if not -_LONG_MAX - 1 <= number <= _LONG_MAX:
            # PyInt_AsLong fails, and nobody clears the exception: the next job stumbles on it.
            self._exception_pending = True
            return _RETRY
        number &= 0xFFFFFFFF
        return number - (1 << 32) if number >> 31 else number

    @contextmanager
    def _in_folder(self, folder: str) -> Iterator[None]:
        """Run in a folder, as a spooler process is always in one; others that run meanwhile are where they were."""
        outside = os.getcwd()
        try:
            os.chdir(folder)
            self._outside = outside
            yield
        finally:
            self._outside = None
            os.chdir(outside)

    def step_out(self) -> None:
        """While a job waits, other roles run in the folder they were in."""
        if self._outside is not None:
            self._inside = os.getcwd()
            os.chdir(self._outside)

    def step_in(self) -> None:
        """Back into the job's folder."""
        if self._inside is not None:
            os.chdir(self._inside)
            self._inside = None

    def _note(self, text: str) -> None:
        self.engine.log(self.role.name, text)
