"""Random commands for two spool folders, one served by real uWSGI, one by ours: answers, runs and remains are the same.

FAKEUWSGI_EXAMPLES is the number of command sequences that are tried, ordered and unordered each; few by default.
"""

from __future__ import annotations

import os
import shutil
import struct
import time
from functools import partial
from operator import methodcaller
from typing import TYPE_CHECKING, Any, ClassVar

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from tests.conformance import spool_sides

if TYPE_CHECKING:
    from pathlib import Path

_PREFIX = "uwsgi_spoolfile_on_"
_EXAMPLES = int(os.environ.get("FAKEUWSGI_EXAMPLES", "12"))

_RESULTS = st.sampled_from([b"ok", b"retry", b"ignore", b"raise", b"none", b"true", b"wrapped", b"float"])
_KEYS = st.sampled_from([b"a", b"b", b"spooler_task_name", b"\xff", b"k" * 300])
_VALUES = st.one_of(st.binary(max_size=12), st.just(b"v" * 5000))
_PAIRS = st.lists(st.tuples(_KEYS, _VALUES), max_size=3, unique_by=lambda pair: pair[0])
_PRIORITIES = st.sampled_from(
    [b"", b"1", b"2", b"10", b"007", b"high", b"7/", b".", b"5/6", b"1/2", _PREFIX.encode() + b"sub"]
)
_TIMES = st.sampled_from([b"", b"0", b"-5", b"abc", b"1.5", b"past", b"future", b"4102444800"])
_NAMES = st.sampled_from(
    [
        *(_PREFIX + rest for rest in ("", "a", "A 1", "10", "9", "09", "z.tmp", "sub", "zz\n")),
        *("12", "7", "007", "0", "1", "3/5", "1/5", f"1/{_PREFIX}x", f"{_PREFIX}sub/y", "plain", "plain/7"),
    ]
)
_FOLDERS = st.sampled_from(["1", "3", "007", "3/4", f"{_PREFIX}sub", "high", "plain"])
_OFFSETS = st.sampled_from([-10_000_000_000, -5000, 5000])
_PICK = st.integers(0, 40)


def _serialized(pairs: list[tuple[bytes, bytes]], body: bytes) -> bytes:
    content = b"".join(
        struct.pack("<H", len(key)) + key + struct.pack("<H", len(value)) + value for key, value in pairs
    )
    return b"\x11" + struct.pack("<H", len(content)) + b"\0" + content + body


@st.composite
def _contents(draw: st.DrawFn) -> bytes:
    """What a file may hold: a job, one that is cut or spoilt, or anything."""
    if draw(st.booleans()):
        pairs = [*draw(st.lists(st.tuples(_KEYS, _VALUES), max_size=3)), (b"result", draw(_RESULTS))]
        return _serialized(pairs, draw(st.sampled_from([b"", b"body"])))
    pairs = draw(_PAIRS)
    whole = _serialized(pairs, b"")
    kind = draw(st.sampled_from(["cut", "short", "spoilt", "other"]))
    if kind == "cut":
        return whole[: draw(st.integers(0, len(whole)))]
    if kind == "short":
        return draw(st.binary(max_size=5))
    if kind == "spoilt":
        return whole[:4] + draw(st.binary(max_size=20)) + whole[4:]
    return draw(st.binary(max_size=40))


