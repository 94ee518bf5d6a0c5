"""Touched files: when they count as touched."""

from __future__ import annotations

import pytest

from fakeuwsgi.schedule.touches import Touched, TouchList

NOWHERE = None


@pytest.mark.parametrize(
    ("times", "touched"),
    [
        ([100, 100, 101], [False, False, True]),
        ([100, 90, 95], [False, False, True]),
        ([100, 90, 90], [False, False, False]),
        ([NOWHERE, NOWHERE, 100], [False, False, True]),
        ([100, NOWHERE, NOWHERE, 90], [False, True, False, True]),
        ([100, NOWHERE, 90], [False, True, False]),
        ([100, NOWHERE, 110], [False, True, True]),
    ],
    ids=[
        "time goes on", "time goes back, then on", "time goes back", "appears",
        "is removed and appears", "is older at once", "is newer at once",
    ],
)  # fmt: skip
def test_a_file_counts_as_touched_when(times: list[int | None], touched: list[bool]) -> None:
    known, found = Touched(), []
    for mtime in times:
        known, fired = known.look(mtime)
        found.append(fired)
    assert found == touched


def test_one_file_a_check_counts_and_the_next_has_its_turn_later() -> None:
    times: dict[str, int | None] = {"first": 1, "second": 1}
    files = TouchList(["first 7", "second 8"], times.get)
    assert files.check() is None
    times.update(first=2, second=2)
    assert files.is_news()
    assert [files.check(), files.check(), files.check()] == ["7", "8", None]
    assert not files.is_news()


def test_a_file_without_a_meaning_stands_for_itself() -> None:
    times: dict[str, int | None] = {"5file": 1}
    files = TouchList(["5file"], times.get)
    files.check()
    times["5file"] = 2
    assert files.check() == "5file"


def test_a_check_is_news_while_it_would_remember_something_else() -> None:
    times: dict[str, int | None] = {"file": 5}
    files = TouchList(["file 1", "none 2"], times.get)
    files.check()
    assert files.missing() == ["none"]
    assert not files.is_news()
    times["file"] = 3
    assert files.is_news()
    assert files.check() is None
    del times["file"]
    assert files.check() == "1"
    assert files.is_news()
    assert files.check() is None
    assert not files.is_news()
