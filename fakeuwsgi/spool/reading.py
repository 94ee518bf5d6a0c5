"""Looking at spool files without running them."""

# Paths are bytes and files are descriptors here, which pathlib does not speak.
from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from fakeuwsgi.spool.codec import HEADER_SIZE, decode, parse_pairs
from fakeuwsgi.spool.errors import SpoolFileError
from fakeuwsgi.spool.job import Job
from fakeuwsgi.spool.locking import LockTable, try_lock
from fakeuwsgi.spool.names import PREFIX
from fakeuwsgi.spool.task import message_dict
from fakeuwsgi.spool.text import SystemText

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["list_jobs", "read_job", "read_task"]

_FLAGS = getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


def list_jobs(folder: bytes, arrange: Callable[[list[bytes], list[bytes]], list[bytes]]) -> list[bytes]:
    """List regular files with the prefix in ``folder``, readable and writable, as ``uwsgi.spooler_jobs()`` does.

    Args:
        folder: the spool folder's absolute path.
        arrange: brings two lists of names into one order.

    Returns:
        Absolute paths; none if the folder is gone.
    """
    try:
        names = os.listdir(folder)
    except OSError:
        return []
    found = []
    for name in arrange([name for name in names if name.startswith(PREFIX)], []):
        path = folder + b"/" + name
        try:
            regular = stat.S_ISREG(os.lstat(path).st_mode)
        except OSError:
            continue
        if regular and os.access(path, os.R_OK | os.W_OK):
            found.append(path)
    return found


def read_task(path: str, role: str, locks: LockTable) -> dict[str | bytes, bytes] | None:
    """Read a file as ``uwsgi.spooler_get_task()`` does.

    A role that reads the file of its own running job loses its lock by that, as a process does in real uWSGI.

    Args:
        path: any path; a relative one starts from the working folder.
        role: who asks.
        locks: the instance's locks.

    Returns:
        The dict that the spool function would get, ``spooler_task_name`` being the path as given; None for a file that
        is missing, too short, broken, locked by somebody else, or not regular.
    """
    name = path.encode()
    try:
        # Of a symbolic link the length is the link's own, which is how a body gets lost in real uWSGI too.
        size = os.lstat(name).st_size
        status = os.stat(name)
        if not stat.S_ISREG(status.st_mode):
            return None
        file = status.st_dev, status.st_ino
        if locks.excludes(file, role):
            return None
        fd = os.open(name, os.O_RDWR | _FLAGS)
    except OSError:
        return None
    try:
        if not try_lock(fd):
            return None
        data = os.read(fd, HEADER_SIZE + 0xFFFF + size)
    finally:
        os.close(fd)
        locks.release(file, role)
    if len(data) < HEADER_SIZE:
        return None
    body_at = HEADER_SIZE + data[1] + (data[2] << 8)
    if len(data) < max(body_at, size):
        return None
    pairs = parse_pairs(data, HEADER_SIZE, body_at)
    return None if pairs is None else message_dict(name, pairs, data[body_at : max(body_at, size)])


def read_job(path: bytes, folder: bytes, locks: LockTable) -> Job | None:
    """Read a file for a tester, without asking for its lock.

    Args:
        path: the file's absolute path.
        folder: the spool folder to which it belongs.
        locks: the instance's locks; a file that one of its roles holds is read through that role's descriptor, as
            closing another would end the lock.

    Returns:
        The job, or None if the file is not regular or not a whole spool file.
    """
    try:
        status = os.lstat(path)
        if not stat.S_ISREG(status.st_mode):
            return None
        held = locks.descriptor((status.st_dev, status.st_ino))
        if held is None:
            with open(path, "rb") as file:
                data = file.read()
        else:
            data = os.pread(held, status.st_size, 0)
        pairs, body = decode(data)
    except (OSError, SpoolFileError):
        return None
    return Job(SystemText.of(path), SystemText.of(folder), pairs, body)
