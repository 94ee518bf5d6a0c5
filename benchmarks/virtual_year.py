"""A virtual year of a 5-minute cron and a 1-minute timer, against a heap loop with freezegun's tick.

Both run the handlers and move freezegun's clock at each event. The year is lived in parts of five days, in turns; once with
handlers that look at the time, once with handlers that do nothing. An instance makes the datetime of an instant only when it
is looked at, `tick()` makes it always: so the first is the same work on both sides.
"""

from __future__ import annotations

import datetime
import heapq
import time
from typing import Any

import freezegun
from measuring import Figure, arguments, timed
from spooling import START

from fakeuwsgi import Instance

FIVE_DAYS = 5 * 86400
PARTS = 73
TIMER, CRON = 17, 18


class Heap:
    """A loop over a heap of events, which ticks a clock of freezegun's."""

    def __init__(self, *, looking: bool) -> None:
        self.calls = 0
        self._looking = looking
        self._freezer = freezegun.freeze_time(START.replace(tzinfo=None))
        self._heap = [(60, 0, 60), (300, 1, 300)]
        self._handlers = [self._handle, self._handle]
        self._now = 0

    def _handle(self, _signal: int) -> None:
        self.calls += 1
        if self._looking:
            time.time()

    def live(self, seconds: int) -> float:
        """Let so many seconds pass, under a freezer of its own (over the instance's, which comes back into force)."""
        with self._freezer as clock:
            return timed(lambda: self._run(clock, self._now + seconds))

    def _run(self, clock: Any, until: int) -> None:
        heap, handlers = self._heap, self._handlers
        while heap[0][0] <= until:
            due, number, period = heapq.heappop(heap)
            clock.tick(datetime.timedelta(seconds=due - self._now))
            self._now = due
            handlers[number](number)
            heapq.heappush(heap, (due + period, number, period))
        self._now = until


class Served:
    """An instance with a timer and a cron."""

    def __init__(self, *, looking: bool) -> None:
        self.calls = 0
        self._looking = looking
        self.instance = Instance(start=START, timezone="UTC", master=True, processes=1, mules=1)
        uwsgi: Any = self.instance.uwsgi
        uwsgi.register_signal(TIMER, "", self._handle)
        uwsgi.register_signal(CRON, "", self._handle)
        uwsgi.add_timer(TIMER, 60)
        uwsgi.add_cron(CRON, -5, -1, -1, -1, -1)
        self.instance.boot()

    def _handle(self, _signal: int) -> None:
        self.calls += 1
        if self._looking:
            time.time()

    def live(self, seconds: int) -> float:
        """Let so many seconds pass."""
        return timed(lambda: self.instance.advance(seconds))


def year(parts: int, *, looking: bool) -> Figure:
    """Live through a year on both sides.

    Args:
        parts: how many times five days of it.
        looking: whether the handlers look at the time.
    """
    ours_seconds, heap_seconds = [], []
    heap, served = Heap(looking=looking), Served(looking=looking)
    for part in range(parts):
        if part % 2:
            heap_seconds.append(heap.live(FIVE_DAYS))
            ours_seconds.append(served.live(FIVE_DAYS))
        else:
            ours_seconds.append(served.live(FIVE_DAYS))
            heap_seconds.append(heap.live(FIVE_DAYS))
    served.instance.close()
    if abs(served.calls - heap.calls) > 2:
        raise SystemExit(f"{served.calls} handlers ran here, {heap.calls} there")
    name = "a virtual year, handlers look at the time" if looking else "a virtual year, handlers do nothing"
    return Figure(f"{name}, against a heap", 4, 2, ours_seconds, heap_seconds)


def main() -> None:
    """Measure and print."""
    parts = arguments(__doc__, PARTS)
    for looking in (True, False):
        year(parts, looking=looking).show("ms for five days", 1e3)


if __name__ == "__main__":
    main()
