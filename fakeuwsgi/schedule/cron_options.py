"""The options ``--cron``, ``--cron2``, ``--unique-cron`` and their legion variants: commands run by a cron rule."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from fakeuwsgi.schedule.cron import CronRule
from fakeuwsgi.schedule.ctext import SPACES, atoi, to_int
from fakeuwsgi.schedule.errors import ScheduleOptionError

__all__ = ["CommandCron", "parse_cron2_option", "parse_cron_option", "parse_legion_cron_option"]

_NUMBER: Final = re.compile(rf"[{SPACES}]*([+-]?[0-9]+)")
_FIELDS: Final = 5
_KEYS: Final = ("minute", "hour", "day", "month", "week", "unique", "harakiri", "legion")


@dataclass(frozen=True)
class CommandCron:
    """A shell command that the master runs in each minute matching a rule.

    Attributes:
        rule: when.
        command: what, as handed to the shell; may be empty.
        unique: not started while the one before still runs.
        harakiri: seconds after which it is killed; 0 asks for the general ``--cron-harakiri``, negative for none.
        legion: the legion whose lord alone runs it, or None.
    """

    rule: CronRule
    command: str
    unique: bool = False
    harakiri: int = 0
    legion: str | None = None


def parse_cron_option(value: str, *, unique: bool = False) -> CommandCron:
    """Reads ``minute hour day month week command``.

    The five are numbers (``*`` is none), with or without white space between them where a sign parts them; the rest is
    the command.

    Args:
        value: the option's value.
        unique: for ``--unique-cron``.

    Raises:
        ScheduleOptionError: fewer than five numbers at the start.
    """
    numbers: list[int] = []
    position = 0
    while len(numbers) < _FIELDS:
        found = _NUMBER.match(value, position)
        if not found:
            line = "invalid cron syntax"
            raise ScheduleOptionError(line, value, "five numbers, then the command; -1 stands for any, -n for every n")
        numbers.append(to_int(int(found[1])))
        position = found.end()
    return CommandCron(CronRule(*numbers), value[position:].lstrip(SPACES), unique)


def parse_legion_cron_option(value: str, *, option: str = "legion-cron", unique: bool = False) -> CommandCron:
    """Reads ``legion minute hour day month week command``.

    Args:
        value: the option's value.
        option: the name under which it was given, which uWSGI's message repeats.
        unique: for ``--unique-legion-cron``.

    Raises:
        ScheduleOptionError: no space at all, or fewer than five numbers after the first.
    """
    legion, space, rest = value.partition(" ")
    if not space:
        line = f"invalid {option} syntax, must be prefixed with a legion name"
        raise ScheduleOptionError(line, value, "the legion's name, five numbers, then the command")
    plain = parse_cron_option(rest, unique=unique)
    return CommandCron(plain.rule, plain.command, unique, legion=legion)


def parse_cron2_option(value: str) -> CommandCron:
    """Reads ``key=value,key=value command``, or a command alone, which then runs every minute.

    Fields not given match always; numbers are read by ``atoi``, so that a word counts as 0; unknown keys are passed
    over.

    Raises:
        ScheduleOptionError: keys, but no space and so no command after them.
    """
    first, space, rest = value.partition(" ")
    keyed = "=" in first
    if keyed and not space:
        line = f"unable to parse cron definition: {value}"
        raise ScheduleOptionError(line, value, "a space and the command must follow the keys")
    given = _parse_pairs(first if keyed else value) if space else {}
    harakiri = given.get("harakiri")
    return CommandCron(
        CronRule(*(atoi(given.get(key, "-1")) for key in _KEYS[:_FIELDS])),
        rest if keyed else value,
        unique=atoi(given.get("unique", "0")) != 0,
        harakiri=0 if harakiri is None else atoi(harakiri) or -1,
        legion=given.get("legion"),
    )


def _parse_pairs(text: str) -> dict[str, str]:
    """The known keys of a comma-separated list; a backslash keeps a comma from parting."""
    found: dict[str, str] = {}
    for item in re.split(r"(?<!\\),", text):
        key, equals, value = item.replace("\\,", ",").partition("=")
        if equals and key in _KEYS:
            found[key] = value
    return found
