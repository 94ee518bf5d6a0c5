"""The printed history."""

from __future__ import annotations

import io
from datetime import timezone
from zoneinfo import ZoneInfo

import pytest

from fakeuwsgi.cli.timeline import print_timeline, timeline
from fakeuwsgi.history import Call, History, Run

SECOND = 1_000_000
MIDNIGHT = 1_774_742_400 * SECOND  # 2026-03-29 00:00 UTC


def lines_of(history: History, zone: str = "UTC") -> list[str]:
    return ["".join(piece.text for piece in line) for line in timeline(history, ZoneInfo(zone))]


@pytest.fixture
def history() -> History:
    history = History()
    call = Call("spool", "worker1", MIDNIGHT - SECOND)
    job = Run(MIDNIGHT - SECOND, "spooler1", "job", "a_job", call)
    failed = Run(MIDNIGHT, "mule1", "message", "hook", job)
    failed.outcome, failed.exception = "error", ValueError("two\nlines")
    history.runs += [job]
    history.note(MIDNIGHT - SECOND, "mule1", "respawned")
    history.note(MIDNIGHT - SECOND, "mule1", "a line of the log", logged=True)
    history.runs += [failed]
    return history


def test_columns_are_aligned_and_each_day_has_a_heading(history: History) -> None:
    assert lines_of(history) == [
        "Sat 2026-03-28 UTC",
        "  23:59:59  spooler1  job      a_job  ok     by spool() in worker1",
        "  23:59:59  mule1     respawned",
        "Sun 2026-03-29 UTC",
        "  00:00:00  mule1     message  hook   error  ValueError: two  by job a_job in spooler1",
        "2 runs: 1 ok, 1 error",
    ]


def test_a_change_of_the_clocks_is_a_heading_too() -> None:
    history = History()
    history.runs += [Run(MIDNIGHT + hour * 3600 * SECOND, "worker1", "signal", "1") for hour in (0, 1)]
    assert lines_of(history, "Europe/Rome") == [
        "Sun 2026-03-29 CET",
        "  01:00:00  worker1  signal  1  ok",
        "Sun 2026-03-29 CEST",
        "  03:00:00  worker1  signal  1  ok",
        "2 runs: 2 ok",
    ]


def test_parts_of_a_second_and_results_are_shown() -> None:
    history = History()
    run = Run(MIDNIGHT + 250_000, "spooler1", "job", "x" * 60)
    run.result, run.outcome = -1, "retry"
    history.runs.append(run)
    line = lines_of(history)[1]
    assert line.split() == ["00:00:00.25", "spooler1", "job", "x" * 21 + "..." + "x" * 20, "retry", "->", "-1"]


def test_an_empty_history_says_so() -> None:
    assert lines_of(History()) == ["nothing ran"]


def test_what_is_no_terminal_gets_plain_text(history: History) -> None:
    stream = io.StringIO()
    print_timeline(history, timezone.utc, stream)
    assert stream.getvalue().splitlines() == lines_of(history)


def test_a_terminal_gets_colours(history: History, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("rich")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    stream = Terminal()
    print_timeline(history, timezone.utc, stream)
    assert "\x1b[" in stream.getvalue()
    assert "respawned" in stream.getvalue()
