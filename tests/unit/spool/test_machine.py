"""Random commands against a folder; each scan must meet what a plain look at every file says it must."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from pathlib import Path
from unittest.mock import patch

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from fakeuwsgi.spool import listing
from fakeuwsgi.spool.order import version_key
from tests.unit.spool.helpers import EMPTY, PREFIX, Bench

OFFSETS = st.integers(-2, 4)
PRIORITIES = st.sampled_from([b"", b"1", b"2", b"10", b"high"])


class SpoolFolderMachine(RuleBasedStateMachine):
    ordered = True

    def __init__(self) -> None:
        super().__init__()
        self.root = Path(tempfile.mkdtemp())
        self.patch = patch.object(listing, "_WATCH_FROM", 2)
        self.patch.start()
        self.bench = Bench(self.root / "jobs", ordered=self.ordered)
        self.number = 0
        self.spooled: list[str] = []

    def teardown(self) -> None:
        self.bench.folder.close()
        self.patch.stop()
        shutil.rmtree(self.root)

    def entries(self) -> list[Path]:
        return sorted(self.bench.path.rglob("*"))

    def settle(self) -> None:
        """Folders are stamped by the kernel's clock, which is not that of the test."""
        for path in self.entries():
            if path.is_dir() and path.stat().st_mtime > 1_700_000_000:
                os.utime(path, (0, 0))

    @rule(offset=OFFSETS, priority=PRIORITIES)
    def spool(self, offset: int, priority: bytes) -> None:
        self.spooled.append(self.bench.spool(at=b"%d" % (self.bench.second + offset), priority=priority).name)

    @rule(offset=OFFSETS, name=st.sampled_from(["5", PREFIX + "a", PREFIX + "b", "other", "1/7", "1/" + PREFIX]))
    def put(self, offset: int, name: str) -> None:
        path = self.bench.path / name
        if path.parent.is_dir():
            self.bench.put(name, EMPTY, self.bench.second + offset)

    @rule(index=st.integers(0), offset=OFFSETS)
    @precondition(lambda self: self.entries())
    def touch(self, index: int, offset: int) -> None:
        entries = self.entries()
        os.utime(entries[index % len(entries)], (self.bench.second + offset,) * 2)

    @rule(index=st.integers(0))
    @precondition(lambda self: self.entries())
    def remove(self, index: int) -> None:
        entries = self.entries()
        path = entries[index % len(entries)]
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()

    @rule(index=st.integers(0), name=st.sampled_from(["6", PREFIX + "moved", "1/8", "../out"]))
    @precondition(lambda self: self.entries())
    def move(self, index: int, name: str) -> None:
        entries = self.entries()
        path, target = entries[index % len(entries)], self.bench.path / name
        if path.is_file() and target.parent.is_dir() and not target.is_dir():
            path.rename(target)

    @rule()
    def replace_folder(self) -> None:
        self.bench.path.rename(self.root / f"old{self.number}")
        self.bench.path.mkdir()
        self.number += 1

    @rule(seconds=st.integers(-1, 3))
    def advance(self, seconds: int) -> None:
        self.bench.second += seconds

    @rule()
    def drain(self) -> None:
        self.settle()
        expected = self.expected(self.bench.path)
        self.compare(self.scan(remove=True), expected)
        assert self.scan(remove=False) == []

    @invariant()
    def scan_meets_what_is_due(self) -> None:
        self.settle()
        self.compare(self.scan(remove=False), self.expected(self.bench.path))

    def scan(self, *, remove: bool) -> list[str]:
        met = []
        for task in self.bench.folder.scan(self.bench.now):
            met.append(os.path.relpath(os.fsdecode(task.path), self.bench.path))
            if remove:
                task.remove()
        return met

    def expected(self, folder: Path) -> list[str]:
        found: list[str] = []
        for name in sorted(os.listdir(folder), key=lambda name: version_key(name.encode())):
            if not name.startswith(PREFIX) and not (self.ordered and name.isdigit()):
                continue
            status = (folder / name).lstat()
            if status.st_mtime > self.bench.second:
                continue
            if stat.S_ISREG(status.st_mode):
                found.append(str((folder / name).relative_to(self.bench.path)))
            elif self.ordered:
                found += self.expected(folder / name)
        return found

    def compare(self, met: list[str], expected: list[str]) -> None:
        assert met == expected


class UnorderedMachine(SpoolFolderMachine):
    ordered = False

    def compare(self, met: list[str], expected: list[str]) -> None:
        assert sorted(met) == sorted(expected)
        ours = [name for name in met if name in self.spooled]
        assert ours == sorted(ours, key=self.spooled.index)


_SETTINGS = settings(max_examples=60, stateful_step_count=30, deadline=None)
TestOrdered = SpoolFolderMachine.TestCase
TestOrdered.settings = _SETTINGS
TestUnordered = UnorderedMachine.TestCase
TestUnordered.settings = _SETTINGS
