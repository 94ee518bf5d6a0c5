"""A spool file in a spooler's hands: open, locked and read."""

# Paths are bytes and files are descriptors here, which pathlib does not speak.
from __future__ import annotations

import os
from typing import TYPE_CHECKING

from fakeuwsgi.spool.codec import HEADER_SIZE, parse_pairs
from fakeuwsgi.spool.errors import SpoolFileError
from fakeuwsgi.spool.job import Job
from fakeuwsgi.spool.locking import CAN_UNLINK_OPEN, FileId, LockTable
from fakeuwsgi.spool.text import SystemText

if TYPE_CHECKING:
    from types import TracebackType

__all__ = ["Task", "message_dict"]


def message_dict(name: bytes, pairs: dict[bytes, bytes], body: bytes) -> dict[str | bytes, bytes]:
    """Make the dict that a spool function gets, keys in real uWSGI's order."""
    message: dict[str | bytes, bytes] = {"spooler_task_name": name}
    message |= pairs  # type: ignore[arg-type]
    if body:
        message["body"] = body
    return message


class Task:
    """One file that a scan met and that may run now.

    It is a context manager that closes itself. The file stays, unchanged, unless ``remove()`` is called.

    Attributes:
        path: the file's absolute path.
        name: the file's name, ``spooler_task_name`` for the handler.
        directory: the folder or priority folder in which it lies: the handler's working folder.
        folder: the spool folder to which it belongs.
        vars: its vars, or None if they do not parse: real uWSGI then counts it as a job that is done, without calling
            the function (but leaves it, as any other, where there is no function).
        body: its body.
    """

    __slots__ = ("_fd", "_file", "_locks", "_role", "body", "directory", "folder", "name", "path", "vars")

    def __init__(
        self,
        folder: bytes,
        directory: bytes,
        name: bytes,
        fd: int,
        data: bytes,
        body_at: int,
        file: FileId,
        locks: LockTable,
        role: str,
    ) -> None:
        self.folder = folder
        self.directory = directory
        self.name = name
        self.path = directory + b"/" + name
        self.vars = parse_pairs(data, HEADER_SIZE, body_at)
        self.body = data[body_at:]
        self._fd = fd
        self._file = file
        self._locks = locks
        self._role = role
        locks.hold(file, role, fd)

    def __repr__(self) -> str:
        return f"<Task {os.fsdecode(self.path)}{'' if self._fd >= 0 else ' closed'}>"

    def __enter__(self) -> Task:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self.close()

    @property
    def job(self) -> Job:
        """The job as testers see it; without vars if they do not parse."""
        return Job(SystemText.of(self.path), SystemText.of(self.folder), dict(self.vars or {}), self.body)

    def message(self) -> dict[str | bytes, bytes] | None:
        """Make the dict for the spool function, anew at each call; None if the vars do not parse."""
        return None if self.vars is None else message_dict(self.name, self.vars, self.body)

    def remove(self) -> None:
        """Remove the file: the job is done.

        Raises:
            SpoolFileError: fault ``system`` if that fails, mostly because the handler removed it already. Real uWSGI's
                spooler process exits then.
        """
        if not CAN_UNLINK_OPEN:  # pragma: no cover - Windows
            self.close()
        try:
            os.unlink(self.path)
        except OSError as error:
            path = os.fsdecode(self.path)
            message = f"{path} cannot be removed ({error.strerror}): a job that removes its file must ask for a retry"
            raise SpoolFileError(message, fault="system", path=self.path) from error

    def close(self) -> None:
        """Close and so unlock the file; a second time does nothing."""
        fd = self._fd
        if fd >= 0:
            self._fd = -1
            os.close(fd)
            self._locks.release(self._file, self._role, fd)
