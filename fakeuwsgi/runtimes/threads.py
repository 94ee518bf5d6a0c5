"""Threads that programs start inside a role: they belong to it, and they sleep in virtual time.

They stay threads of the operating system. A sleep in one is an appointment in the scheduler's agenda; when it is due,
the scheduler wakes the sleeper and waits until it sleeps again, ends, or blocks on something real. So one runs at a
time, and the order of what they do is repeatable. What waits for one of them on the scheduler's own thread lets virtual
time pass meanwhile.
"""

from __future__ import annotations

import _thread
import sys
import threading
from collections import deque
from typing import TYPE_CHECKING, Any, Final

from fakeuwsgi.clock.frames import call_below
from fakeuwsgi.roles import ambient
from fakeuwsgi.scheduler.actor import ProcessExit

if TYPE_CHECKING:
    from collections.abc import Callable

    from fakeuwsgi.roles import Role
    from fakeuwsgi.scheduler.engine import Engine

__all__ = ["RoleThread", "RoleThreads"]

_POLL = 0.001
"""Real seconds between two looks at a thread that has its turn."""
_STILL = 10
"""Looks at which a thread must be at the same place to count as blocked."""
_PATIENCE = 2000
"""Looks after which a thread that neither sleeps nor blocks is left to itself."""
_RESTLESS = 20
"""How often a thread may go on by itself, without any virtual sleep, before it is left to itself."""
_SHORTEST = 100
"""Microseconds that any sleep takes: a thread that polls with sleep(0) lets time pass."""
_STUCK = 3
"""Real seconds in one step after which sleepers wait no longer: the scheduler's thread may be waiting for them."""

_RUNNING: Final = "running"
_PARKED: Final = "parked"
_ENDED: Final = "ended"


class RoleThread:
    """One thread of a role.

    Attributes:
        thread: the thread.
        role: whose it is.
        state: running (or blocked on something real), parked in virtual time, or ended.
        doomed: whether its process has ended.
        fatal: why its process must end, if the thread said so (``os._exit()``).
    """

    def __init__(self, keeper: RoleThreads, thread: threading.Thread, role: Role) -> None:
        self.thread = thread
        self.role = role
        self.state: str = _RUNNING
        self.ready: Callable[[], bool] = lambda: False
        self.deadline: int | None = None
        self.doomed = False
        self.fatal: str | None = None
        self.appointment = 0
        self.turn = _thread.allocate_lock()
        self.turn.acquire()
        self.quiet = _thread.allocate_lock()
        self.quiet.acquire()
        self.patience = _PATIENCE
        self.moves = 0
        self.place: tuple[int, int] | None = None
        self._keeper = keeper

    def due(self) -> None:
        """The end of its sleep has come."""
        if self.state is _PARKED:
            self._keeper.wake(self)

    def now_quiet(self) -> None:
        """In the thread: tell the scheduler that it need not wait any longer."""
        if self.quiet.locked():
            self.quiet.release()

    def look(self) -> tuple[int, int] | None:
        """Where the thread is in its code; None before and after."""
        frame = sys._current_frames().get(self.thread.ident or 0)
        return None if frame is None else (id(frame), frame.f_lasti)


