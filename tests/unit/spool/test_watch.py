"""Beside many waiting jobs a scan visits only what may have changed; these tests change what it must not miss."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TYPE_CHECKING

import pytest

from fakeuwsgi.spool import watch
from tests.unit.spool.helpers import EMPTY, PREFIX, Bench

if TYPE_CHECKING:
    from pathlib import Path

MANY = 50
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="inotify is Linux's")


def waiting(bench: Bench, count: int = MANY, **more: bytes) -> list[Path]:
    paths = [bench.spool(at=b"1600000000", n=b"%d" % number, **more) for number in range(count)]
    for folder in [path.parent for path in paths if path.parent != bench.path]:
        os.utime(folder, (0, 0))
    assert bench.met() == []
    assert bench.met() == []
    return paths


@pytest.fixture(params=[False, True], ids=["unordered", "ordered"])
def bench(request: pytest.FixtureRequest, tmp_path: Path) -> Bench:
    return Bench(tmp_path / "jobs", ordered=request.param)


def visits(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> int:
    looked = []
    lstat = os.lstat

    def count(path: bytes) -> os.stat_result:
        looked.append(path)
        return lstat(path)

    with monkeypatch.context() as patch:
        patch.setattr(os, "lstat", count)
        bench.met()
    return len(looked)


def test_waiting_files_are_not_visited_again(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    waiting(bench)
    assert visits(bench, monkeypatch) == 0
    bench.spool(at=b"5")
    assert visits(bench, monkeypatch) == 1


def test_few_waiting_files_take_no_watch(bench: Bench) -> None:
    before = len(os.listdir("/proc/self/fd"))
    waiting(bench, 5)
    assert len(os.listdir("/proc/self/fd")) == before


def test_closing_gives_the_watch_back_and_the_folder_still_serves(bench: Bench) -> None:
    before = len(os.listdir("/proc/self/fd"))
    waiting(bench)
    assert len(os.listdir("/proc/self/fd")) == before + 1
    bench.folder.close()
    bench.folder.close()
    assert len(os.listdir("/proc/self/fd")) == before
    name = bench.put(PREFIX + "a").name
    assert bench.met() == [name]
    bench.folder.close()


def test_waiting_files_become_due(bench: Bench) -> None:
    waiting(bench)
    bench.second = 1_600_000_000
    assert bench.drain() == [b"%d" % number for number in range(MANY)]
    assert bench.met() == []
    bench.second = 1_500_000_000
    waiting(bench)
    bench.folder.close()


def test_a_file_that_appears_is_met(bench: Bench) -> None:
    waiting(bench)
    bench.put(PREFIX + "a")
    bench.put("other")
    assert bench.met() == bench.met() == [PREFIX + "a"]
    bench.folder.close()


def test_a_file_moved_in_is_met_and_one_moved_out_is_not(bench: Bench, tmp_path: Path) -> None:
    paths = waiting(bench)
    bench.put("../new")
    (tmp_path / "new").rename(bench.path / (PREFIX + "moved"))
    assert bench.met() == [PREFIX + "moved"]
    (bench.path / (PREFIX + "moved")).rename(tmp_path / "out")
    paths[3].rename(tmp_path / "also_out")
    assert bench.met() == []
    bench.second = 1_600_000_000
    assert len(bench.met()) == MANY - 1
    bench.folder.close()


def test_a_removed_file_is_forgotten(bench: Bench) -> None:
    paths = waiting(bench)
    paths[0].unlink()
    bench.put(PREFIX + "a").unlink()
    bench.second = 1_600_000_000
    assert len(bench.met()) == MANY - 1
    bench.folder.close()


def test_a_file_brought_forward_or_put_off_is_met_when_its_time_now_says(bench: Bench) -> None:
    paths = waiting(bench)
    os.utime(paths[7], (5, 5))
    os.utime(paths[8], (bench.second + 1,) * 2)
    os.utime(paths[9], (1_700_000_000,) * 2)
    assert bench.met() == [paths[7].name]
    os.utime(paths[7], (1_650_000_000,) * 2)
    bench.second += 1
    assert bench.met() == [paths[8].name]
    bench.second = 1_600_000_000
    assert paths[7].name not in bench.met()
    assert paths[9].name not in bench.met()
    bench.second = 1_700_000_000
    assert len(bench.met()) == MANY
    bench.folder.close()


def test_a_file_that_is_written_to_is_looked_at_again(bench: Bench) -> None:
    paths = waiting(bench)
    bench.second = 4_000_000_000
    os.utime(paths[0], (5_000_000_000,) * 2)
    assert len(bench.met()) == MANY - 1
    with paths[0].open("ab") as file:
        file.write(b"x")
    assert len(bench.met()) == MANY
    bench.folder.close()


def test_what_becomes_due_while_a_job_runs_is_met_in_order(tmp_path: Path) -> None:
    bench = Bench(tmp_path / "jobs", ordered=True)
    waiting(bench)
    for name, second in (("3", 0), ("1", 1), ("5", 1), ("7", 0), ("9", 9)):
        bench.put(name, second=bench.second + second if second else 0)
    assert bench.met() == ["3", "7"]
    met = []
    for task in bench.folder.scan(bench.now):
        met.append(task.name)
        bench.second += 1
    assert met == [b"3", b"5", b"7"]
    assert bench.met() == ["1", "3", "5", "7"]
    bench.folder.close()


def test_a_folder_removed_and_made_anew_is_seen_as_it_is(bench: Bench) -> None:
    waiting(bench)
    shutil.rmtree(bench.path)
    bench.path.mkdir()
    bench.put(PREFIX + "a")
    assert bench.met() == [PREFIX + "a"]
    bench.second = 1_600_000_000
    assert bench.met() == [PREFIX + "a"]
    waiting_again = [bench.spool(at=b"1700000000") for _ in range(MANY)]
    assert bench.met() == bench.met() == bench.met() == [PREFIX + "a"]
    os.utime(waiting_again[0], (0, 0))
    assert len(bench.met()) == 2
    bench.folder.close()


def test_a_folder_renamed_and_replaced_is_seen_as_it_is(bench: Bench, tmp_path: Path) -> None:
    waiting(bench)
    bench.path.rename(tmp_path / "old")
    bench.path.mkdir()
    bench.put(PREFIX + "a")
    assert bench.met() == [PREFIX + "a"]
    (tmp_path / "old" / (PREFIX + "b")).write_bytes(EMPTY)
    assert bench.met() == [PREFIX + "a"]
    bench.folder.close()


def test_a_parent_that_is_replaced_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "parent").mkdir()
    bench = Bench(tmp_path / "parent" / "jobs")
    waiting(bench)
    (tmp_path / "parent").rename(tmp_path / "old")
    (tmp_path / "parent" / "jobs").mkdir(parents=True)
    bench.put(PREFIX + "a")
    assert bench.met() == [PREFIX + "a"]
    bench.folder.close()


def test_priority_folders_are_watched_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bench = Bench(tmp_path / "jobs", ordered=True)
    paths = waiting(bench, priority=b"7")
    assert visits(bench, monkeypatch) == 1
    os.utime(paths[4], (0, 0))
    assert bench.met() == [paths[4].name]
    shutil.rmtree(bench.path / "7")
    assert bench.met() == []
    bench.spool(priority=b"7", at=b"5")
    os.utime(bench.path / "7", (0, 0))
    assert len(bench.met()) == 1
    bench.folder.close()


def test_lost_events_mean_a_look_at_everything(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = waiting(bench)
    overflow = watch._EVENT.pack(-1, watch._OVERFLOW, 0, 0)
    read = os.read

    def lose(fd: int, size: int) -> bytes:
        monkeypatch.undo()
        while len(read(fd, size)) == size:
            pass
        return overflow

    os.utime(paths[1], (0, 0))
    monkeypatch.setattr(os, "read", lose)
    assert bench.met() == [paths[1].name]
    assert bench.met() == [paths[1].name]
    bench.folder.close()


def test_more_events_than_one_read_brings_are_all_taken(bench: Bench) -> None:
    waiting(bench)
    for number in range(1200):
        bench.put(f"{PREFIX}{'x' * 100}{number}")
    assert len(bench.met()) == 1200
    bench.folder.close()


@pytest.mark.parametrize("broken", ["inotify_init1", "inotify_add_watch"])
def test_without_inotify_every_scan_looks_at_everything(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    call = watch._call
    monkeypatch.setattr(watch, "_call", lambda name, *args: -1 if name == broken else call(name, *args))
    paths = waiting(bench)
    os.utime(paths[1], (0, 0))
    assert bench.met() == [paths[1].name]
    assert visits(bench, monkeypatch) == MANY
    bench.folder.close()


def test_a_forked_process_does_not_eat_its_parent_s_events(bench: Bench) -> None:
    paths = waiting(bench)
    os.utime(paths[1], (0, 0))
    child = os.fork()
    if not child:  # pragma: no cover - another process
        good = bench.met() == bench.met() == bench.met() == [paths[1].name]
        bench.folder.close()
        os._exit(0 if good else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert bench.met() == [paths[1].name]
    bench.folder.close()
