"""Strands: threads that pass a baton, so that exactly one runs at a time and a blocking program can be put aside."""

from __future__ import annotations

import threading
from collections.abc import Callable

from fakeuwsgi.clock.frames import call_below
from fakeuwsgi.scheduler.strand import PARKED

__all__ = ["ThreadStrand", "ThreadStrands"]

_UNWINDINGS = 100


class ThreadStrand:
    """A thread that runs one step at a time, while the scheduler's thread waits.

    Args:
        name: the thread's name.
        enter: called on the thread first.
        unwind: makes the exception with which a parked step is unwound at the end.
    """

    def __init__(self, name: str, enter: Callable[[], object], unwind: Callable[[], BaseException]) -> None:
        self._enter = enter
        self._unwind = unwind
        self._mine = threading.Semaphore(0)
        self._theirs = threading.Semaphore(0)
        self._step: Callable[[], int] | None = None
        self._result = PARKED
        self._error: BaseException | None = None
        self._closing = False
        self.thread = threading.Thread(target=call_below, args=(self._main,), name=name, daemon=True)
        self.thread.start()

    def run(self, step: Callable[[], int]) -> int:
        """Run a step on the thread until it is over or parks."""
        self._step = step
        return self._hand_over()

    def resume(self) -> int:
        """Let the parked step go on."""
        return self._hand_over()

    def park(self) -> None:
        """On the thread: give the baton back, and wait for it."""
        self._result = PARKED
        self._theirs.release()
        self._mine.acquire()
        if self._closing:
            raise self._unwind()

    def close(self) -> None:
        """End the thread; a parked step sees an exception that it cannot mistake for one of its own."""
        self._closing = True
        for _ in range(_UNWINDINGS):
            self._mine.release()
            if self._step is None:
                self.thread.join()
                return
            self._theirs.acquire()

    def _hand_over(self) -> int:
        self._mine.release()
        self._theirs.acquire()
        error, self._error = self._error, None
        if error is not None:
            raise error
        return self._result

    def _main(self) -> None:
        self._enter()
        while True:
            self._mine.acquire()
            step = self._step
            if self._closing or step is None:
                return
            try:
                self._result = step()
            except BaseException as error:  # noqa: BLE001 - handed to the scheduler's thread, whatever it is
                self._error = error
            self._step = None
            self._theirs.release()
            if self._closing:
                return


class ThreadStrands:
    """Makes strands, and knows on which one the caller runs.

    Args:
        everywhere: whether every role gets a strand (exact where several sleep at once), or only those that run blocking
            programs (handlers then stay on the caller's own thread).
    """

    def __init__(self, *, everywhere: bool = False) -> None:
        self.everywhere = everywhere
        self._strands: dict[int, ThreadStrand] = {}

    def make(self, name: str, enter: Callable[[], object], unwind: Callable[[], BaseException]) -> ThreadStrand:
        """Make a strand and start its thread."""
        strand = ThreadStrand(name, enter, unwind)
        ident = strand.thread.ident
        if ident is not None:
            self._strands[ident] = strand
        return strand

    def current(self) -> ThreadStrand | None:
        """The strand the caller runs on; None on any other thread."""
        strand = self._strands.get(threading.get_ident()) if self._strands else None
        return strand if strand is not None and strand.thread.is_alive() else None
