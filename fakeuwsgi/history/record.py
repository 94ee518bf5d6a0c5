"""The history of an instance: its runs, and the other events around them, in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, overload

from fakeuwsgi.history.run import Run, RunKind, moment

__all__ = ["Event", "History"]


class Event(NamedTuple):
    """Something other than a run: a process that began or ended, a message that was lost, a line uWSGI would have logged.

    Attributes:
        instant: when, in microseconds since the epoch.
        role: the name of the role it concerns.
        text: what happened, in uWSGI's words where it has them.
        position: how many runs had begun before it.
        logged: whether it is a line of uWSGI's log.
    """

    instant: int
    role: str
    text: str
    position: int
    logged: bool = False

    def __repr__(self) -> str:
        return f"<Event {moment(self.instant):%Y-%m-%d %H:%M:%S} {self.role} {self.text}>"


class History(Sequence[Run]):
    """The runs of an instance so far, in the order in which they began; `events` has what else happened."""

    __slots__ = ("events", "runs")

    def __init__(self) -> None:
        self.runs: list[Run] = []
        self.events: list[Event] = []

    def note(self, instant: int, role: str, text: str, *, logged: bool = False) -> None:
        """Record an event that is no run."""
        self.events.append(Event(instant, role, text, len(self.runs), logged))

    def select(self, *, kind: RunKind | None = None, role: str | None = None, name: str | None = None) -> list[Run]:
        """The runs of this kind, in this role, of this name (each only where given), in order."""
        return [
            run
            for run in self.runs
            if (kind is None or run.kind == kind)
            and (role is None or run.role == role)
            and (name is None or run.name == name)
        ]

    def in_order(self) -> Iterator[Run | Event]:
        """Runs and events interleaved as they happened."""
        events = iter(self.events)
        event = next(events, None)
        for position, run in enumerate(self.runs):
            while event is not None and event.position <= position:
                yield event
                event = next(events, None)
            yield run
        if event is not None:
            yield event
            yield from events

    @overload
    def __getitem__(self, index: int) -> Run: ...
    @overload
    def __getitem__(self, index: slice) -> list[Run]: ...
    def __getitem__(self, index: int | slice) -> Run | list[Run]:
        return self.runs[index]

    def __len__(self) -> int:
        return len(self.runs)

    def __iter__(self) -> Iterator[Run]:
        return iter(self.runs)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, History):
            return self.runs == other.runs
        return self.runs == other if isinstance(other, list) else NotImplemented

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"<History of {len(self.runs)} runs, {len(self.events)} events>"
