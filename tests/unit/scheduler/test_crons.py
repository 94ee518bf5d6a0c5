"""Crons at the master's pace."""

from __future__ import annotations

from datetime import datetime, timezone

from fakeuwsgi.schedule.calendar import LocalTime
from fakeuwsgi.schedule.cron import CronRule
from fakeuwsgi.scheduler.crons import CronEntry, Crons

EVERY_MINUTE = CronRule(-1, -1, -1, -1, -1)
NOON = int(datetime(2026, 3, 1, 12, tzinfo=timezone.utc).timestamp())


def utc(second: int) -> LocalTime:
    return LocalTime.from_datetime(datetime.fromtimestamp(second, timezone.utc))


def acted(crons: Crons, rule: CronRule, since: int, seconds: range, *, able: bool = True) -> list[int]:
    found: list[int] = []

    def act(second: int) -> bool:
        found.append(second - NOON)
        return able

    crons.add(CronEntry(rule, act), since)
    for second in seconds:
        crons.check(second)
    return found


def test_a_cron_acts_in_its_minute_at_most_once_in_sixty_seconds() -> None:
    passes = range(NOON + 38, NOON + 200)
    assert acted(Crons(utc), EVERY_MINUTE, NOON + 37, passes) == [38, 98, 158]


def test_a_cron_that_could_not_act_is_asked_in_each_pass_of_its_minute() -> None:
    passes = range(NOON + 57, NOON + 200)
    assert acted(Crons(utc), CronRule(0, -1, -1, -1, -1), NOON, passes, able=False) == [57, 58, 59]


def test_a_minute_without_a_pass_is_lost() -> None:
    passes = range(NOON + 30, NOON + 400, 90)
    assert acted(Crons(utc), CronRule(1, -1, -1, -1, -1), NOON, passes) == []


def test_nothing_is_due_without_crons() -> None:
    assert Crons(utc).due is None


def test_due_is_the_next_second_that_matters() -> None:
    crons = Crons(utc)
    acted(crons, CronRule(5, -1, -1, -1, -1), NOON, range(0))
    found = [crons.due]
    crons.check(NOON + 300)
    assert [*found, crons.due] == [NOON + 300, NOON + 3900]
