from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from fakeuwsgi.spool import LockTable
from fakeuwsgi.spool.reading import read_job, read_task
from tests.unit.spool.helpers import EMPTY, PREFIX, Bench

if TYPE_CHECKING:
    from pathlib import Path

JOB = b"\x11\6\0\0\1\0k\1\0v"


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path / "jobs")


def read(path: Path | str) -> dict[str | bytes, bytes] | None:
    return read_task(str(path), "worker1", LockTable())


def test_any_whole_file_is_read_whatever_its_name_and_time(bench: Bench) -> None:
    path = bench.put("any name", JOB + b"body", second=4_000_000_000)
    assert read(path) == {"spooler_task_name": os.fsencode(path), b"k": b"v", "body": b"body"}


def test_a_relative_path_starts_from_the_working_folder(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    bench.put("a", JOB)
    monkeypatch.chdir(bench.path)
    assert read("./a") == {"spooler_task_name": b"./a", b"k": b"v"}


@pytest.mark.parametrize("data", [b"", b"\x11\0\0", b"\x11\1\0\0", b"\x11\1\0\0a", b"text and nothing else"])
def test_broken_files_read_as_none_and_stay(bench: Bench, data: bytes) -> None:
    path = bench.put("a", data)
    assert read(path) is None
    assert path.exists()


def test_what_is_no_file_reads_as_none(bench: Bench) -> None:
    os.mkfifo(bench.path / "fifo")
    for path in (bench.path, bench.path / "missing", bench.path / "fifo", "", "/dev/null"):
        assert read(path) is None


@pytest.mark.parametrize(("length", "body"), [(1, None), (20, b"0123456789"), (100, b"0123456789" * 9), (120, "none")])
def test_through_a_link_the_link_s_length_decides_over_the_body(bench: Bench, length: int, body: bytes | str) -> None:
    bench.put("x" * length, JOB + b"0123456789" * 9)
    link = bench.path / "link"
    link.symlink_to("x" * length)
    found = read(link)
    if body == "none":
        assert found is None
    else:
        assert found is not None
        assert found.get("body") == body


def test_jobs_are_regular_files_with_the_prefix_whatever_their_time_or_content(bench: Bench) -> None:
    first = bench.spool()
    bench.put(PREFIX + "bad", b"text")
    bench.put(PREFIX + "future", second=4_000_000_000)
    bench.put("5")
    bench.spool(priority=b"3")
    (bench.path / (PREFIX + "folder")).mkdir()
    (bench.path / (PREFIX + "link")).symlink_to(first)
    names = [first.name, PREFIX + "bad", PREFIX + "future"]
    assert bench.folder.jobs() == [os.fsencode(bench.path / name) for name in names]


def test_jobs_of_a_folder_that_is_gone_are_none(bench: Bench) -> None:
    bench.path.rmdir()
    assert bench.folder.jobs() == []


def test_a_file_that_goes_while_it_is_listed_is_left_out(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "listdir", lambda _: [PREFIX.encode()])
    assert bench.folder.jobs() == []


def test_pending_jobs_are_those_of_all_folders_a_scan_would_enter(tmp_path: Path) -> None:
    bench = Bench(tmp_path / "jobs", ordered=True)
    bench.spool(n=b"waits", at=b"4000000000")
    bench.spool(n=b"first", priority=b"1")
    bench.spool(n=b"never", priority=b"high")
    bench.put(PREFIX + "bad", b"text")
    bench.put("../elsewhere")
    (bench.path / "2").symlink_to(tmp_path)
    assert [job["n"] for job in bench.folder.pending()] == [b"first", b"waits"]
    assert bench.folder.pending()[0].priority == b"1"


def test_looking_at_a_running_job_leaves_its_lock(bench: Bench) -> None:
    bench.spool(n=b"1", at=b"5")
    for task in bench.folder.scan(bench.now, "spooler1"):
        assert [job["n"] for job in bench.folder.pending()] == [b"1"]
        assert bench.folder.get_task(os.fsdecode(task.path), "worker1") is None
        assert bench.met("spooler2") == []


def test_a_job_that_is_gone_reads_as_none(bench: Bench) -> None:
    assert read_job(os.fsencode(bench.path / "missing"), bench.folder.path, LockTable()) is None
    assert read_job(os.fsencode(bench.path), bench.folder.path, LockTable()) is None
    assert read_job(os.fsencode(bench.put("a", EMPTY)), bench.folder.path, LockTable()) is not None
