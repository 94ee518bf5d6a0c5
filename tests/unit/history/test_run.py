"""Runs, calls and the history: what they tell, and how they print."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest

from fakeuwsgi.history import Call, Event, History, Run, moment

INSTANT = 1_772_366_400_000_000


def made(name: str = "job1", **given: object) -> Run:
    run = Run(INSTANT, "spooler1", "job", name)
    for attribute, value in given.items():
        setattr(run, attribute, value)
    return run


def test_a_runs_time_is_aware() -> None:
    assert made().time == datetime(2026, 3, 1, 12, tzinfo=timezone.utc)
    assert made().time.tzinfo is timezone.utc


def test_instants_keep_their_microseconds_and_may_lie_before_1970() -> None:
    assert moment(1).microsecond == 1
    assert moment(-1_000_000) == datetime(1969, 12, 31, 23, 59, 59, tzinfo=timezone.utc)


@pytest.mark.parametrize(
    ("run", "shown"),
    [
        (made(), "<Run 2026-03-01 12:00:00 spooler1 job job1 ok>"),
        (made(result=-2), "<Run 2026-03-01 12:00:00 spooler1 job job1 ok -> -2>"),
        (made(outcome="retry", result=-1), "<Run 2026-03-01 12:00:00 spooler1 job job1 retry -> -1>"),
        (
            made(outcome="error", exception=ValueError("no")),
            "<Run 2026-03-01 12:00:00 spooler1 job job1 error ValueError: no>",
        ),
        (made(outcome="killed"), "<Run 2026-03-01 12:00:00 spooler1 job job1 killed>"),
    ],
    ids=["ok", "result", "retry", "error", "killed"],
)
def test_a_run_prints_on_one_line(run: Run, shown: str) -> None:
    assert repr(run) == shown


def test_long_names_and_results_are_cut() -> None:
    shown = repr(made("n" * 500, result="r" * 500))
    assert len(shown) < 200
    assert "nnn..." in shown
    assert "rrr..." in shown


def test_a_result_that_cannot_be_shown_does_not_break_the_report() -> None:
    class Odd:
        def __repr__(self) -> str:
            raise RuntimeError("no repr")

    assert "Odd" in repr(made(result=Odd()))


def test_an_exception_that_cannot_be_shown_does_not_break_the_report() -> None:
    class OddError(Exception):
        def __str__(self) -> str:
            raise RuntimeError("no str")

    assert "OddError" in repr(made(outcome="error", exception=OddError()))


def test_several_lines_stay_one() -> None:
    assert "\n" not in repr(made(outcome="error", exception=ValueError("one\ntwo")))


def test_a_call_prints_function_and_role() -> None:
    call = Call("spool", "worker1", INSTANT)
    assert repr(call) == "<spool() in worker1>"
    assert call.time == made().time


def test_an_event_prints_its_time() -> None:
    assert repr(Event(INSTANT, "mule1", "exited", 0)) == "<Event 2026-03-01 12:00:00 mule1 exited>"


def history() -> tuple[History, list[Run]]:
    runs = [
        Run(INSTANT, "spooler1", "job", "a"),
        Run(INSTANT, "mule1", "message", "b"),
        Run(INSTANT + 1, "mule2", "message", "b"),
    ]
    it = History()
    it.note(INSTANT, "master", "before")
    it.runs.append(runs[0])
    it.note(INSTANT, "master", "between")
    it.runs.extend(runs[1:])
    it.note(INSTANT, "master", "after")
    return it, runs


def test_a_history_is_a_sequence_of_runs() -> None:
    it, runs = history()
    assert it == runs
    assert list(it) == runs
    assert (len(it), it[0], it[-1], it[1:], runs[1] in it) == (3, runs[0], runs[2], runs[1:], True)
    assert it != runs[:2]
    assert it == it
    assert it != 5
    assert bool(it)
    assert not History()


def test_it_selects() -> None:
    it, runs = history()
    assert it.select(kind="message") == runs[1:]
    assert it.select(kind="message", role="mule2") == runs[2:]
    assert it.select(name="a") == runs[:1]
    assert it.select() == runs
    assert it.select(role="mule9") == []


def test_runs_and_events_interleave_as_they_happened() -> None:
    it, runs = history()
    assert [entry if isinstance(entry, Run) else entry.text for entry in it.in_order()] == [
        "before",
        runs[0],
        "between",
        *runs[1:],
        "after",
    ]


def test_an_empty_history_interleaves_nothing() -> None:
    assert list(History().in_order()) == []


def test_pytest_shows_runs_in_an_assertion() -> None:
    it, _ = history()
    with pytest.raises(AssertionError) as caught:
        assert it == [], f"{it!r}"
    assert "3 runs" in str(caught.value)
    with pytest.raises(AssertionError) as caught:
        assert list(it) == []
    assert "<Run 2026-03-01 12:00:00 spooler1 job a ok>" in str(caught.value)
