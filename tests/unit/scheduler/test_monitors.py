"""File monitors and touched files, of whole instances."""

from __future__ import annotations

import os
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from fakeuwsgi import Instance
from fakeuwsgi.instance import surroundings
from fakeuwsgi.runtimes.polling import Polling

START = datetime(2026, 3, 1, 12, tzinfo=timezone.utc)


@pytest.fixture(params=["the system's", "polling"])
def _watcher(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "polling":
        monkeypatch.setattr(surroundings, "make_watcher", Polling)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "file"
    path.write_text("text")
    return path


def started(seen: list[tuple[float, int]], **options: Any) -> Instance:
    instance = Instance(start=START, master=True, socket="none", mule=True, **options)

    def handler(number: int) -> None:
        seen.append(((instance.now - START) / timedelta(seconds=1), number))

    for number in (1, 2, 3):
        instance.uwsgi.register_signal(number, "worker1", handler)
    return instance


@pytest.mark.usefixtures("_watcher")
def test_a_change_is_a_signal_at_its_own_instant(file: Path) -> None:
    seen: list[tuple[float, int]] = []
    with started(seen) as instance:
        instance.uwsgi.add_file_monitor(1, str(file))
        instance.boot()
        instance.advance(2.5)
        file.write_text("other")
        instance.run_until_idle()
        assert seen == [(2.5, 1)]
        instance.advance(3600)
        assert len(seen) == 1


@pytest.mark.usefixtures("_watcher")
def test_the_monitor_registered_last_for_a_file_has_it(file: Path) -> None:
    seen: list[tuple[float, int]] = []
    with started(seen) as instance:
        instance.uwsgi.add_file_monitor(1, str(file))
        instance.uwsgi.add_file_monitor(2, str(file))
        instance.boot()
        file.chmod(0o600)
        instance.run_until_idle()
        assert seen == [(0, 2)]


@pytest.mark.usefixtures("_watcher")
def test_what_is_not_there_when_the_master_looks_is_never_watched(tmp_path: Path) -> None:
    seen: list[tuple[float, int]] = []
    with started(seen) as instance:
        instance.uwsgi.add_file_monitor(1, str(tmp_path / "later"))
        instance.boot()
        (tmp_path / "later").write_text("made")
        instance.advance(10)
        assert seen == []


@pytest.mark.usefixtures("_watcher")
def test_a_change_keeps_its_place_among_signals(file: Path) -> None:
    seen: list[tuple[float, int]] = []
    with started(seen) as instance:
        uwsgi = instance.uwsgi
        uwsgi.add_file_monitor(1, str(file))
        instance.boot()
        instance.run_until_idle()
        uwsgi.signal(2)
        os.utime(file, (1, 1))
        uwsgi.signal(3)
        instance.run_until_idle()
        assert [number for _, number in seen] == [2, 1, 3]


def test_fs_signal_watches_from_the_start(file: Path) -> None:
    seen: list[tuple[float, int]] = []
    with started(seen, fs_signal=[f"{file} 3", "nonsense"]) as instance:
        instance.boot()
        file.write_text("other")
        instance.run_until_idle()
        assert seen == [(0, 3)]
        texts = [event.text for event in instance.history.events]
        assert '[uwsgi-fsmon] invalid syntax: "nonsense"' in texts
        assert f'[uwsgi-fsmon] detected event on "{file}"' in texts


def test_touch_signal_is_noticed_in_the_next_second(file: Path) -> None:
    seen: list[tuple[float, int]] = []
    with started(seen, touch_signal=f"{file} 1") as instance:
        instance.boot()
        instance.advance(10.5)
        file.write_text("other")
        instance.advance(100)
        file.unlink()
        instance.advance(5)
        assert seen == [(11, 1), (111, 1)]


def test_nothing_is_left_open(file: Path) -> None:
    seen: list[tuple[float, int]] = []
    if not Path("/proc/self/fd").is_dir():
        pytest.skip("needs /proc")
    before = len(os.listdir("/proc/self/fd"))
    with started(seen, fs_signal=f"{file} 3") as instance:
        instance.uwsgi.add_file_monitor(1, str(file))
        instance.boot()
        assert len(os.listdir("/proc/self/fd")) > before
    assert len(os.listdir("/proc/self/fd")) == before
