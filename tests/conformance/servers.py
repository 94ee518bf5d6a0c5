"""The two sides: real uWSGI, and ours under ``--simulate``; each runs a program and gives its trace."""

from __future__ import annotations

import atexit
import functools
import os
import shutil
import signal
import subprocess
import sys
import sysconfig
import tempfile
import time
from contextlib import contextmanager, suppress
from datetime import datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING

from tests.conformance import traces
from tests.conformance.zygote import Zygote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.conformance.program import Program

__all__ = ["NoRealServerError", "decorators_folder", "find_real", "run_ours", "run_real"]

_HERE = Path(__file__).parent
_ROOT = _HERE.parent.parent
_VERSION = "2.0.31"
_START_PATIENCE = 15.0
_STOP_PATIENCE = 5.0
_OURS_PATIENCE = 30.0
_SILENT_START = 1.0


class NoRealServerError(Exception):
    """No usable real uWSGI: the text says what was looked for and what was found."""


def find_real() -> str:
    """The path of a real uWSGI 2.0.31 that embeds the running version of Python.

    Looked for in ``FAKEUWSGI_REAL_UWSGI``, beside the running interpreter, then on PATH.

    Raises:
        NoRealServerError: none, or one of another version or another Python.
    """
    beside = Path(sys.executable).with_name("uwsgi")
    named = os.environ.get("FAKEUWSGI_REAL_UWSGI")
    path = named or (str(beside) if beside.exists() else shutil.which("uwsgi"))
    if path is None:
        msg = f"no real uWSGI {_VERSION} (pip install uwsgi=={_VERSION}, or name one in FAKEUWSGI_REAL_UWSGI)"
        raise NoRealServerError(msg)
    version, python = _ask(path, "--version"), _ask(path, "--python-version")
    ours = f"{sys.version_info.major}.{sys.version_info.minor}"
    if version != _VERSION or not python.startswith(f"{ours}."):
        msg = f"{path} is uWSGI {version} with Python {python}; needed is {_VERSION} with Python {ours}"
        raise NoRealServerError(msg)
    return path


def _ask(path: str, option: str) -> str:
    try:
        answer = subprocess.run([path, option], capture_output=True, text=True, timeout=20, check=False)
    except OSError as error:
        msg = f"{path} cannot be run: {error}"
        raise NoRealServerError(msg) from error
    return answer.stdout.strip()


def run_real(program: Program, binary: str) -> traces.Trace:
    """Runs a program on real uWSGI for its time, then stops the server; nothing of it is left."""
    with _stage(program) as stage:
        # The clients that programs use are installed for the tests, not for the real server.
        env = _environment(program, stage.trace_file, [_HERE, Path(sysconfig.get_path("purelib"))])
        with _started([binary, *program.arguments(stage.cwd)], stage, env) as server:
            ended_early = _wait_for_end(server, program, stage.trace_file)
        status = (server.returncode or None) if ended_early else None
        return stage.read(program, status)


def decorators_folder(binary: str) -> Path:
    """The folder into which the real server's installation has put its ``uwsgidecorators``.

    Raises:
        NoRealServerError: it is not where a virtual environment has it.
    """
    python = f"python{sys.version_info.major}.{sys.version_info.minor}"
    folder = Path(binary).parent.parent / "lib" / python / "site-packages"
    if not (folder / "uwsgidecorators.py").exists():
        msg = f"{folder} has no uwsgidecorators.py, which pip installs together with {binary}"
        raise NoRealServerError(msg)
    return folder


