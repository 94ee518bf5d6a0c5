"""Making a spool file as ``uwsgi_spool_request()`` does: exclusively, mode 0600, locked until it is whole."""

# Paths are bytes and files are descriptors here, which pathlib does not speak.
from __future__ import annotations

import contextlib
import os

from fakeuwsgi.spool.errors import SpoolFileError
from fakeuwsgi.spool.locking import lock
from fakeuwsgi.spool.message import UNABLE, Message

__all__ = ["write_file"]

_CREATE = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
_UTIME_BY_FD = os.utime in os.supports_fd


def write_file(folder: bytes, message: Message, name: bytes, stamp: int | None) -> bytes:
    """Write a job into the folder or its priority folder, which is made if it is missing.

    Args:
        folder: the spool folder's absolute path.
        message: the job.
        name: the file's name.
        stamp: mtime and atime, nanoseconds since the epoch; None leaves the kernel's.

    Returns:
        The file's path.

    Raises:
        ValueError: "unable to spool job", with a ``SpoolFileError`` as cause.
    """
    if message.priority:
        # The C code formats the priority with %s, so it ends at a NUL byte.
        folder += b"/" + message.priority.partition(b"\0")[0]
        with contextlib.suppress(OSError):
            os.mkdir(folder, 0o777)
    path = folder + b"/" + name
    try:
        fd = os.open(path, _CREATE, 0o600)
    except OSError as error:
        raise ValueError(UNABLE) from _reason(path, error)
    try:
        lock(fd)
        _write_all(fd, message.data)
        if stamp is not None:
            _stamp(fd, path, stamp)
    except OSError as error:
        os.unlink(path)
        raise ValueError(UNABLE) from _reason(path, error)
    finally:
        os.close(fd)
    return path


def _write_all(fd: int, data: bytes) -> None:
    written = os.write(fd, data)
    while written < len(data):
        data = data[written:]
        written = os.write(fd, data)


def _stamp(fd: int, path: bytes, stamp: int) -> None:
    """Set the times; a file system that refuses them leaves the kernel's, as in real uWSGI."""
    target = fd if _UTIME_BY_FD else path
    try:
        os.utime(target, ns=(stamp, stamp))
    except (OSError, OverflowError):
        return


def _reason(path: bytes, error: OSError) -> SpoolFileError:
    return SpoolFileError(f"{os.fsdecode(path)} cannot be written: {error.strerror}", fault="system", path=path)
