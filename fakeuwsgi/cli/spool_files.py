"""Spool folders as people look at them: every file, whole or broken, due or waiting, free or held by a process."""

from __future__ import annotations

import base64
import datetime
import os
import stat
import struct
import sys
from dataclasses import dataclass, field
from typing import Any

from fakeuwsgi.spool import SpoolFileError, decode
from fakeuwsgi.spool.message import parse_at
from fakeuwsgi.spool.names import PREFIX, name_order

__all__ = ["SpoolEntry", "entries_of", "find_entries"]

_FLOCK = struct.Struct("hhqqi4x")
_SHOWN = 40


@dataclass
class SpoolEntry:
    """One spool file.

    Attributes:
        path: its path.
        priority: the subfolder in which it lies; empty for none.
        mtime: its time: a job whose time lies in the future waits for it.
        holder: the process that holds its lock, which means that a spooler runs it; 0 for none.
        fault: what is broken about it; empty for a whole file.
        vars: its vars.
        body: its body.
    """

    path: bytes
    priority: str
    mtime: float
    holder: int
    fault: str = ""
    vars: dict[bytes, bytes] = field(default_factory=dict)
    body: bytes = b""

    @property
    def name(self) -> str:
        """The file's name."""
        return os.fsdecode(self.path).rpartition(os.sep)[2]

    def state(self, now: float) -> str:
        """What becomes of it, at a time in seconds since the epoch."""
        if self.fault:
            return f"broken ({self.fault})"
        if self.holder:
            return f"running (process {self.holder})"
        return f"waits until {_local(self.mtime)}" if self.mtime >= int(now) + 1 else "ready"

    def described(self, now: float) -> dict[str, Any]:
        """Everything about it, for JSON; what is no UTF-8 becomes ``{"base64": ...}``."""
        at = parse_at(self.vars.get(b"at", b""))
        return {
            "name": self.name,
            "path": os.fsdecode(self.path),
            "priority": self.priority or None,
            "state": self.state(now).partition(" ")[0],
            "due": datetime.datetime.fromtimestamp(self.mtime, datetime.timezone.utc).isoformat(),
            "at": at if at > 0 else None,
            "holder": self.holder or None,
            "fault": self.fault or None,
            "vars": {key.decode("utf-8", "backslashreplace"): _plain(value) for key, value in self.vars.items()},
            "body": _plain(self.body) if self.body else None,
        }

    def summary(self) -> str:
        """Its vars and its body in one line."""
        words = [f"{key.decode(errors='backslashreplace')}={_short(value)}" for key, value in self.vars.items()]
        return " ".join([*words, *([f"body={_short(self.body)}"] if self.body else [])])


def entries_of(folder: str) -> list[SpoolEntry]:
    """All spool files of a folder and of its priority folders, in the order in which they were made.

    Nothing is locked or changed by looking.

    Raises:
        OSError: the folder cannot be read.
    """
    top = os.fsencode(folder)
    found = _entries_in(top, "")
    for name in sorted(os.listdir(top), key=_folder_order):
        path = top + b"/" + name
        if os.path.isdir(path) and not os.path.islink(path):
            found += _entries_in(path, os.fsdecode(name))
    return found


def find_entries(folder: str, names: list[str]) -> tuple[list[SpoolEntry], list[str]]:
    """The files that are meant, by name, path, or any part that only one name has; and what is wrong with the others.

    Raises:
        OSError: the folder cannot be read.
    """
    entries, found, wrong = entries_of(folder), [], []
    for name in names:
        wanted = name.rpartition("/")[2]
        meant = [entry for entry in entries if entry.name == wanted] or [one for one in entries if wanted in one.name]
        if len(meant) == 1:
            found += [entry for entry in meant if entry not in found]
        elif meant:
            wrong.append(f"{name}: {len(meant)} files have that in their names; give more of it")
        else:
            wrong.append(f"{name}: there is no such spool file in {folder}; see: fakeuwsgi-spool ls {folder}")
    return found, wrong


def _folder_order(name: bytes) -> tuple[bool, int, bytes]:
    return not name.isdigit(), int(name) if name.isdigit() else 0, name


def _entries_in(folder: bytes, priority: str) -> list[SpoolEntry]:
    names = [name for name in os.listdir(folder) if name.startswith(PREFIX)]
    entries = [_entry(folder + b"/" + name, priority) for name in sorted(names, key=name_order)]
    return [entry for entry in entries if entry is not None]


def _entry(path: bytes, priority: str) -> SpoolEntry | None:
    try:
        status = os.lstat(path)
        if not stat.S_ISREG(status.st_mode):
            return None
        with open(path, "rb") as file:
            entry = SpoolEntry(path, priority, status.st_mtime, _holder(file.fileno()))
            data = file.read()
    except OSError:
        return None
    try:
        entry.vars, entry.body = decode(data)
    except SpoolFileError as error:
        entry.fault = error.fault
    return entry


def _holder(fd: int) -> int:
    if sys.platform != "linux":  # pragma: no cover - other systems lay the structure out otherwise
        return 0
    import fcntl

    asked = _FLOCK.pack(fcntl.F_WRLCK, os.SEEK_SET, 0, 0, 0)
    kind, _, _, _, pid = _FLOCK.unpack(fcntl.fcntl(fd, fcntl.F_GETLK, asked))
    return 0 if kind == fcntl.F_UNLCK else int(pid)


def _local(seconds: float) -> str:
    return f"{datetime.datetime.fromtimestamp(seconds).astimezone():%Y-%m-%d %H:%M:%S %Z}"


def _plain(value: bytes) -> Any:
    try:
        return value.decode()
    except UnicodeDecodeError:
        return {"base64": base64.b64encode(value).decode()}


def _short(value: bytes) -> str:
    if len(value) <= _SHOWN:
        return repr(value)[1:]
    return f"{repr(value[:_SHOWN])[1:]}... ({len(value)} bytes)"
