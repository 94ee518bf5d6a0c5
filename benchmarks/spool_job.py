"""Spooling and running a job, against the system calls that cannot be avoided.

Those are: create, lock, write, close, scan, stat, open, lock, read, unlink (and the second close).
Once with a thousand jobs that are run by one scan, once with a scan for each.
"""

from __future__ import annotations

import fcntl
import os
import tempfile

from measuring import arguments, compare, fast_folder, timed
from spooling import Spooling

COUNT = 1000
CONTENT = b"x" * 60
CREATE = os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_CLOEXEC


def create(path: bytes) -> None:
    """Make one file."""
    fd = os.open(path, CREATE, 0o600)
    fcntl.lockf(fd, fcntl.LOCK_EX)
    os.write(fd, CONTENT)
    os.close(fd)


def consume(path: bytes) -> None:
    """Read one file and remove it."""
    size = os.lstat(path).st_size
    fd = os.open(path, os.O_RDWR | os.O_CLOEXEC)
    fcntl.lockf(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
    os.read(fd, size)
    os.unlink(path)
    os.close(fd)


def together(folder: bytes) -> float:
    """All files, one scan; seconds for one file."""
    paths = [b"%s/uwsgi_spoolfile_on_host_1_%d_12345_1700000000_0" % (folder, number) for number in range(COUNT)]

    def work() -> None:
        for path in paths:
            create(path)
        base = folder + b"/"
        for name in os.listdir(folder):
            consume(base + name)

    return timed(work) / COUNT


def one_by_one(folder: bytes) -> float:
    """A scan for each file; seconds for one file."""
    paths = [b"%s/uwsgi_spoolfile_on_host_1_%d_12345_1700000000_0" % (folder, number) for number in range(COUNT)]

    def work() -> None:
        base = folder + b"/"
        for path in paths:
            create(path)
            for name in os.listdir(folder):
                consume(base + name)

    return timed(work) / COUNT


def main() -> None:
    """Measure and print."""
    rounds = arguments(__doc__, 15)
    with fast_folder() as root:
        bare = os.fsencode(tempfile.mkdtemp(dir=root))
        for name, ours, theirs in (
            ("a job of a thousand, against the bare system calls", Spooling.together, together),
            ("a job spooled and run alone, against the bare system calls", Spooling.one_by_one, one_by_one),
        ):
            spooling = Spooling(root)
            compare(name, 2.5, 1.6, lambda: ours(spooling, COUNT), lambda: theirs(bare), rounds).show()  # noqa: B023
            spooling.close()


if __name__ == "__main__":
    main()
