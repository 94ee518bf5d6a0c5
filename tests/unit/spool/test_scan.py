from __future__ import annotations

import os
import random
import socket
from typing import TYPE_CHECKING

import pytest

from fakeuwsgi.spool import SpoolFileError, SpoolFolderError
from tests.unit.spool.helpers import EMPTY, PREFIX, Bench, LockedElsewhere

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path / "jobs")


@pytest.fixture
def ordered(tmp_path: Path) -> Bench:
    return Bench(tmp_path / "jobs", ordered=True)


def descriptors() -> int:
    return len(os.listdir("/proc/self/fd"))


def test_a_job_is_met_until_it_is_removed(bench: Bench) -> None:
    path = bench.spool(n=b"1", at=b"5")
    assert bench.met() == bench.met() == [path.name]
    assert bench.drain() == [b"1"]
    assert bench.left() == []


def test_a_task_gives_what_the_function_gets(bench: Bench) -> None:
    path = bench.spool(n=b"1", at=b"5", body=b"text")
    (task,) = list(bench.folder.scan(bench.now))
    assert task.message() == {"spooler_task_name": os.fsencode(path.name), b"n": b"1", b"at": b"5", "body": b"text"}
    assert list(task.message() or ()) == ["spooler_task_name", b"n", b"at", "body"]
    assert (task.folder, task.directory, task.path) == (bench.folder.path, bench.folder.path, os.fsencode(path))
    assert task.job["n"] == b"1"
    assert task.job.path == os.fsencode(path)


def test_first_in_is_first_out(bench: Bench) -> None:
    numbers = [b"%d" % number for number in range(30)]
    for number in numbers:
        bench.spool(n=number, at=b"5")
    assert bench.drain() == numbers


def test_a_seed_gives_another_order(tmp_path: Path) -> None:
    bench = Bench(tmp_path / "jobs", shuffle=random.Random(1))
    names = [bench.spool(at=b"5").name for _ in range(20)]
    met = bench.met()
    assert met != names
    assert sorted(met) == sorted(names)


@pytest.mark.parametrize("is_ordered", [False, True])
def test_only_names_with_the_prefix_or_ordered_ones_of_digits_are_met(tmp_path: Path, is_ordered: bool) -> None:
    bench = Bench(tmp_path / "jobs", ordered=is_ordered)
    for tail in ("", "a", ".tmp", " "):
        bench.put(PREFIX + tail)
    for name in ("5", "5a", "-5", "²", "job", PREFIX[:-1], "." + PREFIX):
        bench.put(name)
    digits = ["5"] if is_ordered else []
    assert sorted(bench.met()) == sorted(digits + [PREFIX + tail for tail in ("", "a", ".tmp", " ")])


