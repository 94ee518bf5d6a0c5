"""What each kind of option makes of its value, and which values uWSGI refuses."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from fakeuwsgi.options.errors import OptionError
from fakeuwsgi.options.numbers import atoi, strtoul
from fakeuwsgi.options.table import Option

__all__ = ["Item", "State", "apply", "presence", "truth"]

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
        handler(option, name, value, state)


def _refuse(option: str, value: str | None, said: str) -> OptionError:
    shown = option if value is None else f"{option}={value}"
    return OptionError(f"uWSGI refuses the option {shown!r}: {said}", "Correct its value", said=said)


def _flag(option: Option, name: str, value: str | None, state: State) -> None:
    state.flags[option.slot] = truth(value)


def _unflag(option: Option, name: str, value: str | None, state: State) -> None:
    state.flags[option.slot] = truth(value)


def _int(option: Option, name: str, value: str | None, state: State) -> None:
    number = 1 if value is None else atoi(value)
    if number < 0:
        raise _refuse(name, value, f'invalid value for option "{name}": must be > 0')
    state.numbers[option.slot] = number


def _rawint(option: Option, name: str, value: str | None, state: State) -> None:
    state.numbers[option.slot] = 1 if value is None else atoi(value)


def _u64(option: Option, name: str, value: str | None, state: State) -> None:
    state.numbers[option.slot] = 1 if value is None else strtoul(value)


def _u16(option: Option, name: str, value: str | None, state: State) -> None:
    state.numbers[option.slot] = 1 if value is None else min(65535, strtoul(value))


def _megabytes(option: Option, name: str, value: str | None, state: State) -> None:
    state.numbers[option.slot] = strtoul(value or "") * 1024 * 1024


def _text(option: Option, name: str, value: str | None, state: State) -> None:
    state.texts[option.slot] = value or ""


def _spaced(option: Option, name: str, value: str | None, state: State) -> None:
    state.texts[option.slot] = (value or "") + " "


def _list(option: Option, name: str, value: str | None, state: State) -> None:
    state.lists.setdefault(option.slot, []).append(Item(name, value))


def _spooler(option: Option, name: str, value: str | None, state: State) -> None:
    copies = max(1, state.numbers.get("spooler-processes", 0))
    state.lists.setdefault(option.slot, []).append(Item(name, value, copies))


def _mules(option: Option, name: str, value: str | None, state: State) -> None:
    entries = state.lists.setdefault(option.slot, [])
    entries.extend(Item(name, None) for _ in range(atoi(value or "")))


def _cron(option: Option, name: str, value: str | None, state: State) -> None:
    text = value or ""
    if name not in _CRON_KEYS:
        _, space, text = text.partition(" ")
        if not space:
            raise _refuse(name, value, f"invalid {name} syntax, must be prefixed with a legion name")
    if _CRON.match(text) is None:
        raise _refuse(name, value, "invalid cron syntax")
    _list(option, name, value, state)


def _cron2(option: Option, name: str, value: str | None, state: State) -> None:
    if value is not None and " " not in value and "=" in value:
        raise _refuse(name, value, f"unable to parse cron definition: {value}")
    _list(option, name, value, state)


def _pair(option: Option, name: str, value: str | None, state: State) -> None:
    if "=" not in (value or ""):
        if name.startswith("static-map"):
            raise _refuse(name, value, "invalid document root in static map, syntax mountpoint=docroot")
        raise _refuse(name, value, f"invalid dictionary syntax for {name}")
    _list(option, name, value, state)


def _chmod(option: Option, name: str, value: str | None, state: State) -> None:
    short = value is None or (value == "1" and name != "logfile-chmod")
    if not short and re.fullmatch(r"[0-7]{3}", value or "") is None:
        raise _refuse(name, value, f"invalid chmod value: {value}")
    state.texts[option.slot] = value or ""


_HANDLERS: dict[str, Callable[[Option, str, "str | None", State], None]] = {
    "flag": _flag,
    "unflag": _unflag,
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
