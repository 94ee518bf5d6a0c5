"""Local time for cron, whatever the freezers say."""

from __future__ import annotations

import os
import time
from contextlib import closing
from datetime import datetime, timedelta, timezone
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import freezegun
import pytest
import time_machine

from fakeuwsgi.clock import MICROSECONDS, ClockError, VirtualClock, from_datetime, local_time, local_zone, to_datetime
from fakeuwsgi.schedule.cron import CronRule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

UTC = timezone.utc
SUNDAY_IN_SUMMER = int(datetime(2024, 7, 7, 22, 30, 15, tzinfo=UTC).timestamp())
FORWARD = int(datetime(2024, 3, 31, 1, tzinfo=UTC).timestamp())
BACK = int(datetime(2024, 10, 27, 1, tzinfo=UTC).timestamp())


@pytest.fixture
def set_zone() -> Iterator[Callable[[str], None]]:
    before = os.environ.get("TZ")

    def set_to(name: str) -> None:
        os.environ["TZ"] = name
        time.tzset()

    yield set_to
    if before is None:
        os.environ.pop("TZ", None)
    else:
        os.environ["TZ"] = before
    time.tzset()


def test_a_named_zone_gives_its_wall_clock() -> None:
    local = local_time(SUNDAY_IN_SUMMER, local_zone("Europe/Berlin"))
    assert local == (2024, 7, 8, 0, 30, 15, 1)
    assert local_time(SUNDAY_IN_SUMMER, local_zone("UTC")) == (2024, 7, 7, 22, 30, 15, 0)


@pytest.mark.parametrize("name", ["Nowhere/City", "../etc/passwd", "", "Europe"])
def test_an_unknown_zone_is_named_in_the_error(name: str) -> None:
    with pytest.raises(ClockError, match="there is no time zone"):
        local_zone(name)


@pytest.mark.parametrize("name", ["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "UTC"])
def test_the_processs_own_zone_is_the_c_librarys(name: str, set_zone: Callable[[str], None]) -> None:
    set_zone(name)
    own, named = local_zone(None), local_zone(name)
    start = int(datetime(2024, 1, 1, tzinfo=UTC).timestamp())
    for second in range(start, start + 366 * 86_400, 7_199):
        assert local_time(second, own) == local_time(second, named)
        here = datetime.fromtimestamp(second, own)
        there = datetime.fromtimestamp(second, named)
        assert here.isoformat() == there.isoformat()
        assert here.fold == there.fold
        assert here.tzname() == there.tzname()
        assert int(here.timestamp()) == second


@pytest.mark.parametrize("name", ["Europe/Berlin", "America/New_York"])
@pytest.mark.parametrize("fold", [0, 1])
def test_wall_times_that_exist_twice_or_not_at_all_are_read_as_by_the_zone_database(
    name: str, fold: int, set_zone: Callable[[str], None]
) -> None:
    set_zone(name)
    own, named = local_zone(None), ZoneInfo(name)
    for day in (datetime(2024, 3, 10), datetime(2024, 3, 31), datetime(2024, 10, 27), datetime(2024, 11, 3)):  # noqa: DTZ001
        for minutes in range(0, 300, 10):
            wall = (day + timedelta(minutes=minutes)).replace(fold=fold)
            assert wall.replace(tzinfo=own).utcoffset() == wall.replace(tzinfo=named).utcoffset(), wall
            assert wall.replace(tzinfo=own).dst() == wall.replace(tzinfo=named).dst(), wall


def test_a_zone_without_a_moment_knows_nothing() -> None:
    zone = local_zone(None)
    assert (zone.utcoffset(None), zone.dst(None), zone.tzname(None)) == (None, None, None)
    assert repr(zone) == "ProcessZone()"


@pytest.mark.parametrize("name", [None, "Europe/Berlin"])
def test_no_freezer_shifts_local_time(name: str | None, set_zone: Callable[[str], None]) -> None:
    set_zone("Europe/Berlin")
    zone = local_zone(name)
    expected = (2024, 7, 8, 0, 30, 15, 1)
    with freezegun.freeze_time("2020-01-01", tz_offset=-7):
        assert local_time(SUNDAY_IN_SUMMER, zone) == expected
    with time_machine.travel(0):
        assert local_time(SUNDAY_IN_SUMMER, zone) == expected
    with closing(VirtualClock(0)) as clock:
        clock.freeze()
        assert local_time(SUNDAY_IN_SUMMER, zone) == expected


def test_a_cron_rule_takes_it_through_daylight_saving_changes() -> None:
    rule = CronRule(minute=30, hour=2, day=-1, month=-1, week=-1)
    to_local = partial(local_time, zone=local_zone("Europe/Berlin"))
    skipped = rule.next_match(FORWARD - 3600, to_local)
    assert skipped == FORWARD - 3600 + 86_400 + 30 * 60
    assert rule.next_match(BACK - 3600, to_local) == BACK - 1800
    assert rule.next_match(BACK, to_local) == BACK + 1800


def test_instants_and_datetimes_are_exchanged_exactly() -> None:
    zone = local_zone("Europe/Berlin")
    moment = datetime(2024, 7, 8, 0, 30, 15, 123_457, tzinfo=zone)
    instant = SUNDAY_IN_SUMMER * MICROSECONDS + 123_457
    assert from_datetime(moment, UTC) == instant
    assert from_datetime(moment.replace(tzinfo=None), zone) == instant
    assert to_datetime(instant, zone) == moment
    assert to_datetime(-1, UTC) == datetime(1969, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC)
    repeated = datetime(2024, 10, 27, 2, 30)  # noqa: DTZ001
    assert from_datetime(repeated, zone) == (BACK - 1800) * MICROSECONDS
    assert from_datetime(repeated.replace(fold=1), zone) == (BACK + 1800) * MICROSECONDS
