"""The command's own arguments, told apart from uWSGI's."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

__all__ = ["HELP", "OwnArguments", "UsageError", "parse_duration", "split_arguments"]

HELP = """\
usage: fakeuwsgi --simulate DURATION [--from DATETIME] [--seed N] [uWSGI's options | file.ini|.yml|.json]

Runs a uWSGI configuration on virtual time, as fast as it goes: what falls due within DURATION runs, then the
history is printed.

  --simulate DURATION  how much time passes: seconds, or 1d, 2h30m, 90s, 1w
  --from DATETIME      when it begins, in ISO format (2026-03-29T01:30:00+01:00; local time without an offset);
                       now by default
  --seed N             another order, the same on every run, where uWSGI promises none
  --help               this text; with --simulate it stands for nothing else
"""

_PART = re.compile(r"(\d+(?:\.\d+)?)([wdhms])")
_UNITS = {"w": 604800, "d": 86400, "h": 3600, "m": 60, "s": 1}


class UsageError(Exception):
    """An argument of the command's own that makes no sense."""


@dataclass
class OwnArguments:
    """What is not uWSGI's.

    Attributes:
        simulate: seconds that pass; None where the flag was not given.
        begin: when the simulation begins; None for now.
        seed: see `Plan`.
        help: whether only the usage is wanted.
    """

    simulate: float | None = None
    begin: datetime.datetime | None = None
    seed: int | None = None
    help: bool = False


def parse_duration(text: str, option: str = "--simulate") -> float:
    """Seconds of ``"90"``, ``"1.5"``, ``"1d"``, ``"2h30m"``; `option` is named where it is none of these.

    Raises:
        UsageError: it is none of these.
    """
    try:
        seconds = float(text)
    except ValueError:
        parts = _PART.findall(text)
        if not parts or "".join(number + unit for number, unit in parts) != text:
            raise UsageError(f"{option} {text}: give seconds, or a duration such as 1d, 2h30m, 90s") from None
        seconds = sum(float(number) * _UNITS[unit] for number, unit in parts)
    if not 0 <= seconds < float("inf"):
        raise UsageError(f"{option} {text}: give a duration of 0 or more")
    return seconds


def split_arguments(argv: list[str]) -> tuple[OwnArguments, list[str]]:
    """Take the command's own arguments out of a command line.

    Args:
        argv: all arguments.

    Returns:
        Ours, and uWSGI's in their order.

    Raises:
        UsageError: a value of ours is missing or makes no sense.
    """
    own, rest = OwnArguments(), []
    arguments = iter(argv)
    for argument in arguments:
        name, equals, value = argument.partition("=")
        if name not in {"--simulate", "--from", "--seed"}:
            rest.append(argument)
            continue
        if not equals:
            given = next(arguments, None)
            if given is None:
                raise UsageError(f"{name} needs a value")
            value = given
        if name == "--simulate":
            own.simulate = parse_duration(value)
        elif name == "--seed":
            own.seed = _parse_seed(value)
        else:
            own.begin = _parse_begin(value)
    own.help = rest == ["--help"] or rest == ["-h"] or not argv
    return own, rest


def _parse_seed(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise UsageError(f"--seed {text}: give a whole number") from None


def _parse_begin(text: str) -> datetime.datetime:
    try:
        return datetime.datetime.fromisoformat(text.removesuffix("Z") + ("+00:00" if text.endswith("Z") else ""))
    except ValueError:
        raise UsageError(f"--from {text}: give a date and time in ISO format, e.g. 2026-03-29T01:30:00+01:00") from None
