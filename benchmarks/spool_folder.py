"""What the spool folder costs, against the bare system calls: ``python benchmarks/spool_folder.py [--rounds N]``.

Prints medians of ratios measured side by side in one run, on tmpfs where there is one.
"""

from __future__ import annotations

import argparse
import fcntl
import gc
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from typing import TYPE_CHECKING

from fakeuwsgi.spool import Message, SpoolCounter, SpoolFolder, SpoolNames, Stamps

if TYPE_CHECKING:
    from collections.abc import Callable

START = 1_700_000_000_000_000
JOB = {b"task": b"send_mail", b"to": b"someone@example.org", b"body": b"Hello"}


def now() -> int:
    """Give the virtual instant, which stands still."""
    return START


def make_folder(root: str, *, ordered: bool) -> tuple[SpoolFolder, SpoolNames]:
    """Make an empty spool folder of its own."""
    path = tempfile.mkdtemp(dir=root)
    stamps = Stamps.virtual(time.time_ns() // 1000)
    return SpoolFolder(path, ordered=ordered, stamps=stamps), SpoolNames(b"host", 1, SpoolCounter(), lambda: 12345)


def spool(folder: SpoolFolder, names: SpoolNames, **more: bytes) -> None:
    """Spool one job."""
    message = dict(JOB)
    for key, value in more.items():
        message[key.encode()] = value
    folder.write(Message.from_dict(message), names, START)


def drain(folder: SpoolFolder) -> int:
    """Run all that is due."""
    count = 0
    for task in folder.scan(now):
        if task.message():
            count += 1
        task.remove()
    return count


def bare(path: bytes, number: int) -> None:
    """Do what cannot be avoided for one job: create, lock, write, close, scan, stat, open, lock, read, unlink."""
    name = path + b"/uwsgi_spoolfile_on_host_1_%d_12345_1700000000_0" % number
    fd = os.open(name, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    fcntl.lockf(fd, fcntl.LOCK_EX)
    os.write(fd, b"x" * 60)
    os.close(fd)
    os.listdir(path)
    size = os.lstat(name).st_size
    fd = os.open(name, os.O_RDWR)
    fcntl.lockf(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
    os.read(fd, size)
    os.unlink(name)
    os.close(fd)


def timed(work: Callable[[], object]) -> float:
    """Give the seconds that a call takes."""
    gc.collect()
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def one_by_one(folder: SpoolFolder, names: SpoolNames, count: int) -> float:
    """Spool and drain jobs one by one; seconds for one."""

    def work() -> None:
        for _ in range(count):
            spool(folder, names)
            if drain(folder) != 1:
                raise SystemExit("a job was lost")

    return timed(work) / count


def against_bare(root: str, *, ordered: bool) -> float:
    """One job at a time against the bare calls."""
    folder, names = make_folder(root, ordered=ordered)
    path = tempfile.mkdtemp(dir=root).encode()
    ours = one_by_one(folder, names, 1000)

    def work() -> None:
        for number in range(1000):
            bare(path, number)

    return ours / (timed(work) / 1000)


def many(root: str, count: int, *, ordered: bool) -> float:
    """Spool ``count`` jobs, then run them; seconds for one."""
    folder, names = make_folder(root, ordered=ordered)

    def work() -> None:
        for _ in range(count):
            spool(folder, names)
        if drain(folder) != count:
            raise SystemExit("jobs were lost")

    return timed(work) / count


def many_against_few(root: str, *, ordered: bool) -> float:
    """Cost of a job among 20,000 against among 200."""
    few = statistics.median(many(root, 200, ordered=ordered) for _ in range(11))
    return many(root, 20_000, ordered=ordered) / few


def waiting_against_none(root: str, *, ordered: bool) -> float:
    """One job at a time beside 10,000 that wait for the future, against beside none."""
    folder, names = make_folder(root, ordered=ordered)
    for _ in range(10_000):
        spool(folder, names, at=b"1800000000")
    drain(folder)
    drain(folder)
    empty, empty_names = make_folder(root, ordered=ordered)
    return one_by_one(folder, names, 1000) / one_by_one(empty, empty_names, 1000)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    base = "/dev/shm" if Path("/dev/shm").is_dir() else None
    for ordered in (False, True):
        for measure in (against_bare, many_against_few, waiting_against_none):
            ratios = []
            for _ in range(rounds):
                with tempfile.TemporaryDirectory(dir=base) as root:
                    ratios.append(measure(root, ordered=ordered))
            kind = "ordered" if ordered else "unordered"
            print(f"{measure.__name__} ({kind}): {statistics.median(ratios):.2f}  {[round(r, 2) for r in ratios]}")


if __name__ == "__main__":
    main()
