"""The clock of a live server: the process's own time, which nobody moves."""

from __future__ import annotations

import time

from fakeuwsgi.clock.base import ClockError
from fakeuwsgi.clock.instants import MICROSECONDS

__all__ = ["RealClock"]


class RealClock:
    """Real time: it can be read and waited for."""

    def now(self) -> int:
        """Return the present instant, in microseconds since the epoch."""
        return time.time_ns() // 1000

    def move_to(self, instant: int) -> None:
        """Accept an instant (microseconds since the epoch) that has come; real time goes nowhere on request.

        Raises:
            ClockError: the instant is still to come.
        """
        ahead = instant - self.now()
        if ahead > 0:
            msg = f"real time cannot be moved {ahead / MICROSECONDS:.6f} s ahead: wait_until() waits for it"
            raise ClockError(msg)

    def wait_until(self, instant: int) -> None:
        """Sleep until ``instant`` (microseconds since the epoch) has come; return at once if it has."""
        while (ahead := instant - self.now()) > 0:
            time.sleep(ahead / MICROSECONDS)

    def close(self) -> None:
        """Do nothing: nothing was changed."""
