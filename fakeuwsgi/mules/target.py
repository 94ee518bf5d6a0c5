"""To whom a message goes: what ``uwsgi.mule_msg()`` takes for a mule, and ``uwsgi.farm_msg()`` for a farm."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

if TYPE_CHECKING:
    from fakeuwsgi.mules.farms import FarmTable

__all__ = ["ANY_MULE", "Target", "farm_target", "mule_target"]

_NO_MULES: Final = "no mule configured"
_UNKNOWN_FARM: Final = "unknown farm"
_INVALID_MULE: Final = "invalid mule"
_INVALID_NUMBER: Final = "invalid mule number"
_INT_BITS: Final = 32
_LONG_MAX: Final = 2**63 - 1


class Target(NamedTuple):
    """One queue.

    Attributes:
        kind: ``any`` (the queue all mules share), ``mule`` or ``farm``.
        number: the mule's or farm's, counted from 1; 0 for ``any``.
    """

    kind: Literal["any", "mule", "farm"]
    number: int


ANY_MULE: Final = Target("any", 0)
"""The queue that all mules share: whoever is free takes from it."""


def mule_target(args: tuple[Any, ...], farms: FarmTable, mule_count: int) -> Target:
    """Find the queue for a call of ``mule_msg(*args)`` whose message and number of arguments were found good.

    Args:
        args: all arguments of the call, the message first.
        farms: the instance's farms.
        mule_count: how many mules it has.

    Raises:
        ValueError: with uWSGI's text. The number of no mule is refused here with the text that uWSGI has for it; but
            its own check never holds, and it writes to whatever lies beyond its table, or crashes.
    """
    if mule_count < 1:
        raise ValueError(_NO_MULES)
    if len(args) < 2:
        return ANY_MULE
    whom = args[1]
    if isinstance(whom, bytes):
        farm = farms.find(whom)
        if farm is None:
            raise ValueError(_UNKNOWN_FARM)
        return Target("farm", farm.number)
    if not isinstance(whom, int):
        raise ValueError(_INVALID_MULE)  # noqa: TRY004 - uWSGI's own type
    number = _as_c_int(whom)
    if number == 0:
        return ANY_MULE
    if not 0 < number <= mule_count:
        raise ValueError(_INVALID_NUMBER)
    return Target("mule", number)


def farm_target(name: str, farms: FarmTable) -> Target | None:
    """Find the queue for ``farm_msg(name, message)``; None for an unknown farm, which uWSGI ignores without a word."""
    farm = farms.find(os.fsencode(name))
    return None if farm is None else Target("farm", farm.number)


def _as_c_int(value: int) -> int:
    number = int(value)
    if not -_LONG_MAX - 1 <= number <= _LONG_MAX:
        return -1
    low = number & (1 << _INT_BITS) - 1
    return low - (1 << _INT_BITS) if low >> _INT_BITS - 1 else low
