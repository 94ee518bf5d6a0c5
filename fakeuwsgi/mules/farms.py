"""Farms: named groups of mules with a queue of their own, as ``--farm name:1,2`` makes them."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from fakeuwsgi.errors import FakeUwsgiError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["Farm", "FarmRefusedError", "FarmTable"]

_LONGEST_NAME: Final = 254
_NUMBER: Final = re.compile(r"[ \t\n\v\f\r]*([+-]?[0-9]+)")


class FarmRefusedError(FakeUwsgiError):
    """A ``--farm`` with which uWSGI does not start.

    Attributes:
        log_line: what uWSGI logs before it exits.
        exit_status: with what it exits.
    """

    exit_status: Final = 1

    def __init__(self, value: str, log_line: str) -> None:
        super().__init__(f"--farm {value}: {log_line} Give an existing mule's number, as in --mules 2 --farm name:1,2.")
        self.log_line = log_line


@dataclass(frozen=True)
class Farm:
    """One farm.

    Attributes:
        number: its place on the command line, counted from 1. Two farms may bear one name, and have a queue each.
        name: as given, cut to 254 bytes.
        mules: numbers of its mules, in the order given, repetitions included.
        value: the option's value, for the log.
    """

    number: int
    name: str
    mules: tuple[int, ...]
    value: str
    raw_name: bytes = field(repr=False)

    @property
    def log_line(self) -> str:
        """What uWSGI logs when it makes the farm."""
        return f"created farm {self.number} name: {self.name} mules:{self.value.partition(':')[2]}"


class FarmTable:
    """All farms of an instance, in the order of the command line.

    Args:
        values: what follows each ``--farm``.
        mule_count: how many mules the instance has.

    Raises:
        FarmRefusedError: a value without colon, or a number that no mule has.
    """

    __slots__ = ("_by_mule", "_by_name", "_farms")

    def __init__(self, values: Iterable[str] = (), mule_count: int = 0) -> None:
        self._farms: Final = tuple(_parse(number, value, mule_count) for number, value in enumerate(values, 1))
        self._by_name: Final[dict[bytes, Farm]] = {}
        for farm in self._farms:
            self._by_name.setdefault(farm.raw_name, farm)
        self._by_mule: Final = {
            mule: tuple(farm for farm in self._farms if mule in farm.mules) for mule in range(1, mule_count + 1)
        }

    def find(self, name: bytes) -> Farm | None:
        """The first farm of that name. As in C, the name ends at its first NUL."""
        return self._by_name.get(name.partition(b"\0")[0] if b"\0" in name else name)

    def of_mule(self, mule: int) -> tuple[Farm, ...]:
        """The farms that mule ``mule`` is in, in the order in which it looks into their queues."""
        return self._by_mule.get(mule, ())

    def has(self, mule: int, name: str | None = None) -> bool:
        """Whether mule ``mule`` is in any farm, or in one of that name: what ``uwsgi.in_farm()`` asks."""
        farms = self.of_mule(mule)
        return bool(farms) if name is None else any(farm.raw_name == os.fsencode(name) for farm in farms)

    def __iter__(self) -> Iterator[Farm]:
        return iter(self._farms)

    def __len__(self) -> int:
        return len(self._farms)


def _parse(number: int, value: str, mule_count: int) -> Farm:
    name, colon, numbers = value.partition(":")
    if not colon:
        raise FarmRefusedError(value, f"invalid farm value ({value}) must be in the form name:mule[,muleN].")
    mules: list[int] = []
    for token in filter(None, numbers.split(",")):
        mule = _leading_number(token)
        if not 1 <= mule <= mule_count:
            raise FarmRefusedError(value, f"invalid mule id: {token}")
        mules.append(mule)
    raw_name = os.fsencode(name)[:_LONGEST_NAME]
    return Farm(number, os.fsdecode(raw_name), tuple(mules), value, raw_name)


def _leading_number(text: str) -> int:
    """The number a text begins with, as C's ``atoi()`` reads it: 0 where there is none."""
    found = _NUMBER.match(text)
    return int(found[1]) if found else 0
