"""The test's end of the spool state machine: each side's spooler (``spool_side.py``), its folder, and what it says."""

from __future__ import annotations

import fcntl
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Side", "ours", "real"]

_HERE = Path(__file__).resolve().parent
_PROGRAM = _HERE / "spool_side.py"
_PATIENCE = 20.0
_OPTIONS = ["--master", "--spooler", "jobs", "--import", str(_PROGRAM)]
_LINUX_FORMAT = {0o040000: "folder", 0o100000: "file", 0o120000: "link", 0o010000: "fifo"}


class Side:
    """A running spooler and the folder it serves.

    Args:
        command: what starts it.
        environment: variables for it, besides those that it needs to talk to us.
    """

    def __init__(self, command: list[str], environment: dict[str, str]) -> None:
        self._base = Path(tempfile.mkdtemp(prefix="spool-machine-"))
        self.jobs = self._base / "jobs"
        self._control = socket.socket(socket.AF_UNIX)
        self._control.bind(str(self._base / "control"))
        self._control.listen(1)
        self._control.settimeout(_PATIENCE)
        self._labels: dict[str, str] = {}
        self._locks: dict[str, tuple[int, tuple[int, int]]] = {}
        self._log = (self._base / "log").open("wb")
        kept = {name: value for name, value in os.environ.items() if name in {"PATH", "HOME", "LD_LIBRARY_PATH"}}
        self._process = subprocess.Popen(
            command,
            cwd=self._base,
            env={**kept, "PYTHONDONTWRITEBYTECODE": "1", **environment, "CONTROL": str(self._base / "control")},
            stdin=subprocess.DEVNULL,
            stdout=self._log,
            stderr=self._log,
            start_new_session=True,
        )
        self._connection: socket.socket | None = None
        try:
            self._connection, _ = self._control.accept()
            self._connection.settimeout(_PATIENCE)
            self._stream = self._connection.makefile("rw", encoding="ascii")
            self._read()
        except BaseException as error:
            log = self._read_log()
            self.close()
            if isinstance(error, TimeoutError):
                msg = f"{command[0]} did not begin to scan: {log}"
                raise TimeoutError(msg) from error
            raise

    # ---- commands

    def spool(self, job: list[tuple[bytes, bytes]], label: str) -> Any:
        """Spool a job; its file is known by the label from now on."""
        answer = self._ask("spool", [(key.decode("latin-1"), value.decode("latin-1")) for key, value in job])
        return self._learn(answer, label)

    def task(self, name: str) -> Any:
        """What ``spooler_get_task()`` says of an entry, by its common name."""
        return self._common(self._ask("task", str(self.path(name))))

    def listed(self) -> list[str]:
        """What ``spooler_jobs()`` says, in a common order."""
        return sorted(self._common(self._ask("jobs", None)))

    def scan(self) -> list[Any]:
        """Have the folder scanned once; the jobs that ran: dict, folder, path of what they spooled."""
        self._write("scan", None)
        ran = self._read()
        for entry in ran:
            # A job's own new file is known by the label that its var "more" gave it.
            for path in entry[2:]:
                self._learn(path, next(value for _, key, value in entry[0] if key == "more"))
        return [self._common(entry) for entry in ran]

    def _ask(self, command: str, argument: Any) -> Any:
        self._write(command, argument)
        return self._read()

    def _write(self, command: str, argument: Any) -> None:
        self._stream.write(json.dumps([command, argument]) + "\n")
        self._stream.flush()

    def _read(self) -> Any:
        try:
            line = self._stream.readline()
        except OSError as error:
            line = f"{error}"
        if not line.startswith(("[", "{", '"', "null")):
            msg = f"the spooler does not answer ({line!r}): {self._read_log()}"
            raise AssertionError(msg)
        return json.loads(line)

    def _read_log(self) -> str:
        return (self._base / "log").read_text(encoding="utf-8", errors="replace")[-3000:]

    def _learn(self, path: str, label: str) -> Any:
        if path.startswith(str(self.jobs)):
            self._labels[path.rpartition("/")[2]] = label
        return self._common(path)

    def _common(self, answer: Any) -> Any:
        """An answer with this side's folder and file names as both sides know them."""
        if isinstance(answer, list):
            return [self._common(one) for one in answer]
        if not isinstance(answer, str):
            return answer
        text = answer.replace(str(self.jobs), "<jobs>")
        return re.sub(r"uwsgi_spoolfile_on_[^/]+_\d+_\d+_\d+_\d+_\d+", self._label_of, text)

    def _label_of(self, match: re.Match[str]) -> str:
        return self._labels.get(match[0], match[0])

    # ---- the folder

    def path(self, name: str) -> Path:
        """Where an entry lies, by its common name."""
        own = {label: file for file, label in self._labels.items()}
        return self.jobs.joinpath(*(own.get(part, part) for part in name.split("/") if part))

    def tree(self) -> dict[str, tuple[Any, ...]]:
        """All that is in the folder by common names: what it is, its mode, and its content."""
        found: dict[str, tuple[Any, ...]] = {}
        for folder, folders, files in os.walk(self.jobs):
            for entry in (*folders, *files):
                path = Path(folder, entry)
                found[self._common(str(path.relative_to(self.jobs)))] = self._describe(path)
        return found

    def _describe(self, path: Path) -> tuple[Any, ...]:
        status = path.lstat()
        kind = _LINUX_FORMAT[status.st_mode & 0o170000]
        if kind == "link":
            return kind, self._common(str(path.readlink()))
        if kind != "file":
            return kind, oct(status.st_mode & 0o777)
        held = next((fd for fd, inode in self._locks.values() if inode == (status.st_dev, status.st_ino)), None)
        # Closing any descriptor of a locked file would end the lock.
        content = path.read_bytes() if held is None else os.pread(held, status.st_size, 0)
        return kind, oct(status.st_mode & 0o777), status.st_nlink, content

    def change(self, action: Callable[[Path], object], name: str) -> None:
        """Do something to an entry; what the system refuses is refused on both sides."""
        with suppress(OSError):
            action(self.path(name))

    def lock(self, name: str) -> None:
        """Lock a file against the spooler, or unlock it."""
        if name in self._locks:
            os.close(self._locks.pop(name)[0])
            return
        with suppress(OSError):
            fd = os.open(self.path(name), os.O_RDWR | os.O_NOFOLLOW | os.O_NONBLOCK)
            status = os.fstat(fd)
            inode = status.st_dev, status.st_ino
            if any(inode == other for _, other in self._locks.values()):
                return
            fcntl.lockf(fd, fcntl.LOCK_EX)
            self._locks[name] = fd, inode

    def clear(self) -> None:
        """Make the folder empty again."""
        for fd, _ in self._locks.values():
            os.close(fd)
        self._locks.clear()
        for entry in self.jobs.iterdir():
            if entry.is_dir() and not entry.is_symlink():
                shutil.rmtree(entry)
            else:
                entry.unlink()
        self._labels.clear()

    def close(self) -> None:
        """End the spooler, and remove all there was."""
        for fd, _ in self._locks.values():
            os.close(fd)
        if self._connection is not None:
            self._stream.close()
            self._connection.close()
        self._control.close()
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        self._log.close()
        shutil.rmtree(self._base, ignore_errors=True)


def real(binary: str, *, ordered: bool) -> Side:
    """A spooler of real uWSGI."""
    return Side([binary, *_OPTIONS, *(["--spooler-ordered"] if ordered else [])], {"PYTHONPATH": str(_HERE)})


def ours(*, ordered: bool) -> Side:
    """A spooler of ours."""
    command = [sys.executable, "-m", "fakeuwsgi", "--simulate", "1000", *_OPTIONS]
    return Side([*command, *(["--spooler-ordered"] if ordered else [])], {"PYTHONPATH": str(_HERE.parent.parent)})
