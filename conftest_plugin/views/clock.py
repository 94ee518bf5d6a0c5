"""Time, as tests see and move it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conftest_plugin.views.agenda import Due, upcoming

if TYPE_CHECKING:
    import datetime

    from fakeuwsgi.history import Run
    from fakeuwsgi.instance import Instance

__all__ = ["ClockView"]


class ClockView:
    """The virtual clock of an instance.

    Args:
        instance: the test's instance.
    """

    def __init__(self, instance: Instance) -> None:
        self._instance = instance

    @property
    def now(self) -> datetime.datetime:
        """The present moment, aware, in the zone of ``uwsgi_timezone`` (the process's own by default)."""
        return self._instance.now

    def advance(self, delta: float | datetime.timedelta = 0, *, raise_errors: bool = True, **units: float) -> list[Run]:
        """Let time pass by uWSGI's own timetable: what falls due happens at its own instant, in order.

        Args:
            delta: seconds, or a timedelta.
            raise_errors: whether the first exception of a handler is raised in the end.
            **units: ``minutes=5`` and so on, as for a timedelta; added to `delta`.

        Returns:
            The runs, in order.
        """
        __tracebackhide__ = True
        return self._instance.advance(delta, raise_errors=raise_errors, **units)

    def advance_to(self, when: datetime.datetime, *, raise_errors: bool = True) -> list[Run]:
        """Likewise, up to a moment (aware, or naive in the clock's zone)."""
        __tracebackhide__ = True
        return self._instance.advance_to(when, raise_errors=raise_errors)

    def next(self) -> Due | None:
        """What is due next, with its ``.time``, ``.kind``, ``.role`` and ``.name``; None if nothing ever is."""
        return next(iter(self.upcoming()), None)

    def upcoming(self) -> list[Due]:
        """All that is due, soonest first: the next time of each timer, cron, job and scan."""
        return upcoming(self._instance)

    def __repr__(self) -> str:
        return f"<uwsgi_clock at {self.now:%Y-%m-%d %H:%M:%S %Z}>"
