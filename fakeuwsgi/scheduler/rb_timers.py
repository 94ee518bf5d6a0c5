"""Red-black timers as the master keeps them: by the second in which each is due."""

from __future__ import annotations

from heapq import heappop, heappush
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from fakeuwsgi.schedule.timers import RbTimer

__all__ = ["RbTimers"]


class RbTimers:
    """The armed red-black timers.

    Args:
        route: routes a signal.
        flood: how many signals a timer without a positive period raises in its second.

    Attributes:
        taken: how many of the registered timers have been armed.
    """

    def __init__(self, route: Callable[[int, None], None], flood: int) -> None:
        self.taken = 0
        self._route = route
        self._flood = flood
        self._heap: list[tuple[int, int, RbTimer, int]] = []
        self._order = count()

    def __bool__(self) -> bool:
        return bool(self._heap)

    @property
    def due(self) -> int:
        """The second in which the first is due; there must be one."""
        return self._heap[0][0]

    def take_up(self, registered: list[RbTimer], second: int) -> None:
        """Arm what was registered since the last time."""
        for timer in registered[self.taken :]:
            heappush(self._heap, (timer.due_second(second), next(self._order), timer, 0))
        self.taken = len(registered)

    def expire(self, second: int) -> None:
        """Route the signals of all that are due, and arm them anew."""
        heap = self._heap
        while heap and heap[0][0] <= second:
            _, _, timer, fired = heappop(heap)
            fired += 1
            self._route(timer.signal, None)
            if timer.is_over(fired):
                continue
            due = timer.due_second(second)
            if due <= second and timer.iterations == 0:
                # Without a positive period uWSGI spins until the second is over, and floods the queue.
                for _ in range(self._flood):
                    self._route(timer.signal, None)
                due = second + 1 - min(timer.seconds, 0)
            heappush(heap, (due, next(self._order), timer, fired))

    def upcoming(self) -> list[tuple[int, int]]:
        """The second and the signal of each."""
        return [(due, timer.signal) for due, _, timer, _ in self._heap]
