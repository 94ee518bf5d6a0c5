"""What watches files: by inotify and by comparing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fakeuwsgi.runtimes.inotify import Inotify, has_inotify
from fakeuwsgi.runtimes.polling import Polling

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from fakeuwsgi.scheduler.watcher import Watcher


@pytest.fixture(params=["inotify", "polling"])
def watcher(request: pytest.FixtureRequest) -> Iterator[Watcher]:
    if request.param == "inotify" and not has_inotify():
        pytest.skip("no inotify here")
    made: Watcher = Inotify() if request.param == "inotify" else Polling()
    yield made
    made.close()


def changed(watcher: Watcher) -> set[int]:
    return set(watcher.read())


def test_changes_are_told_once_and_reading_is_none(watcher: Watcher, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("text")
    number = watcher.add(str(file))
    file.read_text()
    assert changed(watcher) == set()
    file.write_text("longer text")
    assert changed(watcher) == {number}
    assert changed(watcher) == set()


def test_one_file_has_one_number(watcher: Watcher, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    (tmp_path / "link").symlink_to(file)
    assert watcher.add(str(file)) == watcher.add(str(tmp_path / "link"))
    assert watcher.add(str(tmp_path)) != watcher.add(str(file))


def test_a_renamed_file_is_followed_until_it_is_removed(watcher: Watcher, tmp_path: Path) -> None:
    file, renamed = tmp_path / "file", tmp_path / "renamed"
    file.touch()
    number = watcher.add(str(file))
    file.rename(renamed)
    assert changed(watcher) == {number}
    file.write_text("another file")
    assert changed(watcher) == set()
    renamed.unlink()
    assert changed(watcher) == {number}
    renamed.write_text("again")
    assert changed(watcher) == set()


def test_a_folder_tells_of_its_entries_and_not_of_theirs(watcher: Watcher, tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    number = watcher.add(str(tmp_path))
    (tmp_path / "file").touch()
    assert changed(watcher) == {number}
    (tmp_path / "file").chmod(0o600)
    assert changed(watcher) == {number}
    (inner / "file").touch()
    watcher.read()
    (inner / "file").chmod(0o600)
    assert changed(watcher) == set()


def test_what_is_not_there_cannot_be_watched(watcher: Watcher, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        watcher.add(str(tmp_path / "nowhere"))
