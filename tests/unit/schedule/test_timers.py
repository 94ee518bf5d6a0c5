from __future__ import annotations

import pytest

from fakeuwsgi.schedule.ctext import atoi
from fakeuwsgi.schedule.errors import ScheduleFullError, ScheduleOptionError
from fakeuwsgi.schedule.timers import RbTimer, Timer, check_room, parse_rb_timer_option, parse_timer_option

SECOND = 1_000_000
ARMED = 1_000_000_250_000


def test_timer_is_due_each_period_after_it_was_armed() -> None:
    timer = Timer(1, 3)
    assert timer.next_due(ARMED, ARMED) == ARMED + 3 * SECOND
    assert timer.next_due(ARMED, ARMED + 3 * SECOND) == ARMED + 6 * SECOND
    assert timer.next_due(ARMED, ARMED + 3 * SECOND - 1) == ARMED + 3 * SECOND


def test_timer_keeps_its_phase_over_missed_expirations() -> None:
    assert Timer(1, 3).next_due(ARMED, ARMED + 10 * SECOND) == ARMED + 12 * SECOND


@pytest.mark.parametrize(("seconds", "refused"), [(0, False), (-1, True)])
def test_timer_without_a_positive_period_never_fires(seconds: int, refused: bool) -> None:
    timer = Timer(1, seconds)
    assert timer.next_due(ARMED, ARMED) is None
    assert timer.refused is refused


def test_rb_timer_counts_whole_seconds() -> None:
    assert RbTimer(1, 5).due_second(1000) == 1005


@pytest.mark.parametrize(
    ("iterations", "fired", "over"), [(0, 99, False), (2, 1, False), (2, 2, True), (1, 1, True), (-3, 1, True)]
)
def test_rb_timer_ends_after_its_iterations(iterations: int, fired: int, over: bool) -> None:
    assert RbTimer(1, 5, iterations).is_over(fired) is over


@pytest.mark.parametrize(
    ("table", "line"),
    [
        ("timers", "you can register max 64 timers !!!"),
        ("rb_timers", "you can register max 64 rb_timers !!!"),
        ("cron", "you can register max 64 cron !!!"),
        ("file monitors", "you can register max 64 file monitors !!!"),
    ],
)
def test_tables_have_room_for_64(table: str, line: str) -> None:
    check_room(table, 63)
    with pytest.raises(ScheduleFullError) as caught:
        check_room(table, 64)
    assert caught.value.log_line == line


@pytest.mark.parametrize(
    ("value", "signal", "seconds"),
    [("17 30", 17, 30), ("300 2x", 44, 2), ("x 5", 0, 5), (" 5 3", 0, 5), ("-1  -2", 255, -2), ("3 ", 3, 0)],
)
def test_timer_options_are_read_by_atoi(value: str, signal: int, seconds: int) -> None:
    assert parse_timer_option(value) == Timer(signal, seconds)
    assert parse_rb_timer_option(value) == RbTimer(signal, seconds)


def test_timer_options_without_a_space_are_refused() -> None:
    with pytest.raises(ScheduleOptionError) as caught:
        parse_timer_option("17")
    assert caught.value.log_line == "invalid signal timer syntax, must be: <signal> <seconds>"
    with pytest.raises(ScheduleOptionError) as caught:
        parse_rb_timer_option("17")
    assert caught.value.log_line == "invalid redblack signal timer syntax, must be: <signal> <seconds>"


@pytest.mark.parametrize(
    ("text", "number"),
    [("12", 12), (" \t-7x", -7), ("+3", 3), ("", 0), ("x1", 0), ("- 1", 0), ("2147483648", -(2**31)), ("9" * 30, -1)],
)
def test_atoi_reads_as_c_does(text: str, number: int) -> None:
    assert atoi(text) == number
