"""Clocks: the process's own, and the virtual one that tests move, with what makes application code see it."""

from __future__ import annotations

from fakeuwsgi.clock.base import Clock, ClockError
from fakeuwsgi.clock.frames import call_below
from fakeuwsgi.clock.instants import MICROSECONDS, from_datetime, to_datetime
from fakeuwsgi.clock.real import RealClock
from fakeuwsgi.clock.sleep import SleepPatch, SleepUsers
from fakeuwsgi.clock.virtual import VirtualClock
from fakeuwsgi.clock.zone import local_time, local_zone

__all__ = [
    "MICROSECONDS",
    "Clock",
    "ClockError",
    "RealClock",
    "SleepPatch",
    "SleepUsers",
    "VirtualClock",
    "call_below",
    "from_datetime",
    "local_time",
    "local_zone",
    "to_datetime",
]
