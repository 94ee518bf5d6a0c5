from __future__ import annotations

import random
from datetime import datetime, timezone
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from fakeuwsgi.schedule.calendar import LocalCalendar, LocalTime
from fakeuwsgi.schedule.cron import CronRule

if TYPE_CHECKING:
    from collections.abc import Callable

UTC = ZoneInfo("UTC")
BERLIN = ZoneInfo("Europe/Berlin")


def local_in(zone: ZoneInfo) -> Callable[[int], LocalTime]:
    return lambda second: LocalTime.from_datetime(datetime.fromtimestamp(second, zone))


def moment(zone: ZoneInfo, year: int, *fields: int) -> datetime:
    month, day, hour, minute, second = (*fields, *(1, 1, 0, 0, 0)[len(fields) :])
    return datetime(year, month, day, hour, minute, second, tzinfo=zone)


def at(*fields: int, zone: ZoneInfo = UTC) -> int:
    return int(moment(zone, *fields).timestamp())


def local(*fields: int) -> LocalTime:
    return LocalTime.from_datetime(moment(UTC, *fields))


@pytest.mark.parametrize(
    ("rule", "when", "expected"),
    [
        (CronRule(-1, -1, -1, -1, -1), (2026, 1, 1, 0, 0), True),
        (CronRule(-5, -1, -1, -1, -1), (2026, 1, 1, 0, 35), True),
        (CronRule(-5, -1, -1, -1, -1), (2026, 1, 1, 0, 36), False),
        (CronRule(0, -5, -1, -1, -1), (2026, 1, 1, 20, 0), True),
        (CronRule(0, -5, -1, -1, -1), (2026, 1, 1, 21, 0), False),
        (CronRule(0, 0, -10, -1, -1), (2026, 1, 30, 0, 0), True),
        (CronRule(0, 0, -10, -1, -1), (2026, 1, 1, 0, 0), False),
        (CronRule(0, 0, -1, -7, -1), (2026, 7, 1, 0, 0), True),
        (CronRule(0, 0, -1, -7, -1), (2026, 6, 1, 0, 0), False),
        (CronRule(0, 0, -1, -1, 7), (2026, 11, 22, 0, 0), True),
        (CronRule(0, 0, -1, -1, 0), (2026, 11, 22, 0, 0), True),
        (CronRule(0, 0, -1, -1, -7), (2026, 11, 22, 0, 0), True),
        (CronRule(0, 0, -1, -1, -7), (2026, 11, 23, 0, 0), False),
        (CronRule(0, 0, -1, -1, -3), (2026, 11, 25, 0, 0), True),
        (CronRule(0, 0, 13, -1, 5), (2026, 11, 13, 0, 0), True),
        (CronRule(0, 0, 13, -1, 5), (2026, 11, 20, 0, 0), True),
        (CronRule(0, 0, 13, -1, 5), (2026, 10, 13, 0, 0), True),
        (CronRule(0, 0, 13, -1, -5), (2026, 10, 13, 0, 0), False),
        (CronRule(0, 0, 0, -1, 5), (2026, 11, 20, 0, 0), True),
        (CronRule(60, 0, -1, -1, -1), (2026, 11, 20, 0, 0), False),
        (CronRule(0, 24, -1, -1, -1), (2026, 11, 20, 0, 0), False),
        (CronRule(0, 0, -1, -1, 8), (2026, 11, 20, 0, 0), False),
        (CronRule(-(2**31), 0, -1, -1, -1), (2026, 11, 20, 0, 0), True),
        (CronRule(-(2**31), 0, -1, -1, -1), (2026, 11, 20, 0, 1), False),
    ],
)
def test_rule_matches_as_uwsgi_does(rule: CronRule, when: tuple[int, ...], expected: bool) -> None:
    assert rule.matches(local(*when)) is expected


def test_next_match_is_the_second_itself_within_a_matching_minute() -> None:
    second = at(2026, 1, 1, 10, 5, 37)
    assert CronRule(-5, -1, -1, -1, -1).next_match(second, local_in(UTC)) == second


def test_next_match_is_the_start_of_a_later_minute() -> None:
    assert CronRule(-5, -1, -1, -1, -1).next_match(at(2026, 1, 1, 10, 6), local_in(UTC)) == at(2026, 1, 1, 10, 10)


def test_next_match_crosses_days_months_and_years() -> None:
    assert CronRule(30, 3, 1, 2, -1).next_match(at(2026, 2, 1, 3, 31), local_in(UTC)) == at(2027, 2, 1, 3, 30)