def test_only_regular_files_are_met(ordered: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    target = ordered.put("../target")
    (ordered.path / (PREFIX + "link")).symlink_to(target)
    (ordered.path / (PREFIX + "dangling")).symlink_to("nowhere")
    os.mkfifo(ordered.path / (PREFIX + "fifo"))
    monkeypatch.chdir(ordered.path)
    with socket.socket(socket.AF_UNIX) as unix:
        unix.bind(PREFIX + "socket")
    (ordered.path / (PREFIX + "hard")).hardlink_to(target)
    assert ordered.met() == [PREFIX + "hard"]


def test_files_of_the_future_wait_for_their_second(bench: Bench) -> None:
    name = bench.spool(at=str(bench.second + 2).encode()).name
    assert bench.met() == []
    bench.second += 1
    assert bench.met() == []
    bench.second += 1
    assert bench.met() == [name]


@pytest.mark.parametrize("second", [0, -1, -3_000_000_000])
def test_any_time_of_the_past_is_due(bench: Bench, second: int) -> None:
    bench.put(PREFIX + "a", second=second)
    assert bench.met() == [PREFIX + "a"]


def test_short_files_stay_and_cut_ones_are_deleted(bench: Bench) -> None:
    for number, data in enumerate((b"", b"\x11", b"\x11\0\0", b"\x11\1\0\0", b"just some text in no form")):
        bench.put(f"{PREFIX}{number}", data)
    assert bench.met() == []
    assert bench.left() == [PREFIX + "0", PREFIX + "1", PREFIX + "2"]


def test_files_whose_pairs_do_not_parse_are_met_without_vars(bench: Bench) -> None:
    bench.put(PREFIX + "a", b"\x11\1\0\0a")
    (task,) = bench.folder.scan(bench.now)
    assert task.vars is None
    assert task.message() is None
    assert task.job.vars == {}


def test_a_file_locked_by_another_process_is_passed_over(bench: Bench) -> None:
    path = bench.put(PREFIX + "a")
    with LockedElsewhere(path):
        assert bench.met() == []
        assert bench.folder.get_task(str(path), "worker1") is None
    assert bench.met() == [PREFIX + "a"]


def test_a_file_that_may_not_be_opened_is_left_alone(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    bench.put(PREFIX + "a")

    def refuse(*_: object) -> int:
        raise PermissionError

    monkeypatch.setattr(os, "open", refuse)
    assert bench.met() == []
    monkeypatch.undo()
    assert bench.left() == [PREFIX + "a"]


def test_a_file_that_cannot_be_read_is_left_alone(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    bench.put(PREFIX + "a")
    before = descriptors()

    def fail(*_: object) -> bytes:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "read", fail)
    assert bench.met() == []
    monkeypatch.undo()
    assert bench.left() == [PREFIX + "a"]
    assert descriptors() == before


def test_a_file_whose_time_comes_while_others_are_looked_at_is_met(bench: Bench) -> None:
    name = bench.spool(at=str(bench.second + 1).encode()).name
    seconds = iter([bench.second, bench.second, bench.second + 1, bench.second + 1])
    assert [task.name for task in bench.folder.scan(lambda: next(seconds) * 1_000_000)] == [name.encode()]


def test_priority_folders_are_entered_only_if_ordered(bench: Bench, ordered: Bench) -> None:
    bench.spool(n=b"x", priority=b"1", at=b"5")
    assert bench.met() == []
    os.utime(bench.path / "1", (5, 5))
    assert ordered.drain() == [b"x"]
    assert bench.left() == ["1"]


def test_folders_are_entered_where_their_name_is_met_and_to_any_depth(ordered: Bench) -> None:
    for folder in ("5/4", "10", "high", PREFIX + "m", "5/high"):
        (ordered.path / folder).mkdir(parents=True)
    for name in ("5/4/1", "5/3", "5/5", "10/1", "4", "high/1", PREFIX + "m/2", PREFIX + "a", PREFIX + "z", "5/high/1"):
        ordered.put(name)
    for folder in ("5", "5/4", "10", PREFIX + "m"):
        os.utime(ordered.path / folder, (0, 0))
    tasks = [os.path.relpath(os.fsdecode(task.path), ordered.path) for task in ordered.folder.scan(ordered.now)]
    assert tasks == ["4", "5/3", "5/4/1", "5/5", "10/1", PREFIX + "a", PREFIX + "m/2", PREFIX + "z"]


def test_a_folder_of_the_future_is_passed_over_with_its_content(ordered: Bench) -> None:
    (ordered.path / "5").mkdir()
    ordered.put("5/1")
    os.utime(ordered.path / "5", (ordered.second + 5,) * 2)
    assert ordered.met() == []
    ordered.second += 5
    assert ordered.met() == ["1"]


def test_links_to_folders_are_not_followed(ordered: Bench, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    ordered.put("../elsewhere/1")
    (ordered.path / "5").symlink_to("../elsewhere")
    assert ordered.met() == []


def test_the_time_is_looked_at_anew_for_each_file(ordered: Bench) -> None:
    for name, second in (("1", 0), ("2", ordered.second + 1), ("3", ordered.second + 5)):
        ordered.put(name, second=second)
    met = []
    for task in ordered.folder.scan(ordered.now):
        met.append(task.name)
        ordered.second += 2
    assert met == [b"1", b"2"]


def test_what_appears_while_a_job_runs_is_for_the_next_scan(ordered: Bench) -> None:
    for folder in ("1", "9"):
        (ordered.path / folder).mkdir()
    ordered.put("1/1")
    ordered.put("9/5")
    for folder in ("1", "9"):
        os.utime(ordered.path / folder, (0, 0))
    scan = ordered.folder.scan(ordered.now)
    assert next(scan).path.endswith(b"1/1")
    for name in ("1/2", "5", "9/4"):
        ordered.put(name)
    os.utime(ordered.path / "9", (0, 0))
    assert [os.path.relpath(os.fsdecode(task.path), ordered.path) for task in scan] == ["9/4", "9/5"]


def test_what_vanishes_while_a_job_runs_is_not_met(ordered: Bench) -> None:
    (ordered.path / "2").mkdir()
    os.utime(ordered.path / "2", (0, 0))
    for name in ("1", "3", "4"):
        ordered.put(name)
    scan = ordered.folder.scan(ordered.now)
    next(scan)
    (ordered.path / "2").rmdir()
    (ordered.path / "3").unlink()
    assert [task.name for task in scan] == [b"4"]


def test_a_folder_that_goes_while_it_is_entered_is_passed_over(ordered: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    (ordered.path / "5").mkdir()
    os.utime(ordered.path / "5", (0, 0))
    listdir = os.listdir
    assert ordered.met() == []

    def gone(path: bytes) -> list[bytes]:
        if path.endswith(b"5"):
            raise FileNotFoundError
        return listdir(path)

    monkeypatch.setattr(os, "listdir", gone)
    assert ordered.met() == []


def test_a_file_that_grows_before_it_is_locked_is_read_whole(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    path = bench.put(PREFIX + "a")
    opened = os.open

    def grow(name: bytes, flags: int) -> int:
        monkeypatch.undo()
        path.write_bytes(EMPTY + b"body")
        return opened(name, flags)

    monkeypatch.setattr(os, "open", grow)
    (task,) = bench.folder.scan(bench.now)
    assert task.body == b"body"


def test_a_file_that_goes_before_it_is_locked_is_passed_over(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    path = bench.put(PREFIX + "a")
    opened = os.open

    def go(name: bytes, flags: int) -> int:
        monkeypatch.undo()
        fd = opened(name, flags)
        os.truncate(path, 1)
        path.unlink()
        return fd

    monkeypatch.setattr(os, "open", go)
    assert bench.met() == []


def test_a_task_is_closed_before_the_next_is_met_and_when_the_scan_is_given_up(bench: Bench) -> None:
    for _ in range(3):
        bench.spool(at=b"5")
    before = descriptors()
    scan = bench.folder.scan(bench.now)
    first = next(scan)
    assert descriptors() == before + 1
    next(scan)
    assert descriptors() == before + 1
    assert repr(first).endswith(" closed>")
    scan.close()
    assert descriptors() == before
    assert len(bench.folder.locks) == 0


def test_a_task_is_a_context_that_closes_itself(bench: Bench) -> None:
    bench.spool(at=b"5")
    before = descriptors()
    for task in bench.folder.scan(bench.now):
        with task:
            assert "closed" not in repr(task)
        task.close()
        assert descriptors() == before


def test_removing_a_file_that_is_gone_is_an_error(bench: Bench) -> None:
    path = bench.spool(at=b"5")
    for task in bench.folder.scan(bench.now):
        path.unlink()
        with pytest.raises(SpoolFileError, match="must ask for a retry") as raised:
            task.remove()
        assert raised.value.path == os.fsencode(path)


def test_a_scan_without_its_folder_is_an_error_until_it_is_back(bench: Bench) -> None:
    bench.path.rmdir()
    with pytest.raises(SpoolFolderError, match="was it removed"):
        bench.folder.scan(bench.now)
    bench.path.mkdir()
    bench.put(PREFIX + "a")
    assert bench.met() == [PREFIX + "a"]
