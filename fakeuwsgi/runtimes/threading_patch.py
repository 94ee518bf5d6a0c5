"""``threading`` where roles share a process: threads belong to a role, and waiting for them lets virtual time pass."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from fakeuwsgi.roles import Role
    from fakeuwsgi.runtimes.threads import RoleThreads

__all__ = ["ThreadingPatch"]

_REAL_LOOK = 0.05
"""Real seconds for which an event is waited for before virtual time passes: who sets it may be no thread of ours."""
_SHORT_LOOK = 0.002
"""The same in a thread of ours, where events are mostly a way to sleep (``threading.Timer``)."""
_REAL_JOIN = 200
"""How often a thread that is busy with something real is waited for so long, before virtual time passes."""


class ThreadingPatch:
    """Replaces ``Thread.start``, ``Thread.join`` and ``Event.wait`` from `install` to `close`.

    Args:
        threads: the instance's threads.
        whose: the ambient value of the caller; None where it is no code of the instance's.
        wait: waits on the scheduler's thread or in a role's: condition, seconds (None for no limit), what for in words.
    """

    def __init__(
        self,
        threads: RoleThreads,
        whose: Callable[[], tuple[object, Role, object] | None],
        wait: Callable[[Callable[[], bool], float | None, str], bool],
    ) -> None:
        self._threads = threads
        self._whose = whose
        self._wait = wait
        self._originals: tuple[Any, Any, Any] | None = None
        self._ours: tuple[Any, Any, Any] | None = None

    def install(self) -> None:
        """Put ours in place; a second time does nothing."""
        if self._originals is not None:
            return
        self._originals = threading.Thread.start, threading.Thread.join, threading.Event.wait
        self._ours = self._replacements(*self._originals)
        self._put(self._ours)

    def close(self) -> None:
        """Put the originals back."""
        if self._originals is not None:
            self._put(self._originals)
            self._originals = self._ours = None

    @staticmethod
    def _put(functions: tuple[Any, Any, Any]) -> None:
        threading.Thread.start, threading.Thread.join, threading.Event.wait = functions  # type: ignore[method-assign]

    def _replacements(
        self,
        real_start: Callable[[threading.Thread], None],
        real_join: Callable[[threading.Thread, float | None], None],
        real_wait: Callable[[threading.Event, float | None], bool],
    ) -> tuple[Any, Any, Any]:
        threads, whose, wait = self._threads, self._whose, self._wait

        def start(self: threading.Thread) -> None:
            context = whose()
            if context is None:
                real_start(self)
            else:
                threads.start(self, context, real_start)

        def caller(timeout: float | None) -> Role | None:
            """The role that may wait in virtual time."""
            context = None if timeout is not None and timeout <= 0 else whose()
            return None if context is None or context[1].kind == "master" else context[1]

        def join(self: threading.Thread, timeout: float | None = None) -> None:
            record = threads.find(self)
            if record is None or caller(timeout) is None:
                real_join(self, timeout)
                return
            looks = _REAL_JOIN
            while looks and not threads.is_parked(record):
                real_join(self, _REAL_LOOK)
                looks -= 1
            if threads.has_ended(record) or wait(lambda: threads.has_ended(record), timeout, f"thread {self.name}"):
                real_join(self, 1.0)

        def wait_for_event(self: threading.Event, timeout: float | None = None) -> bool:
            role = None if self.is_set() else caller(timeout)
            if role is None or not threads.any_of(role):
                return real_wait(self, timeout)
            look = _SHORT_LOOK if threads.is_current else _REAL_LOOK
            if real_wait(self, look if timeout is None else min(timeout, look)):
                return True
            return wait(self.is_set, timeout, "an event")

        for function, name in ((start, "start"), (join, "join"), (wait_for_event, "wait")):
            function.__name__ = name
        return start, join, wait_for_event
