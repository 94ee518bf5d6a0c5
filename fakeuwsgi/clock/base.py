"""What the emulator asks of a clock, and the error every clock raises."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from fakeuwsgi.errors import FakeUwsgiError

__all__ = ["Clock", "ClockError"]


class ClockError(FakeUwsgiError):
    """Raised when a clock is asked for what it cannot do: the message says the instants and the way out."""


@runtime_checkable
class Clock(Protocol):
    """Says what time it is, and goes where it is told.

    An *instant* is a whole number of microseconds since the epoch.
    """

    def now(self) -> int:
        """Return the present instant, in microseconds since the epoch."""

    def move_to(self, instant: int) -> None:
        """Make ``instant`` (microseconds since the epoch) the present one.

        Raises:
            ClockError: the instant lies in the past, or this clock cannot be moved.
        """

    def close(self) -> None:
        """Undo whatever the clock did to the process; closing twice is harmless."""
