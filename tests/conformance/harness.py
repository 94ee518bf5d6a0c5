"""Runs conformance programs on real uWSGI and on ours, and compares what they traced.

``program`` reads a program's header, ``servers`` runs one side, ``traces`` reads and compares, ``store`` shares the
runs of the real side.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.conformance import servers, traces
from tests.conformance.program import PROGRAMS, Program, all_programs, load

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conformance.store import RealTraces

__all__ = ["PROGRAMS", "Program", "all_programs", "compare", "load"]

_MORE_TRIES = 2


def compare(program: Program, real: RealTraces, *, decorators: Path | None = None) -> str:
    """Runs the program on both sides and gives the difference; empty where they agree.

    A machine with much to do makes the real server late, so where they differ the real one is asked again, alone.
    """
    trace = real.get(program)
    if trace.is_empty:
        return f"the program shows nothing on the real server, whose log is:\n{trace.log}"
    ours = servers.run_ours(program, trace.start, decorators=decorators)
    found = traces.difference(program, trace, ours)
    for _ in range(0 if program.differs else _MORE_TRIES):
        if not found:
            break
        trace = real.again(program)
        ours = servers.run_ours(program, trace.start, decorators=decorators)
        found = traces.difference(program, trace, ours)
    return f"{found}\n\nOur log:\n{ours.log}" if found else ""
