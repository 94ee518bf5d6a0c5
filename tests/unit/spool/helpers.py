"""What the tests of the spool folder share."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from fakeuwsgi.spool import Message, SpoolCounter, SpoolFolder, SpoolNames

__all__ = ["EMPTY", "PREFIX", "Bench", "LockedElsewhere"]

EMPTY = b"\x11\0\0\0"
PREFIX = "uwsgi_spoolfile_on_"


class Bench:
    """A spool folder and a clock that stands still until it is moved.

    Args:
        path: the folder.
        options: as for ``SpoolFolder``.
        second: where the clock stands at first.
    """

    def __init__(self, path: Path, second: int = 1_500_000_000, **options: Any) -> None:
        path.mkdir(exist_ok=True)
        self.path = path
        self.second = second
        self.folder = SpoolFolder(str(path), **options)
        self.names = SpoolNames(b"host", 1, SpoolCounter(), lambda: 5)

    def now(self) -> int:
        """The instant."""
        return self.second * 1_000_000 + 250_000

    def spool(self, **given: bytes) -> Path:
        """Spool a job."""
        message = Message.from_dict({key.encode(): value for key, value in given.items()})
        return Path(os.fsdecode(self.folder.write(message, self.names, self.now())))

    def put(self, name: str, data: bytes = EMPTY, second: int | None = 0) -> Path:
        """Make a file as others make it; with a whole second as its time, or the kernel's."""
        path = self.path / name
        path.write_bytes(data)
        if second is not None:
            os.utime(path, (second, second))
        return path

    def met(self, role: str = "spooler1") -> list[str]:
        """The names that a scan yields; they stay."""
        return [os.fsdecode(task.name) for task in self.folder.scan(self.now, role)]

    def drain(self) -> list[bytes]:
        """Run and remove what a scan yields; the vars named ``n``."""
        found = []
        for task in self.folder.scan(self.now):
            found.append((task.vars or {}).get(b"n", b""))
            task.remove()
        return found

    def left(self) -> list[str]:
        """The names in the folder."""
        return sorted(os.listdir(self.path))


class LockedElsewhere:
    """While in the context, another process holds the fcntl lock of a file."""

    _CODE = (
        "import fcntl,sys;f=open(sys.argv[1],'r+b');fcntl.lockf(f,fcntl.LOCK_EX);print(1,flush=True);sys.stdin.read()"
    )

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None:
        command = [sys.executable, "-c", self._CODE, str(self._path)]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        assert self._process.stdout is not None
        self._process.stdout.readline()

    def __exit__(self, *_: object) -> None:
        self._process.communicate()