class RoleThreads:
    """The threads of all roles of an instance.

    Args:
        engine: the scheduler.
        kill: ends a role's process, for a reason.
    """

    def __init__(self, engine: Engine, kill: Callable[[Role, str], None]) -> None:
        self._engine = engine
        self._kill = kill
        self._local = threading.local()
        self._alive: list[RoleThread] = []
        self._asking: deque[RoleThread] = deque()

    # ---- in the threads

    @property
    def is_current(self) -> bool:
        """Whether the caller is a thread that a role has started."""
        return bool(self._alive) and getattr(self._local, "record", None) is not None

    def block(self, ready: Callable[[], bool], deadline: int | None) -> bool:
        """Wait until a condition holds or an instant has come; whether the condition holds.

        Raises:
            ProcessExit: the thread's process has ended.
        """
        record: RoleThread = self._local.record
        if not record.doomed:
            soonest = self._engine.clock.now() + _SHORTEST
            record.ready, record.deadline = ready, deadline if deadline is None else max(deadline, soonest)
            record.state = _PARKED
            self._asking.append(record)
            record.now_quiet()
            self._await_turn(record)
        if record.doomed:
            raise ProcessExit("its process has ended")
        return ready()

    def _await_turn(self, record: RoleThread) -> None:
        engine = self._engine
        seen, stuck = engine.steps_begun, 0
        while not record.turn.acquire(timeout=1.0):
            stuck = stuck + 1 if engine.stepping and engine.steps_begun == seen else 0
            seen = engine.steps_begun
            if stuck >= _STUCK:
                record.appointment = 0
                record.state = _RUNNING
                return

    def _live(self, record: RoleThread, context: tuple[object, Role, object], run: Callable[[], Any]) -> None:
        self._local.record = record
        ambient.set(context)
        try:
            call_below(run)
        except ProcessExit as exit_:
            if not record.doomed:
                record.fatal = exit_.reason
        finally:
            record.state = _ENDED
            record.now_quiet()

    # ---- on the scheduler's thread

    def start(
        self, thread: threading.Thread, context: tuple[object, Role, object], start: Callable[[threading.Thread], None]
    ) -> None:
        """Start a thread in a role, and let it run until it first sleeps, blocks or ends.

        Args:
            thread: the thread.
            context: the ambient value that it runs with.
            start: the real ``Thread.start``.
        """
        record = RoleThread(self, thread, context[1])
        own = vars(thread).get("run")
        run = thread.run

        def run_in_role() -> None:
            if own is None:
                vars(thread).pop("run", None)
            else:
                vars(thread)["run"] = own
            self._live(record, context, _beyond_threading(thread, run))

        vars(thread)["run"] = run_in_role
        self._alive.append(record)
        try:
            start(thread)
        except BaseException:
            self._alive.remove(record)
            vars(thread).pop("run", None)
            raise
        if not self.is_current:
            self._until_quiet(record)

    def find(self, thread: threading.Thread) -> RoleThread | None:
        """The record of a thread that has not ended."""
        return next((one for one in self._alive if one.thread is thread and one.state is not _ENDED), None)

    def any_of(self, role: Role) -> bool:
        """Whether a role has any thread."""
        return any(one.role.name == role.name and one.state is not _ENDED for one in self._alive)

    def has_ended(self, record: RoleThread) -> bool:
        """Whether a thread has ended."""
        return record.state is _ENDED

    def is_parked(self, record: RoleThread) -> bool:
        """Whether a thread waits for virtual time, and not for anything real."""
        return record.state is not _RUNNING

    def settle(self) -> bool:
        """Let those run that can go on; whether any could."""
        if not self._alive:
            return False
        moved = False
        for record in self._alive.copy():
            if record.state is _RUNNING:
                moved |= self._look_after(record)
            elif record.state is _ENDED:
                self._bury(record)
        self._make_appointments()
        for record in self._alive.copy():
            if record.state is _PARKED and record.ready():
                self.wake(record)
                moved = True
        return moved

    def wake(self, record: RoleThread) -> None:
        """Let a parked thread go on, until it is quiet again."""
        record.appointment = 0
        record.place = None
        record.moves = 0
        record.patience = _PATIENCE
        record.state = _RUNNING
        record.quiet.acquire(blocking=False)
        record.turn.release()
        self._until_quiet(record)

    def end(self, role: str) -> None:
        """A role's process has ended: unwind its threads where they sleep; those that are blocked end later."""
        self._end([record for record in self._alive if record.role.name == role])

    def close(self) -> None:
        """End all threads; the interpreter does not wait for those that cannot end."""
        self._end(self._alive.copy())

    def _end(self, records: list[RoleThread]) -> None:
        self._make_appointments()
        for record in records:
            record.doomed = True
            if record.state is _PARKED:
                self.wake(record)
            if record in self._alive:
                self._alive.remove(record)
            if record.state is not _ENDED:
                _let_go(record.thread)

    def _make_appointments(self) -> None:
        while self._asking:
            record = self._asking.popleft()
            if record.state is _PARKED and record.deadline is not None:
                self._engine.agenda.put(record.deadline, record)

    def _look_after(self, record: RoleThread) -> bool:
        """Look whether a thread that was blocked has moved on, and let it come to rest then."""
        if not record.quiet.acquire(timeout=_POLL / 2) and record.look() == record.place:
            return False
        record.now_quiet()
        self._until_quiet(record)
        record.moves += 1
        if record.moves == _RESTLESS:
            record.patience = 1
        # The others need not wait for one that never comes to rest.
        return record.state is not _RUNNING or record.patience > 1

    def _until_quiet(self, record: RoleThread) -> None:
        place, still = None, 0
        for _ in range(record.patience):
            if record.quiet.acquire(timeout=_POLL):
                break
            before, place = place, record.look()
            still = still + 1 if place == before else 0
            if still == _STILL:
                break
        else:
            record.patience = 1
        record.place = place
        self._make_appointments()
        if record.state is _ENDED:
            self._bury(record)

    def _bury(self, record: RoleThread) -> None:
        if record in self._alive:
            self._alive.remove(record)
        if record.fatal is not None:
            self._kill(record.role, record.fatal)


def _beyond_threading(thread: threading.Thread, run: Callable[[], Any]) -> Callable[[], Any]:
    """``run`` without a frame of ``threading``: to what such a frame calls, freezegun gives real time."""
    function = getattr(run, "__func__", None)
    if function is threading.Thread.run:
        return lambda: _run_target(vars(thread))
    if function is threading.Timer.run and isinstance(thread, threading.Timer):
        return lambda: _run_timer(thread)
    return run


def _run_target(attributes: dict[str, Any]) -> None:
    try:
        target = attributes.get("_target")
        if target is not None:
            target(*attributes["_args"], **attributes["_kwargs"])
    finally:
        for name in ("_target", "_args", "_kwargs"):
            attributes.pop(name, None)


def _run_timer(timer: threading.Timer) -> None:
    timer.finished.wait(timer.interval)
    if not timer.finished.is_set():
        timer.function(*timer.args, **timer.kwargs)
    timer.finished.set()


def _let_go(thread: threading.Thread) -> None:
    """Keep the interpreter from waiting for a thread at its end."""
    handle = getattr(thread, "_handle", None)
    if handle is not None and hasattr(handle, "_set_done"):
        handle._set_done()
        return
    locks: set[Any] = getattr(threading, "_shutdown_locks", set())
    locks.discard(getattr(thread, "_tstate_lock", None))
