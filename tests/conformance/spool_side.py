"""What the spool state machine runs on both sides: a spooler that does what it is told, and scans when it is told.

Between two scans the spooler sits in a signal handler, which reads commands from $CONTROL, one JSON line each, and
answers them. The command ``scan`` lets it out; as it has sent itself the next signal before, it scans exactly once and
is back. Bytes travel as text in latin-1.
"""

from __future__ import annotations

import json
import os
import signal
import socket
from pathlib import Path
from typing import Any

import uwsgi

_GATE = 1
_WOKEN = {signal.SIGUSR1}
_RESULTS: dict[str, Any] = {
    "ok": uwsgi.SPOOL_OK,
    "retry": uwsgi.SPOOL_RETRY,
    "ignore": uwsgi.SPOOL_IGNORE,
    "none": None,
    "true": True,
    "wrapped": 2**32 - 2,
    "float": -2.0,
}

_streams: list[Any] = []
_ran: list[Any] = []


def _text(value: Any) -> Any:
    if isinstance(value, dict):
        # str and bytes keys are told apart.
        return sorted([type(key).__name__, _text(key), _text(one)] for key, one in value.items())
    if isinstance(value, list):
        return [_text(one) for one in value]
    return value.decode("latin-1") if isinstance(value, bytes) else value


def _run(job: dict[Any, Any]) -> Any:
    if b"begin" in job:
        uwsgi.signal(_GATE)
        return uwsgi.SPOOL_OK
    entry = [_text(job), Path.cwd().name]
    _ran.append(entry)
    if b"more" in job:
        entry.append(_text(uwsgi.spool({b"label": job[b"more"]})))
    result = job.get(b"result", b"ok").decode("latin-1")
    if result == "raise":
        raise LookupError(result)
    return _RESULTS.get(result, uwsgi.SPOOL_OK)


def _obey(command: str, argument: Any) -> Any:
    if command == "spool":
        return uwsgi.spool({key.encode("latin-1"): value.encode("latin-1") for key, value in argument})
    if command == "task":
        return uwsgi.spooler_get_task(argument)
    return uwsgi.spooler_jobs()


def _answer(command: str, argument: Any) -> Any:
    try:
        return _text(_obey(command, argument))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def _gate(number: int) -> None:
    # What is spooled here would wake this very process; the scans are to be those that the test asks for.
    signal.pthread_sigmask(signal.SIG_BLOCK, _WOKEN)
    uwsgi.signal(_GATE)
    if not _streams:
        connection = socket.socket(socket.AF_UNIX)
        connection.connect(os.environ["CONTROL"])
        _streams.append(connection.makefile("rw", encoding="ascii"))
    [stream] = _streams
    print(json.dumps(_ran), file=stream, flush=True)
    _ran.clear()
    for line in stream:
        command, argument = json.loads(line)
        if command == "scan":
            break
        print(json.dumps(_answer(command, argument)), file=stream, flush=True)
    else:
        # The test is gone: nothing of this server is to outlive it.
        os.killpg(0, signal.SIGKILL)
    while signal.sigtimedwait(_WOKEN, 0) is not None:
        pass
    signal.pthread_sigmask(signal.SIG_UNBLOCK, _WOKEN)


uwsgi.set_spooler_frequency(-1)
uwsgi.spooler = _run
uwsgi.register_signal(_GATE, "spooler", _gate)
uwsgi.spool({b"begin": b""})
