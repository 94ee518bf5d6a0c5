from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, Any

import pytest

from fakeuwsgi.spool import Message, SpoolFileError, SpoolFolder, SpoolFolderError, Stamps, decode
from tests.unit.spool.helpers import Bench

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

UNABLE = "unable to spool job"


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path / "jobs")


@pytest.fixture
def umask() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.mark.usefixtures("umask")
def test_a_folder_is_made_0750_and_one_that_is_there_left_alone(tmp_path: Path) -> None:
    SpoolFolder.create(str(tmp_path / "jobs"))
    assert stat.S_IMODE((tmp_path / "jobs").stat().st_mode) == 0o750
    (tmp_path / "jobs").chmod(0o700)
    SpoolFolder.create(os.fsencode(tmp_path / "jobs"))
    assert stat.S_IMODE((tmp_path / "jobs").stat().st_mode) == 0o700


def test_a_folder_without_a_parent_cannot_be_made(tmp_path: Path) -> None:
    with pytest.raises(SpoolFolderError, match="can neither be used nor made: No such file"):
        SpoolFolder.create(str(tmp_path / "missing" / "jobs"))
    with pytest.raises(SpoolFolderError, match="is no folder: make it"):
        SpoolFolder(str(tmp_path / "missing"))


def test_a_folder_is_known_by_its_resolved_path(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    assert SpoolFolder(str(tmp_path / "link" / ".")).path == os.fsencode(tmp_path / "real")


@pytest.mark.usefixtures("umask")
def test_a_file_is_0600_and_holds_the_job(bench: Bench) -> None:
    path = bench.spool(a=b"b", body=b"text")
    assert path.parent == bench.path
    assert path.name == "uwsgi_spoolfile_on_host_1_1_5_1500000000_250000"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert decode(path.read_bytes()) == ({b"a": b"b"}, b"text")


@pytest.mark.usefixtures("umask")
def test_a_priority_is_a_folder_made_with_the_umask(bench: Bench) -> None:
    path = bench.spool(priority=b"7")
    assert path.parent == bench.path / "7"
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o755


@pytest.mark.parametrize(
    ("priority", "between"), [(b"7/", b"/7//"), (b".", b"/./"), (b"9\0abc", b"/9/"), (b"\0abc", b"//"), (b"", b"/")]
)
def test_the_path_shows_the_priority_as_given_up_to_a_nul(bench: Bench, priority: bytes, between: bytes) -> None:
    path = bench.folder.write(Message.from_dict({b"priority": priority}), bench.names, bench.now())
    assert path.startswith(bench.folder.path + between + b"uwsgi_")


@pytest.mark.parametrize("priority", [b"5/6", b"x" * 256])
def test_a_priority_folder_that_cannot_be_made_refuses_but_counts(bench: Bench, priority: bytes) -> None:
    with pytest.raises(ValueError, match=UNABLE) as raised:
        bench.spool(priority=priority)
    assert type(raised.value) is ValueError
    assert isinstance(raised.value.__cause__, SpoolFileError)
    assert raised.value.__cause__.fault == "system"
    assert "_1_2_5_" in bench.spool().name


def test_at_is_the_time_of_the_file(bench: Bench) -> None:
    status = bench.spool(at=b"1600000000.9").stat()
    assert (status.st_mtime_ns, status.st_atime_ns) == (1_600_000_000 * 10**9,) * 2


def test_under_a_virtual_clock_a_file_is_stamped_with_its_time(tmp_path: Path) -> None:
    bench = Bench(tmp_path / "jobs", stamps=Stamps.virtual(10**15))
    assert bench.spool().stat().st_mtime_ns == bench.now() * 1000
    assert bench.spool(at=b"-1").stat().st_mtime_ns == bench.now() * 1000


def test_a_time_that_the_file_system_refuses_leaves_the_kernel_s(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise OverflowError

    monkeypatch.setattr(os, "utime", refuse)
    assert bench.spool(at=b"1600000000").stat().st_mtime > 1_700_000_000


def test_a_file_that_cannot_be_written_is_taken_away_again(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: Any) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    before = len(os.listdir("/proc/self/fd"))
    with pytest.raises(ValueError, match=UNABLE) as raised:
        bench.spool()
    assert "No space left on device" in str(raised.value.__cause__)
    assert bench.left() == []
    assert len(os.listdir("/proc/self/fd")) == before


def test_a_write_that_takes_less_is_gone_on_with(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda fd, data: write(fd, data[:7]))
    assert decode(bench.spool(a=b"b", body=b"text" * 9).read_bytes()) == ({b"a": b"b"}, b"text" * 9)
