from __future__ import annotations

import os
from pathlib import Path

import pytest

from fakeuwsgi.spool import LockTable, locking
from tests.unit.spool.helpers import PREFIX, Bench, LockedElsewhere


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    bench = Bench(tmp_path / "jobs")
    bench.spool(n=b"1", at=b"5")
    return bench


def test_a_file_in_one_role_s_hands_is_not_met_by_another(bench: Bench) -> None:
    for task in bench.folder.scan(bench.now, "spooler1"):
        assert bench.met("spooler2") == []
        assert len(bench.folder.locks) == 1
        task.close()
        assert bench.met("spooler2") == [task.name.decode()]


def test_a_job_that_looks_at_its_own_file_gets_its_dict_and_loses_the_lock(bench: Bench) -> None:
    for task in bench.folder.scan(bench.now, "spooler1"):
        path = task.path.decode()
        message = task.message()
        assert message is not None
        message["spooler_task_name"] = task.path
        assert bench.folder.get_task(path, "spooler1") == message
        assert bench.folder.get_task(path, "worker1") is not None
        for same in bench.folder.scan(bench.now, "spooler2"):
            assert same.name == task.name
            task.close()
            assert bench.folder.locks.holder(identity(path)) == "spooler2"


def identity(path: str) -> tuple[int, int]:
    status = Path(path).stat()
    return status.st_dev, status.st_ino


def test_a_job_that_opens_and_closes_its_own_file_loses_the_lock(bench: Bench) -> None:
    for task in bench.folder.scan(bench.now, "spooler1"):
        assert bench.met("spooler2") == []
        with Path(os.fsdecode(task.path)).open("rb"):
            pass
        assert bench.met("spooler2") == [task.name.decode()]


def test_where_the_kernel_does_not_tell_the_lock_counts_as_held(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in bench.folder.scan(bench.now, "spooler1"):
        with monkeypatch.context() as patch:
            patch.setattr(locking, "open", lambda *_: (_ for _ in ()).throw(FileNotFoundError), raising=False)
            assert bench.met("spooler2") == []


def test_other_processes_are_kept_out_while_a_job_runs(bench: Bench) -> None:
    for task in bench.folder.scan(bench.now):
        child = os.fork()
        if not child:  # pragma: no cover - another process
            fd = os.open(task.path, os.O_RDWR)
            os._exit(1 if locking.try_lock(fd) else 0)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def test_a_lock_of_another_process_is_respected(bench: Bench) -> None:
    path = bench.put(PREFIX + "a")
    with LockedElsewhere(path):
        fd = os.open(path, os.O_RDWR)
        assert not locking.try_lock(fd)
        os.close(fd)


def test_locks_end_only_for_those_who_hold_them() -> None:
    table = LockTable()
    assert table.holder((1, 2)) is None
    assert not table.excludes((1, 2), "spooler1")
    table.hold((1, 2), "spooler1", 7)
    assert table.holder((1, 2)) == "spooler1"
    assert table.descriptor((1, 2)) == 7
    assert table.holder((1, 3)) is None
    assert not table.excludes((1, 2), "spooler1")
    table.release((1, 2), "spooler2")
    table.release((1, 2), "spooler1", 8)
    assert len(table) == 1
    table.release((1, 2), "spooler1", 7)
    assert len(table) == 0
