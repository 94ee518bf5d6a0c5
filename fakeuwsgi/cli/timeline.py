"""The history as people read it: aligned columns, local time of the instance, a heading for each day."""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from fakeuwsgi.history import Call, Event, Run, moment

if TYPE_CHECKING:
    import datetime
    from typing import TextIO

    from fakeuwsgi.history import Cause, History

__all__ = ["Piece", "print_timeline", "timeline"]

_LONGEST_NAME = 44
_LONGEST_DETAIL = 80
_STYLES = {"ok": "green", "retry": "yellow", "ignore": "dim", "error": "bold red", "killed": "red"}
_ORDER = {name: place for place, name in enumerate(_STYLES)}


class Piece(NamedTuple):
    """A stretch of one line.

    Attributes:
        text: what it says.
        style: how it looks on a terminal, in rich's words; empty for plain.
    """

    text: str
    style: str = ""


class _Row(NamedTuple):
    day: str
    time: str
    role: str
    kind: str
    name: str
    outcome: str
    rest: str


def timeline(history: History, zone: datetime.tzinfo) -> list[list[Piece]]:
    """The lines of a history, each as its pieces: a heading for each day, a line for each run and event, and a sum.

    Lines of uWSGI's log are left out: they were printed when they came.

    Args:
        history: what happened.
        zone: the zone of the times shown.
    """
    rows = [_row(entry, zone) for entry in history.in_order() if not (isinstance(entry, Event) and entry.logged)]
    width = [max((len(row[column]) for row in rows), default=0) for column in range(1, 6)]
    lines: list[list[Piece]] = []
    heading = ""
    for row in rows:
        if row.day != heading:
            heading = row.day
            lines.append([Piece(heading, "bold")])
        lines.append(_line(row, width))
    lines.append([Piece(_sum(history), "bold")])
    return lines


def print_timeline(history: History, zone: datetime.tzinfo, stream: TextIO | None = None) -> None:
    """Print a history, in colours if the stream is a terminal and rich is installed.

    Args:
        history: what happened.
        zone: the zone of the times shown.
        stream: where to; the standard error by default.
    """
    out = sys.stderr if stream is None else stream
    lines = timeline(history, zone)
    if out.isatty():
        try:
            from rich.console import Console
            from rich.text import Text
        except ImportError:
            pass
        else:
            console = Console(file=out, soft_wrap=True, highlight=False)
            for line in lines:
                console.print(Text.assemble(*((piece.text, piece.style) for piece in line)))
            return
    for line in lines:
        print("".join(piece.text for piece in line), file=out)


def _line(row: _Row, width: list[int]) -> list[Piece]:
    line = [Piece(f"  {row.time:<{width[0]}}  "), Piece(f"{row.role:<{width[1]}}  ", "cyan")]
    if not row.kind:
        return [*line, Piece(row.rest, "dim")]
    line.append(Piece(f"{row.kind:<{width[2]}}  {row.name:<{width[3]}}  "))
    outcome = row.outcome if not row.rest else f"{row.outcome:<{width[4]}}"
    line.append(Piece(outcome, _STYLES.get(row.outcome, "")))
    return [*line, Piece(f"  {row.rest}")] if row.rest else line


def _row(entry: Run | Event, zone: datetime.tzinfo) -> _Row:
    when = moment(entry.instant).astimezone(zone)
    day = f"{when:%a %Y-%m-%d} {when.tzname() or ''}".rstrip()
    time = f"{when:%H:%M:%S}" + (f".{when:%f}".rstrip("0") if when.microsecond else "")
    if isinstance(entry, Event):
        return _Row(day, time, entry.role, "", "", "", entry.text)
    parts = []
    if entry.exception is not None:
        parts.append(f"{type(entry.exception).__name__}: {entry.exception}".rstrip(": ").partition("\n")[0])
    elif entry.result is not None:
        parts.append(f"-> {entry.result!r}")
    rest = "  ".join([*(_cut(part, _LONGEST_DETAIL) for part in parts), *_because(entry.cause)])
    return _Row(day, time, entry.role, entry.kind, _cut(entry.name, _LONGEST_NAME), entry.outcome, rest)


def _because(cause: Cause) -> list[str]:
    if isinstance(cause, Run):
        return [f"by {cause.kind} {_cut(cause.name, _LONGEST_NAME)} in {cause.role}"]
    return [f"by {cause.function}() in {cause.role}"] if isinstance(cause, Call) else []


def _sum(history: History) -> str:
    outcomes = Counter(run.outcome for run in history)
    counted = ", ".join(f"{number} {name}" for name, number in sorted(outcomes.items(), key=lambda one: _ORDER[one[0]]))
    count = f"{len(history)} run{'' if len(history) == 1 else 's'}"
    return f"{count}: {counted}" if counted else "nothing ran"


def _cut(text: str, longest: int) -> str:
    """The text, or its two ends where it is too long."""
    if len(text) <= longest:
        return text
    half = (longest - 3) // 2
    return f"{text[: longest - 3 - half]}...{text[-half:]}"