class SpoolMachine(RuleBasedStateMachine):
    """Both sides, each with a spooler that scans when it is told to."""

    binary: ClassVar[str]
    ordered: ClassVar[bool]

    def __init__(self) -> None:
        super().__init__()
        self.real = spool_sides.real(self.binary, ordered=self.ordered)
        try:
            self.ours = spool_sides.ours(ordered=self.ordered)
        except BaseException:
            self.real.close()
            raise
        self.sides = (self.real, self.ours)
        self.number = 0
        self.entries: list[str] = []

    def teardown(self) -> None:
        for side in self.sides:
            side.close()

    # ---- commands

    @rule(
        pairs=_PAIRS,
        body=st.sampled_from([b"", b"body", b"x" * 70000]),
        priority=_PRIORITIES,
        at=_TIMES,
        result=_RESULTS,
        more=st.booleans(),
    )
    def spool(
        self, pairs: list[tuple[bytes, bytes]], body: bytes, priority: bytes, at: bytes, result: bytes, *, more: bool
    ) -> None:
        self.number += 1
        label = f"job{self.number}"
        job = [(b"label", label.encode()), (b"result", result), *pairs]
        if at:
            relative = {b"past": -5000, b"future": 5000}
            job.append((b"at", b"%d" % (time.time() + relative[at]) if at in relative else at))
        job += [(key, value) for key, value in ((b"body", body), (b"priority", priority)) if value]
        if more and self.ordered and result == b"ok":
            # Without an order real uWSGI may or may not come to the new file in the same scan.
            job.append((b"more", label.encode() + b"more"))
        self._same(lambda side: side.spool(job, label))

    @rule(name=_NAMES, content=_contents(), offset=st.one_of(st.none(), _OFFSETS))
    def drop_file(self, name: str, content: bytes, offset: int | None) -> None:
        self._change(lambda path: _write(path, content), name)
        if offset is not None:
            self._set_time(name, offset)

    @rule(name=_FOLDERS)
    def make_folder(self, name: str) -> None:
        self._change(lambda path: path.mkdir(), name)

    @rule(name=_NAMES)
    def make_fifo(self, name: str) -> None:
        self._change(os.mkfifo, name)

    @rule(name=_NAMES, to=st.sampled_from(["nowhere", "plain", "1", _PREFIX + "a"]))
    def make_link(self, name: str, to: str) -> None:
        self._change(lambda path: path.symlink_to(to), name)

    @precondition(lambda self: self.entries)
    @rule(name=_NAMES, pick=_PICK)
    def make_hard_link(self, name: str, pick: int) -> None:
        entry = self._entry(pick)
        for side in self.sides:
            target = side.path(entry)
            side.change(partial(os.link, target, follow_symlinks=False), name)

    @precondition(lambda self: self.entries)
    @rule(pick=_PICK, offset=_OFFSETS)
    def set_time(self, pick: int, offset: int) -> None:
        self._set_time(self._entry(pick), offset)

    @precondition(lambda self: self.entries)
    @rule(pick=_PICK)
    def touch(self, pick: int) -> None:
        self._change(os.utime, self._entry(pick))

    @precondition(lambda self: self.entries)
    @rule(pick=_PICK, length=st.integers(0, 30))
    def cut(self, pick: int, length: int) -> None:
        entry = self._entry(pick)
        if self.real.tree()[entry][0] == "file":
            self._change(lambda path: os.truncate(path, length), entry)

    @precondition(lambda self: self.entries)
    @rule(pick=_PICK, name=_NAMES)
    def rename(self, pick: int, name: str) -> None:
        entry = self._entry(pick)
        for side in self.sides:
            side.change(methodcaller("rename", side.path(name)), entry)

    @precondition(lambda self: self.entries)
    @rule(pick=_PICK)
    def remove(self, pick: int) -> None:
        self._change(lambda path: shutil.rmtree(path) if _is_folder(path) else path.unlink(), self._entry(pick))

    @precondition(lambda self: self.entries)
    @rule(pick=_PICK)
    def lock(self, pick: int) -> None:
        entry = self._entry(pick)
        if self.real.tree()[entry][0] == "file":
            for side in self.sides:
                side.lock(entry)

    @rule()
    def scan(self) -> None:
        self._same(lambda side: side.scan() if self.ordered else sorted(side.scan(), key=repr))

    @precondition(lambda self: self.entries)
    @rule(pick=_PICK)
    def look(self, pick: int) -> None:
        entry = self._entry(pick)
        # A FIFO would have real uWSGI wait for somebody to write into it.
        if self.real.tree()[entry][0] != "fifo":
            self._same(lambda side: side.task(entry))

    @rule(name=_NAMES)
    def look_for(self, name: str) -> None:
        if name not in self.entries:
            self._same(lambda side: side.task(name))

    @invariant()
    def folders_and_lists_are_the_same(self) -> None:
        self._same(lambda side: side.tree())
        self._same(lambda side: side.listed())
        self.entries = sorted(self.real.tree())

    # ---- helpers

    def _same(self, ask: Any) -> None:
        theirs, mine = (ask(side) for side in self.sides)
        assert mine == theirs, f"real uWSGI: {theirs}\nfakeuwsgi:  {mine}"

    def _change(self, action: Any, name: str) -> None:
        for side in self.sides:
            side.change(action, name)

    def _set_time(self, name: str, offset: int) -> None:
        second = max(int(time.time()) + offset, 0)
        self._change(lambda path: os.utime(path, (second, second), follow_symlinks=False), name)

    def _entry(self, pick: int) -> str:
        return self.entries[pick % len(self.entries)]


def _write(path: Path, content: bytes) -> None:
    # Without O_NONBLOCK the test would wait for somebody to read a FIFO.
    fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NONBLOCK, 0o644)
    try:
        os.write(fd, content)
    finally:
        os.close(fd)


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


@pytest.mark.timeout(max(120, 5 * _EXAMPLES))
@pytest.mark.parametrize("ordered", [False, True], ids=["unordered", "ordered"])
def test_random_commands_leave_the_same_on_both_sides(real_uwsgi: str, ordered: bool) -> None:
    machine = type("Machine", (SpoolMachine,), {"binary": real_uwsgi, "ordered": ordered})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=_EXAMPLES,
            stateful_step_count=30,
            deadline=None,
            print_blob=True,
            suppress_health_check=list(HealthCheck),
            phases=[Phase.reuse, Phase.generate, Phase.shrink],
        ),
    )
