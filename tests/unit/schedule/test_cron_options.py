from __future__ import annotations

import pytest

from fakeuwsgi.schedule.cron import CronRule
from fakeuwsgi.schedule.cron_options import (
    CommandCron,
    parse_cron2_option,
    parse_cron_option,
    parse_legion_cron_option,
)
from fakeuwsgi.schedule.errors import ScheduleOptionError

EVERY_MINUTE = CronRule(-1, -1, -1, -1, -1)


@pytest.mark.parametrize(
    ("value", "rule", "command"),
    [
        ("0 2 -1 -1 -1 backup --all", CronRule(0, 2, -1, -1, -1), "backup --all"),
        ("  0\t2 -1 -1 +3   ls", CronRule(0, 2, -1, -1, 3), "ls"),
        ("-1-1-1-1-1ls", EVERY_MINUTE, "ls"),
        ("1 2 3 4 5", CronRule(1, 2, 3, 4, 5), ""),
        ("4294967295 2 3 4 5 ls", CronRule(-1, 2, 3, 4, 5), "ls"),
    ],
)
def test_cron_takes_five_numbers_and_the_command(value: str, rule: CronRule, command: str) -> None:
    assert parse_cron_option(value) == CommandCron(rule, command)


@pytest.mark.parametrize("value", ["* * * * * ls", "1234567 ls", "5 -1 2 8ls", "1 2 3 4 ls", "", "1,2 3 4 5 6"])
def test_cron_without_five_numbers_is_refused(value: str) -> None:
    with pytest.raises(ScheduleOptionError) as caught:
        parse_cron_option(value)
    assert caught.value.log_line == "invalid cron syntax"
    assert caught.value.exit_status == 1
    assert repr(value) in str(caught.value)


def test_unique_cron_is_marked() -> None:
    assert parse_cron_option("-1 -1 -1 -1 -1 ls", unique=True).unique


def test_legion_cron_names_its_legion_first() -> None:
    found = parse_legion_cron_option("romans -1 -1 -1 -1 -1 ls", unique=True)
    assert found == CommandCron(EVERY_MINUTE, "ls", unique=True, legion="romans")


def test_legion_cron_without_a_legion_is_refused_by_its_option_name() -> None:
    with pytest.raises(ScheduleOptionError) as caught:
        parse_legion_cron_option("ls", option="cron-legion")
    assert caught.value.log_line == "invalid cron-legion syntax, must be prefixed with a legion name"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("ls", CommandCron(EVERY_MINUTE, "ls")),
        ("ls -l /tmp", CommandCron(EVERY_MINUTE, "ls -l /tmp")),
        ("minute=5,hour=x ls -l", CommandCron(CronRule(5, 0, -1, -1, -1), "ls -l")),
        ("unique=1,harakiri=30,legion=romans ls", CommandCron(EVERY_MINUTE, "ls", True, 30, "romans")),
        ("harakiri=0 ls", CommandCron(EVERY_MINUTE, "ls", harakiri=-1)),
        ("other=3,week=7 ls", CommandCron(CronRule(-1, -1, -1, -1, 7), "ls")),
        ("ls -l,minute=7", CommandCron(CronRule(7, -1, -1, -1, -1), "ls -l,minute=7")),
    ],
)
def test_cron2_takes_keys_and_the_command(value: str, expected: CommandCron) -> None:
    assert parse_cron2_option(value) == expected


def test_cron2_with_keys_but_no_command_is_refused() -> None:
    with pytest.raises(ScheduleOptionError) as caught:
        parse_cron2_option("minute=5")
    assert caught.value.log_line == "unable to parse cron definition: minute=5"