def test_leap_day_on_a_weekday_is_found_over_decades() -> None:
    assert CronRule(0, 0, 29, 2, -7).next_match(at(2088, 3, 1), local_in(UTC)) == at(2128, 2, 29)


@pytest.mark.parametrize(
    "rule",
    [
        CronRule(60, -1, -1, -1, -1),
        CronRule(0, 24, -1, -1, -1),
        CronRule(0, 0, 30, 2, -1),
        CronRule(0, 0, -1, 13, -1),
        CronRule(0, 0, 32, -1, 8),
        CronRule(0, 0, -1, -1, 9),
    ],
)
def test_rule_that_never_matches_has_no_next(rule: CronRule) -> None:
    assert rule.next_match(at(2026, 1, 1), local_in(UTC)) is None


def test_skipped_local_hour_is_missed() -> None:
    found = CronRule(30, 2, -1, -1, -1).next_match(at(2026, 3, 29, 0, 0, zone=BERLIN), local_in(BERLIN))
    assert found == at(2026, 3, 30, 2, 30, zone=BERLIN)


def test_repeated_local_hour_matches_twice() -> None:
    rule = CronRule(30, 2, -1, -1, -1)
    first = rule.next_match(at(2026, 10, 25, 0, 0, zone=BERLIN), local_in(BERLIN))
    assert first == at(2026, 10, 25, 0, 30)
    assert rule.next_match(first + 60, local_in(BERLIN)) == at(2026, 10, 25, 1, 30)


@pytest.mark.parametrize(
    ("zone", "start"),
    [
        ("Europe/Berlin", (2026, 3, 28, 20)),
        ("Europe/Berlin", (2026, 10, 24, 20)),
        ("Australia/Lord_Howe", (2026, 4, 4, 5)),
        ("Australia/Lord_Howe", (2026, 10, 3, 5)),
        ("America/St_Johns", (2006, 10, 28, 20)),
        ("Asia/Kathmandu", (1985, 12, 31, 10)),
        ("Africa/Monrovia", (1972, 1, 6, 12)),
        ("Pacific/Apia", (2011, 12, 29, 20)),
        ("Pacific/Kiritimati", (1994, 12, 31, 0)),
    ],
)
def test_next_match_agrees_with_asking_for_every_second(zone: str, start: tuple[int, ...]) -> None:
    draw = random.Random(f"{zone}{start}")
    to_local = local_in(ZoneInfo(zone))
    begin = at(*start)
    seconds = range(begin, begin + 40 * 3600, 1 if zone == "Africa/Monrovia" else 30)
    locals_ = {second: to_local(second) for second in seconds}
    for _ in range(25):
        rule = CronRule(
            draw.choice([-1, -7, 0, 15, 30, 45]),
            draw.choice([-1, -3, 0, 1, 2, 23]),
            draw.choice([-1, -1, -2, 1, 31]),
            -1,
            draw.choice([-1, -2, 6, 7]),
        )
        calendar = LocalCalendar(to_local)
        matching = [second for second, when in locals_.items() if rule.matches(when)]
        for _ in range(10):
            after = draw.choice(seconds)
            expected = next((second for second in matching if second >= after), None)
            found = rule.next_match(after, calendar)
            if expected is None:
                assert found is None or found >= seconds.stop
            else:
                assert found == expected


def test_calendar_asks_its_zone_only_a_few_times_for_a_day() -> None:
    asked: list[int] = []

    def to_local(second: int) -> LocalTime:
        asked.append(second)
        return local_in(BERLIN)(second)

    calendar = LocalCalendar(to_local)
    rule = CronRule(-1, -1, -1, -1, -1)
    second = at(2026, 6, 1)
    for _ in range(24 * 60):
        second = (rule.next_match(second, calendar) or 0) + 60
    assert len(asked) <= 4


def test_calendar_gives_back_the_local_time() -> None:
    assert LocalCalendar(local_in(BERLIN))(at(2026, 6, 1)) == LocalTime(2026, 6, 1, 2, 0, 0, 1)


def test_struct_time_becomes_c_fields() -> None:
    sunday = datetime(2026, 11, 22, 5, 6, 7, tzinfo=timezone.utc).timetuple()
    assert LocalTime.from_struct(sunday) == LocalTime(2026, 11, 22, 5, 6, 7, 0)
