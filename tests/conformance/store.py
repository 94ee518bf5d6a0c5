"""Traces of the real server, made once and shared: several at a time, by all processes of one test run.

Real runs mostly sleep, so a pool of threads starts them ahead of the tests that ask for them. The traces lie in a
folder, by content; whoever holds a program's lock runs it, everyone else finds the result. So pytest-xdist's workers
share the work without knowing of each other, and a crashed one leaves no lock behind.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tests.conformance import servers, traces

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tests.conformance.program import Program

__all__ = ["RealTraces"]

_AT_ONCE = 12
_HERE = Path(__file__).parent


class RealTraces:
    """The traces of real uWSGI for any number of programs.

    Args:
        binary: the real server.
        folder: where the traces are kept; may be shared by processes running at the same time.
    """

    def __init__(self, binary: str, folder: Path) -> None:
        self._binary = binary
        self._folder = folder
        self._folder.mkdir(parents=True, exist_ok=True)
        self._pool = ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="real-uwsgi")
        recipe = [_HERE / name for name in ("tracing.py", "traces.py", "servers.py", "program.py")]
        self._salt = b"".join(path.read_bytes() for path in recipe) + sys.version.encode() + binary.encode()

    def prefetch(self, programs: Iterable[Program]) -> None:
        """Starts to run programs in the background, in this order."""
        for program in programs:
            self._pool.submit(self._get, program, wait=False)

    def get(self, program: Program) -> traces.Trace:
        """The program's trace; waits for the run, or makes it now."""
        trace = self._get(program, wait=True)
        if trace is None:  # pragma: no cover - cannot be, having waited
            msg = f"{program.name}: no trace after waiting"
            raise AssertionError(msg)
        return trace

    def again(self, program: Program) -> traces.Trace:
        """A new run while no other runs, as a busy machine may have spoiled the one before."""
        with self._lock("gate", fcntl.LOCK_EX), self._lock("machine", fcntl.LOCK_EX):
            return self._run(program)

    def close(self) -> None:
        """Waits for the runs that have begun; the others are never begun."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _get(self, program: Program, *, wait: bool) -> traces.Trace | None:
        if (known := self._known(program)) is not None:
            return known
        try:
            with self._lock(self._key(program), fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB)):
                if (known := self._known(program)) is not None:
                    return known
                with self._lock("gate", fcntl.LOCK_EX):
                    machine = self._open_lock("machine")
                    fcntl.flock(machine, fcntl.LOCK_SH)
                try:
                    return self._run(program)
                finally:
                    os.close(machine)
        except BlockingIOError:
            return None

    def _run(self, program: Program) -> traces.Trace:
        trace = servers.run_real(program, self._binary)
        target = self._path(program)
        draft = target.with_suffix(f".{os.getpid()}")
        draft.write_text(trace.to_json(), encoding="utf-8")
        draft.replace(target)
        return trace

    def _known(self, program: Program) -> traces.Trace | None:
        try:
            return traces.from_json(self._path(program).read_text(encoding="utf-8"))
        except FileNotFoundError:
            return None

    def _key(self, program: Program) -> str:
        content = f"{program.path}\0{program.text}".encode()
        return hashlib.sha256(self._salt + content).hexdigest()[:24]

    def _path(self, program: Program) -> Path:
        return self._folder / f"{self._key(program)}.json"

    def _open_lock(self, name: str) -> int:
        return os.open(self._folder / f"{name}.lock", os.O_RDWR | os.O_CREAT, 0o600)

    @contextmanager
    def _lock(self, name: str, operation: int) -> Iterator[None]:
        descriptor = self._open_lock(name)
        try:
            fcntl.flock(descriptor, operation)
            yield
        finally:
            os.close(descriptor)
