"""Lets time-machine travel over a freeze of ours.

time-machine refuses to start while freezegun is active, whoever started it. A test that asked for the emulator's clock
and then travels should not fail for that: while a gate stands, the first traveller suspends our freeze and the last one
who comes home resumes it.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from fakeuwsgi.clock.freezers import travellers

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["TravelGate"]


class TravelGate:
    """Stands in ``time_machine.travel``'s start and stop, where that library is loaded, until closed."""

    def __init__(self, suspend: Callable[[], int | None], resume: Callable[[int], None]) -> None:
        """Put the gate up.

        Args:
            suspend: called before the first traveller starts; says at which instant it stopped, None for nothing done.
            resume: called with that instant after the last traveller has stopped.
        """
        self._suspend = suspend
        self._resume = resume
        self._suspended: int | None = None
        machine = sys.modules.get("time_machine")
        self._travel: Any = getattr(machine, "travel", None)
        self._originals: dict[str, Any] = {}
        self._ours: dict[str, Any] = {}
        if self._travel is not None:
            self._replace("start", self._starting)
            self._replace("stop", self._stopping)

    def close(self) -> None:
        """Take the gate down; travellers under way are not disturbed."""
        for name, ours in self._ours.items():
            if vars(self._travel).get(name) is ours:
                setattr(self._travel, name, self._originals[name])
        self._ours.clear()
        self._suspended = None

    def _replace(self, name: str, through: Callable[[Callable[[], Any]], Any]) -> None:
        original = vars(self._travel)[name]

        def gated(travel: Any) -> Any:
            return through(lambda: original(travel))

        self._originals[name] = original
        self._ours[name] = gated
        setattr(self._travel, name, gated)

    def _starting(self, start: Callable[[], Any]) -> Any:
        if not self._ours or travellers():
            return start()
        self._suspended = self._suspend()
        try:
            return start()
        except BaseException:
            self._home()
            raise

    def _stopping(self, stop: Callable[[], Any]) -> Any:
        try:
            return stop()
        finally:
            if not travellers():
                self._home()

    def _home(self) -> None:
        instant, self._suspended = self._suspended, None
        if instant is not None:
            self._resume(instant)
