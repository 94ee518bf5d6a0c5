"""What a conformance program imports: it writes down what happens, when, and in which of the server's processes.

The same file serves the real server and ours. Every event is one JSON line, appended with one write, so that
processes do not cut into each other's lines. The first import fixes the start of the clock, t0: on the real server it
waits for the next whole second, and all processes agree on it through a file beside the trace.
"""

from __future__ import annotations

import json
import math
import os
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import uwsgi

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["T0", "elapsed", "role", "trace", "trace_call"]

_TRACE = os.environ["TRACE_FILE"]
_SETTLE = 0.005
_PID_PATIENCE = 0.5
_EMULATED = "fakeuwsgi" in sys.modules


def _agree_on_start() -> float:
    """Makes or reads the instant t0 (seconds since the epoch), and waits for it where time is real."""
    now = time.time()
    mine = math.floor(now) if _EMULATED else math.floor(now) + 1
    agreed = Path(f"{_TRACE}.t0")
    draft = Path(f"{_TRACE}.t0.{os.getpid()}")
    draft.write_text(str(mine), encoding="ascii")
    with suppress(FileExistsError):
        os.link(draft, agreed)
    draft.unlink()
    start = int(agreed.read_text(encoding="ascii"))
    if not _EMULATED:
        while (left := start + _SETTLE - time.time()) > 0:
            time.sleep(left)
    return float(start)


T0: float = _agree_on_start()
"""The start of the program's clock, in seconds since the epoch: a whole second."""


def elapsed() -> float:
    """Seconds since t0."""
    return time.time() - T0


def role() -> str:
    """Names the process that runs this code: master, worker1, mule2, spooler1."""
    if uwsgi.i_am_the_spooler():
        return f"spooler{_spooler_number()}"
    for kind, number in (("mule", uwsgi.mule_id()), ("worker", uwsgi.worker_id())):
        if number:
            return f"{kind}{number}"
    return "master"


def _spooler_number() -> int:
    if _EMULATED:
        from fakeuwsgi import roles

        return roles.ambient.get()[1].number
    # The master notes a spooler's pid only after the fork, so a young process may have to look twice.
    deadline = time.time() + _PID_PATIENCE
    while os.getpid() not in uwsgi.spooler_pids() and time.time() < deadline:
        time.sleep(0.001)
    pids = uwsgi.spooler_pids()
    return pids.index(os.getpid()) + 1 if os.getpid() in pids else 0


def trace(event: str, *values: Any) -> None:
    """Writes one line: the event, and the repr of each value."""
    line = {"time": elapsed(), "role": role(), "event": event, "values": [repr(value) for value in values]}
    descriptor = os.open(_TRACE, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        os.write(descriptor, json.dumps(line).encode() + b"\n")
    finally:
        os.close(descriptor)


def trace_call(label: str, function: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
    """Calls, and traces the result, or the exception's type and text; returns the result, None after an exception."""
    try:
        # Handing over an empty ** is not the same as none: uwsgi.spool() tells them apart.
        result = function(*args, **kwargs) if kwargs else function(*args)
    except BaseException as error:
        trace(label, _Raised(error))
        return None
    trace(label, result)
    return result


class _Raised:
    """An exception as a trace shows it."""

    def __init__(self, error: BaseException) -> None:
        self._error = error

    def __repr__(self) -> str:
        return f"raised {type(self._error).__name__}: {self._error}"
