"""Crons at the master's pace: each is looked at in every pass, and does its work at most once in sixty seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from fakeuwsgi.schedule.calendar import LocalTime
    from fakeuwsgi.schedule.cron import CronRule

__all__ = ["CronEntry", "Crons"]

_GUARD = 60


class CronEntry:
    """A cron of the master's table.

    Attributes:
        rule: the minutes in which it matches.
        action: what it does, given the second; False if it could not yet, and is to be asked again.
        signal: the signal that it routes; None for a command.
        due: the first second at which it may act; None for never.
    """

    __slots__ = ("action", "due", "rule", "signal")

    def __init__(self, rule: CronRule, action: Callable[[int], bool], signal: int | None = None) -> None:
        self.rule = rule
        self.action = action
        self.signal = signal
        self.due: int | None = None


class Crons:
    """A table of crons.

    Args:
        to_local: gives the local time of a second since the epoch.

    Attributes:
        entries: the crons in the order of their registration, in which they act.
        due: the first second at which any of them may act; None for never.
    """

    def __init__(self, to_local: Callable[[int], LocalTime]) -> None:
        self.entries: list[CronEntry] = []
        self.due: int | None = None
        self._to_local = to_local

    def add(self, entry: CronEntry, second: int) -> None:
        """Enter a cron, which may act from a second on."""
        entry.due = entry.rule.next_match(second, self._to_local)
        self.entries.append(entry)
        self._find_due()

    def check(self, second: int) -> None:
        """Let those act that match at a second, the time of one of the master's passes."""
        if self.due is None or self.due > second:
            return
        for entry in self.entries:
            if entry.due is None or entry.due > second:
                continue
            if entry.due != second and entry.rule.next_match(second, self._to_local) != second:
                # The pass in which it would have matched was not taken: minutes pass while the master sleeps.
                entry.due = entry.rule.next_match(second, self._to_local)
            else:
                acted = entry.action(second)
                entry.due = entry.rule.next_match(second + (_GUARD if acted else 1), self._to_local)
        self._find_due()

    def _find_due(self) -> None:
        self.due = min([entry.due for entry in self.entries if entry.due is not None], default=None)