def run_ours(program: Program, start: int | None = None, *, decorators: Path | None = None) -> traces.Trace:
    """Runs a program on ``fakeuwsgi --simulate``.

    Args:
        program: what to run.
        start: t0 in seconds since the epoch, for programs that look at the calendar; now by default.
        decorators: the folder with the ``uwsgidecorators`` of real uWSGI, to be used in place of ours.
    """
    begin = [] if start is None else ["--from", datetime.fromtimestamp(start, timezone.utc).isoformat()]
    with _stage(program) as stage:
        arguments = ["ours" if decorators is None else "real", "--simulate", str(program.seconds)]
        arguments += [*begin, *program.arguments(stage.cwd)]
        env = _environment(program, stage.trace_file, [_HERE, _ROOT, *([decorators] if decorators else [])])
        status = _zygote().run(arguments, stage.cwd, env, stage.log_file.fileno())
        if status == -signal.SIGKILL:
            stage.note(f"still running after {_OURS_PATIENCE:.0f} real seconds, killed")
        return stage.read(program, status or None)


@functools.cache
def _zygote() -> Zygote:
    zygote = Zygote(_OURS_PATIENCE)
    atexit.register(zygote.close)
    return zygote


class _Stage:
    """An empty folder for one run, with the trace and the log beside it."""

    def __init__(self, base: Path) -> None:
        self.cwd = base / "cwd"
        self.trace_file = base / "trace"
        self._log = base / "log"
        self.cwd.mkdir()
        self.log_file = self._log.open("ab")

    def note(self, text: str) -> None:
        self.log_file.write(f"{text}\n".encode())
        self.log_file.flush()

    def read(self, program: Program, status: int | None) -> traces.Trace:
        log = self._log.read_text(encoding="utf-8", errors="replace")
        return traces.read(program, self.trace_file, self.cwd, exit_status=status, log=log)


@contextmanager
def _stage(program: Program) -> Iterator[_Stage]:
    with tempfile.TemporaryDirectory(prefix="conformance-", ignore_cleanup_errors=True) as base:
        stage = _Stage(Path(base).resolve())
        for name, content in program.files.items():
            target = stage.cwd / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(program.fill_in(content, stage.cwd), encoding="utf-8")
        with stage.log_file:
            yield stage


def _environment(program: Program, trace_file: Path, folders: list[Path]) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name in {"PATH", "HOME", "LD_LIBRARY_PATH"}}
    return {
        **kept,
        "LANG": "C.UTF-8",
        "TZ": "UTC",
        "PYTHONPATH": os.pathsep.join(map(str, folders)),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONUNBUFFERED": "1",
        "PYTHONHASHSEED": "0",
        "TRACE_FILE": str(trace_file),
        **program.env,
    }


@contextmanager
def _started(command: list[str], stage: _Stage, env: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """A server in a process group of its own, all of which is dead afterwards."""
    server = subprocess.Popen(
        command,
        cwd=stage.cwd,
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=stage.log_file,
        stderr=stage.log_file,
        start_new_session=True,
    )
    try:
        yield server
        if server.poll() is None:
            server.send_signal(signal.SIGINT)
            server.wait(_STOP_PATIENCE)
    except subprocess.TimeoutExpired:
        stage.note("did not stop on SIGINT, killed")
    finally:
        # Its children may outlive it: they are still in the group that bears its number.
        with suppress(ProcessLookupError):
            os.killpg(server.pid, signal.SIGKILL)
        server.wait()


def _wait_for_end(server: subprocess.Popen[bytes], program: Program, trace_file: Path) -> bool:
    """Waits until the program's time is over; tells whether the server ended before."""
    if not program.imports_tracing:
        return _ended_within(server, program.seconds + _SILENT_START)
    start_file = trace_file.with_name(trace_file.name + ".t0")
    deadline = time.time() + _START_PATIENCE
    while not start_file.exists():
        if _ended_within(server, 0.02):
            return True
        if time.time() > deadline:
            return False
    return _ended_within(server, int(start_file.read_text(encoding="ascii")) + program.seconds - time.time())


def _ended_within(server: subprocess.Popen[bytes], seconds: float) -> bool:
    try:
        server.wait(max(seconds, 0.0))
    except subprocess.TimeoutExpired:
        return False
    return True
