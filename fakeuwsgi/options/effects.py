"""What each kind of option makes of its value, and which values uWSGI refuses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from fakeuwsgi.options.errors import OptionError
from fakeuwsgi.options.numbers import atoi, strtoul

if TYPE_CHECKING:
    from collections.abc import Callable

    from fakeuwsgi.options.table import Option

__all__ = ["Item", "State", "Use", "apply", "presence", "truth"]

_CRON = re.compile(r"(?:\s*[+-]?[0-9]+){5}")
_CRON_KEYS = ("cron", "unique-cron")


class Item(NamedTuple):
    """One use of an option of a list.

    Attributes:
        name: The option's name as it was written.
        value: Its value, None where it has none.
        copies: How often it counts (a spooler folder: once for each of ``spooler-processes`` so far).
    """

    name: str
    value: str | None
    copies: int = 1


class State:
    """The settings while options are applied one after the other, by slot."""

    def __init__(self) -> None:
        self.flags: dict[str, bool] = {}
        self.numbers: dict[str, int] = {}
        self.texts: dict[str, str] = {}
        self.lists: dict[str, list[Item]] = {}
        self.implied: int = 0


def truth(value: str | None) -> bool:
    """Whether a flag with this value is on: always, but for false, off, no and 0.

    Args:
        value: The value, None where there is none.

    Returns:
        True or False.
    """
    return value is None or not (value == "0" or value.lower() in ("false", "off", "no"))


def presence(option: Option, state: State) -> None:
    """What an option does by being there, whatever its value (many need the master, some threads).

    Args:
        option: The option.
        state: The settings so far.
    """
    state.implied |= option.flags


class Use(NamedTuple):
    """One option being applied.

    Attributes:
        option: The option.
        name: Its name as it was written.
        value: Its value, None where it has none.
    """

    option: Option
    name: str
    value: str | None


def apply(option: Option, name: str, value: str | None, state: State) -> None:
    """Applies one option.

    Args:
        option: The option.
        name: Its name as it was written.
        value: Its value, None where it has none.
        state: The settings so far, changed in place.

    Raises:
        OptionError: uWSGI refuses the value.
    """
    handler = _HANDLERS.get(option.kind)
    if handler is not None:
        handler(Use(option, name, value), state)


def _refuse(use: Use, said: str) -> OptionError:
    shown = use.name if use.value is None else f"{use.name}={use.value}"
    return OptionError(f"uWSGI refuses the option {shown!r}: {said}", "Correct its value", said=said)


def _flag(use: Use, state: State) -> None:
    state.flags[use.option.slot] = truth(use.value)


def _int(use: Use, state: State) -> None:
    number = 1 if use.value is None else atoi(use.value)
    if number < 0:
        raise _refuse(use, f'invalid value for option "{use.name}": must be > 0')
    state.numbers[use.option.slot] = number


def _rawint(use: Use, state: State) -> None:
    state.numbers[use.option.slot] = 1 if use.value is None else atoi(use.value)


def _u64(use: Use, state: State) -> None:
    state.numbers[use.option.slot] = 1 if use.value is None else strtoul(use.value)


def _u16(use: Use, state: State) -> None:
    state.numbers[use.option.slot] = 1 if use.value is None else min(65535, strtoul(use.value))


def _megabytes(use: Use, state: State) -> None:
    state.numbers[use.option.slot] = strtoul(use.value or "") * 1024 * 1024


def _text(use: Use, state: State) -> None:
    state.texts[use.option.slot] = use.value or ""


def _spaced(use: Use, state: State) -> None:
    state.texts[use.option.slot] = (use.value or "") + " "


def _list(use: Use, state: State) -> None:
    state.lists.setdefault(use.option.slot, []).append(Item(use.name, use.value))


def _spooler(use: Use, state: State) -> None:
    copies = max(1, state.numbers.get("spooler-processes", 0))
    state.lists.setdefault(use.option.slot, []).append(Item(use.name, use.value, copies))


def _mules(use: Use, state: State) -> None:
    entries = state.lists.setdefault(use.option.slot, [])
    entries.extend(Item(use.name, None) for _ in range(atoi(use.value or "")))


def _cron(use: Use, state: State) -> None:
    text = use.value or ""
    if use.name not in _CRON_KEYS:
        _, space, text = text.partition(" ")
        if not space:
            raise _refuse(use, f"invalid {use.name} syntax, must be prefixed with a legion name")
    if _CRON.match(text) is None:
        raise _refuse(use, "invalid cron syntax")
    _list(use, state)


def _cron2(use: Use, state: State) -> None:
    if use.value is not None and " " not in use.value and "=" in use.value:
        raise _refuse(use, f"unable to parse cron definition: {use.value}")
    _list(use, state)


def _pair(use: Use, state: State) -> None:
    if "=" not in (use.value or ""):
        if use.name.startswith("static-map"):
            raise _refuse(use, "invalid document root in static map, syntax mountpoint=docroot")
        raise _refuse(use, f"invalid dictionary syntax for {use.name}")
    _list(use, state)


def _chmod(use: Use, state: State) -> None:
    short = use.value is None or (use.value == "1" and use.name != "logfile-chmod")
    if not short and re.fullmatch(r"[0-7]{3}", use.value or "") is None:
        raise _refuse(use, f"invalid chmod value: {use.value}")
    state.texts[use.option.slot] = use.value or ""


_HANDLERS: dict[str, Callable[[Use, State], None]] = {
    "flag": _flag,
    "unflag": _flag,
    "int": _int,
    "rawint": _rawint,
    "u64": _u64,
    "u16": _u16,
    "megabytes": _megabytes,
    "text": _text,
    "spaced": _spaced,
    "list": _list,
    "env": _list,
    "plugin": _list,
    "spooler": _spooler,
    "mules": _mules,
    "cron": _cron,
    "cron2": _cron2,
    "pair": _pair,
    "chmod": _chmod,
}
