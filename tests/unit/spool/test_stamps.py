from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

import pytest

from fakeuwsgi.spool import Stamps
from tests.unit.spool.helpers import EMPTY, PREFIX, Bench

if TYPE_CHECKING:
    from pathlib import Path

LONG_AGO = 1_300_000_000


@pytest.fixture
def lagging(tmp_path: Path) -> Bench:
    """A folder whose clock stands in the past of the kernel's."""
    since = (tmp_path.stat().st_ctime_ns - 10**9) // 1000
    return Bench(tmp_path / "jobs", second=LONG_AGO, ordered=True, stamps=Stamps.virtual(since))


def test_a_file_dropped_in_counts_as_written_now(lagging: Bench) -> None:
    lagging.put(PREFIX + "a", second=None)
    assert lagging.met() == [PREFIX + "a"]


def test_a_file_renamed_or_changed_in_mode_after_its_writing_does_too(lagging: Bench, tmp_path: Path) -> None:
    first = lagging.put("../draft", second=None)
    second = lagging.put(PREFIX + "b", second=None)
    written = second.stat().st_mtime_ns
    while lagging.put("../tick", second=None).stat().st_mtime_ns == written:
        pass
    first.rename(lagging.path / (PREFIX + "a"))
    second.chmod(0o600)
    assert second.stat().st_mtime_ns != second.stat().st_ctime_ns
    assert lagging.met() == [PREFIX + "a", PREFIX + "b"]


def test_priority_folders_do_not_fall_into_the_future(lagging: Bench) -> None:
    lagging.spool(priority=b"7", n=b"1")
    lagging.spool(priority=b"7", n=b"2")
    assert lagging.drain() == [b"1", b"2"]


def test_times_that_were_asked_for_are_taken_at_their_word(lagging: Bench) -> None:
    lagging.spool(at=str(LONG_AGO + 10).encode())
    lagging.put(PREFIX + "whole", second=LONG_AGO + 10)
    path = lagging.put(PREFIX + "fraction")
    os.utime(path, (LONG_AGO + 10.5,) * 2)
    (lagging.path / "5").mkdir()
    os.utime(lagging.path / "5", (LONG_AGO + 10,) * 2)
    assert lagging.met() == []
    lagging.second += 10
    assert len(lagging.met()) == 3


def test_a_job_that_writes_to_its_own_file_stays_due(lagging: Bench) -> None:
    path = lagging.spool(n=b"1")
    assert lagging.met() == [path.name]
    with path.open("ab") as file:
        file.write(b"body")
    assert lagging.met() == [path.name]


def test_a_whole_second_of_the_owner_s_life_is_a_wish(lagging: Bench) -> None:
    lagging.put(PREFIX + "a", EMPTY, second=int(time.time()))
    assert lagging.met() == []


def test_a_clock_ahead_finds_all_that_was_written(tmp_path: Path) -> None:
    bench = Bench(tmp_path / "jobs", second=4_000_000_000, stamps=Stamps.virtual(0))
    bench.put(PREFIX + "a", second=None)
    waits = bench.spool(at=b"4000000001")
    now = bench.spool()
    assert bench.met() == [now.name, PREFIX + "a"]
    bench.second += 1
    assert waits.name in bench.met()


def test_a_real_clock_takes_every_time_at_its_word(tmp_path: Path) -> None:
    bench = Bench(tmp_path / "jobs", second=LONG_AGO, stamps=Stamps.real())
    bench.put(PREFIX + "a", second=None)
    bench.spool()
    assert bench.met() == []
