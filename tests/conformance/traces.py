"""Traces: read from the file that a program's processes wrote, made comparable, shown, compared."""

from __future__ import annotations

import difflib
import json
import math
import re
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conformance.program import Program

__all__ = ["Event", "Trace", "difference", "from_json", "read"]

_SPOOL_FILE = re.compile(r"uwsgi_spoolfile_on_[^/' ]+?_(?P<pid>\d+)_(?P<count>\d+)_\d+_\d+_\d+")
_ADDRESS = re.compile(r"0x[0-9a-f]{6,}")


@dataclass(frozen=True)
class Event:
    """One line of a trace, in comparable form: ``time`` is in seconds since t0."""

    time: float
    role: str
    event: str
    values: tuple[str, ...]

    def show(self, *, with_time: bool = True) -> str:
        """One readable line; the time as a whole second."""
        second = f"{math.floor(self.time):3d}s " if with_time else ""
        return f"{second}{self.role:<9} {self.event} {', '.join(self.values)}".rstrip()


@dataclass(frozen=True)
class Trace:
    """What one run left.

    Attributes:
        events: in the order in which they were written.
        exit: the exit status where the server failed before its time was over, else None.
        logs: the matches of the program's log patterns, in order.
        start: t0, in seconds since the epoch; None where the program never came to import its tracing.
        log: the server's whole log, for people.
    """

    events: tuple[Event, ...]
    exit: int | None
    logs: tuple[str, ...]
    start: int | None
    log: str

    def lines(self, program: Program) -> list[str]:
        """The comparable lines, ordered and timed as the program's header asks."""
        events = list(self.events)
        if not program.total_order:
            events.sort(key=lambda event: event.role)
        shown = [event.show(with_time=program.times) for event in events]
        shown += [f"log: {line}" for line in self.logs]
        if self.exit is not None:
            shown.append(f"ended with status {self.exit}")
        return shown or ["(nothing traced)"]

    @property
    def is_empty(self) -> bool:
        """Whether the run shows nothing at all, as after a mistake in the program itself."""
        return not self.events and not self.logs and self.exit is None

    def to_json(self) -> str:
        """For the store of traces; ``from_json`` reads it back."""
        return json.dumps(asdict(self))


def from_json(text: str) -> Trace:
    """Reads what ``Trace.to_json`` wrote."""
    fields = json.loads(text)
    events = tuple(Event(**{**event, "values": tuple(event["values"])}) for event in fields.pop("events"))
    return Trace(events=events, **{**fields, "logs": tuple(fields["logs"])})


def read(program: Program, trace_file: Path, cwd: Path, *, exit_status: int | None, log: str) -> Trace:
    """Reads a run's trace: events of the program's time only, with pids, random parts and folders made alike."""
    events = []
    if trace_file.exists():
        for line in trace_file.read_text(encoding="utf-8").splitlines():
            raw = json.loads(line)
            if raw["time"] < program.seconds:
                values = tuple(_alike(program, value, cwd) for value in raw["values"])
                events.append(Event(raw["time"], raw["role"], raw["event"], values))
    start_file = trace_file.with_name(trace_file.name + ".t0")
    return Trace(
        events=tuple(events),
        exit=exit_status,
        logs=tuple(_alike(program, found, cwd) for found in _matches(program, log)),
        start=int(start_file.read_text(encoding="ascii")) if start_file.exists() else None,
        log=log,
    )


def difference(program: Program, real: Trace, ours: Trace) -> str:
    """A unified diff from the real trace to ours; empty where they are equal."""
    return "\n".join(
        difflib.unified_diff(real.lines(program), ours.lines(program), "real uWSGI", "fakeuwsgi", n=50, lineterm="")
    )


def _matches(program: Program, log: str) -> list[str]:
    patterns = [re.compile(pattern) for pattern in program.logs]
    return [found.group(0) for line in log.splitlines() for pattern in patterns if (found := pattern.search(line))]


def _alike(program: Program, text: str, cwd: Path) -> str:
    text = text.replace(str(cwd), "<cwd>").replace(str(program.path), "<program>")
    text = _SPOOL_FILE.sub(r"uwsgi_spoolfile_on_<host>_<pid>_\g<count>_<rest>", text)
    return _ADDRESS.sub("0x<address>", text)
