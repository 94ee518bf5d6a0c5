"""Timers of both kinds, as arithmetic: when is the next one due.

Plain timers are the kernel's: exact periods from the instant at which the master armed them. Red-black timers count
whole seconds, and are only looked at when the master passes by.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from fakeuwsgi.schedule.ctext import atoi
from fakeuwsgi.schedule.errors import ScheduleFullError, ScheduleOptionError

__all__ = [
    "MAX_CRONS",
    "MAX_FILE_MONITORS",
    "MAX_RB_TIMERS",
    "MAX_TIMERS",
    "RbTimer",
    "Timer",
    "check_room",
    "parse_rb_timer_option",
    "parse_timer_option",
]

MAX_TIMERS: Final = 64
MAX_RB_TIMERS: Final = 64
MAX_CRONS: Final = 64
MAX_FILE_MONITORS: Final = 64
_SECOND: Final = 1_000_000
_FULL: Final = {
    "timers": (MAX_TIMERS, "you can register max 64 timers !!!"),
    "rb_timers": (MAX_RB_TIMERS, "you can register max 64 rb_timers !!!"),
    "cron": (MAX_CRONS, "you can register max 64 cron !!!"),
    "file monitors": (MAX_FILE_MONITORS, "you can register max 64 file monitors !!!"),
}


@dataclass(frozen=True)
class Timer:
    """A plain timer: ``add_timer``, ``--timer``.

    Attributes:
        signal: 0-255.
        seconds: the period. 0 never fires; nor does a negative one, for which the master logs an error.
    """

    signal: int
    seconds: int

    @property
    def refused(self) -> bool:
        """Whether arming it fails, with ``timerfd_settime(): Invalid argument`` in the log."""
        return self.seconds < 0

    def next_due(self, armed: int, after: int) -> int | None:
        """Gives the first instant later than ``after`` at which it expires; None if it never does.

        Expirations that nobody could take in time do not add up: the master routes one signal for all of them, and the
        next one comes at its own instant.

        Args:
            armed: the instant (microseconds since the epoch) of the master's pass that armed it.
            after: an instant, not before ``armed``.
        """
        if self.seconds <= 0:
            return None
        period = self.seconds * _SECOND
        return after + period - (after - armed) % period


@dataclass(frozen=True)
class RbTimer:
    """A red-black timer: ``add_rb_timer``, ``--rbtimer``.

    Attributes:
        signal: 0-255.
        seconds: the period in whole seconds. Without a positive one it is due again as soon as it was routed, and the
            master routes it over and over until the clock has gone on by more than its (negative) period.
        iterations: how often it fires; 0 for ever. Negative is once.
    """

    signal: int
    seconds: int
    iterations: int = 0

    def due_second(self, second: int) -> int:
        """Gives the second at which it is due, if armed or fired in the given one; the clock's fraction is dropped."""
        return second + self.seconds

    def is_over(self, fired: int) -> bool:
        """Says whether it is done for after having fired so many times."""
        return self.iterations != 0 and fired >= self.iterations


def check_room(table: str, registered: int) -> None:
    """Refuses the 65th entry of one of the master's tables.

    Args:
        table: ``timers``, ``rb_timers``, ``cron`` or ``file monitors``.
        registered: how many there are.

    Raises:
        ScheduleFullError: there are 64.
    """
    most, line = _FULL[table]
    if registered >= most:
        raise ScheduleFullError(line)


def parse_timer_option(value: str) -> Timer:
    """Reads ``--timer`` and ``--signal-timer``: the signal, a space, the seconds, both by ``atoi``.

    Raises:
        ScheduleOptionError: no space.
    """
    signal, seconds = _parse(value, "invalid signal timer syntax, must be: <signal> <seconds>")
    return Timer(signal, seconds)


def parse_rb_timer_option(value: str) -> RbTimer:
    """Reads ``--rbtimer`` and ``--signal-rbtimer``: the signal, a space, the seconds, both by ``atoi``; it never ends.

    Raises:
        ScheduleOptionError: no space.
    """
    signal, seconds = _parse(value, "invalid redblack signal timer syntax, must be: <signal> <seconds>")
    return RbTimer(signal, seconds)


def _parse(value: str, complaint: str) -> tuple[int, int]:
    signal, space, seconds = value.partition(" ")
    if not space:
        raise ScheduleOptionError(complaint, value, "for example '17 30'")
    return atoi(signal) % 256, atoi(seconds)
