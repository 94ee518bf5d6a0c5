"""Strands as greenlets: each role has a stack of its own, and all of them are on the caller's thread.

A handler may sleep, wait for a message or for a lock at any depth of its calls; its stack is then put aside while other roles
go on, and taken up at its own instant. Since nothing leaves the thread, what is local to it (a database connection, an open
transaction) is the same for a test and for the handlers it runs, as the first thread of a fork keeps it from the master.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from contextvars import copy_context
from typing import TYPE_CHECKING

import greenlet
from greenlet import getcurrent

from fakeuwsgi.errors import FakeUwsgiError
from fakeuwsgi.scheduler.strand import PARKED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import TracebackType

__all__ = ["GreenletStrand", "GreenletStrands"]

_UNWINDINGS = 100


class GreenletStrand:
    """A greenlet that runs one step after the other."""

    def __init__(self) -> None:
        self._greenlet: greenlet.greenlet | None = None
        self._parked = False

    def run(self, step: Callable[[], int]) -> int:
        """Run a step until it is over or parks."""
        current = getcurrent()
        mine = self._greenlet
        if mine is None or mine.dead:
            mine = self._greenlet = greenlet.greenlet(_steps, current)
        elif mine.parent is not current:
            mine.parent = current
        # Handlers see the context variables of whoever lets them run, and cannot change them for others.
        mine.gr_context = copy_context()
        result: int = mine.switch(step)
        return result

    def resume(self) -> int:
        """Let the parked step go on."""
        mine = self._greenlet
        if mine is None:
            return PARKED
        try:
            mine.parent = greenlet.getcurrent()
        except ValueError:
            raise FakeUwsgiError(
                "a role is blocked in another thread than the one that lets time pass: use one thread for both"
            ) from None
        result: int = mine.switch()
        return result

    @property
    def is_current(self) -> bool:
        """Whether the caller runs on this strand."""
        return self._greenlet is not None and greenlet.getcurrent() is self._greenlet

    def park(self) -> None:
        """On the strand: give the turn back."""
        mine = self._greenlet
        if mine is not None and mine.parent is not None:
            self._parked = True
            try:
                mine.parent.switch(PARKED)
            finally:
                self._parked = False

    def close(self, unwind: BaseException) -> None:
        """End the greenlet, unwinding what is parked there."""
        mine = self._greenlet
        if mine is None or mine.dead or not mine:
            self._greenlet = None
            return
        with _unwinding_unseen():
            for _ in range(_UNWINDINGS):
                try:
                    mine.parent = greenlet.getcurrent()
                    mine.throw(unwind if self._parked else greenlet.GreenletExit())
                except BaseException:  # noqa: BLE001, S110
                    pass
                if not mine:
                    self._greenlet = None
                    return


class GreenletStrands:
    """Makes strands that are greenlets."""

    def make(self) -> GreenletStrand:
        """Make a strand; its greenlet comes with its first step."""
        return GreenletStrand()


def _steps(step: Callable[[], int]) -> int:
    current = getcurrent()
    while True:
        result = step()
        # Its parent is whoever lets it run this time.
        step = current.parent.switch(result)  # type: ignore[union-attr]


@contextmanager
def _unwinding_unseen() -> Iterator[None]:
    """Programs that catch everything and hand it to sys.excepthook must not print the end of their process."""
    before = sys.excepthook

    def ignore(kind: type[BaseException], error: BaseException, traceback: TracebackType | None) -> None:
        """Say nothing."""

    sys.excepthook = ignore
    try:
        yield
    finally:
        sys.excepthook = before
