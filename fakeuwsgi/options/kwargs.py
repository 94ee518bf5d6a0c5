"""Options from keyword arguments."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import Any

from fakeuwsgi.options.builder import Builder
from fakeuwsgi.options.errors import OptionError
from fakeuwsgi.options.model import Options
from fakeuwsgi.options.system import System
from fakeuwsgi.options.table import Table, standard_table

__all__ = ["build_from_kwargs"]


def build_from_kwargs(options: Mapping[str, Any]) -> Options:
    """Options from keywords (see :meth:`Options.from_kwargs`).

    Args:
        options: The keywords.

    Returns:
        The options.

    Raises:
        OptionError: uWSGI knows no such option, or refuses its value.
    """
    table = standard_table()
    builder = Builder(System.here())
    removed = set()
    for keyword, given in options.items():
        name = _name(keyword, table)
        if given is None or given is False:
            removed.add(name)
            continue
        for value in given if isinstance(given, (list, tuple)) else (given,):
            if value is not None and value is not False:
                builder.add(name, _text(keyword, value))
    builder.finish()
    return Options.from_builder(builder, frozenset(removed))


def _name(keyword: str, table: Table) -> str:
    dashed = keyword.replace("_", "-")
    for name in (dashed, keyword):
        if name in table:
            return name
    letter = table.letter(keyword) if len(keyword) == 1 else None
    if letter is not None:
        return letter.name
    for name in table.names:
        if name.replace("_", "-") == dashed:
            return name
    near = [name.replace("-", "_") for name in table.near(dashed)]
    hint = f"Did you mean {' or '.join(near)}" if near else "Use the names of uWSGI's own options, with _ for -"
    msg = f"uWSGI has no option {dashed!r} (given as the keyword {keyword!r})"
    raise OptionError(msg, hint)


def _text(keyword: str, value: Any) -> str | None:
    if value is True:
        return None
    if isinstance(value, str):
        return value
    if isinstance(value, int):
        return str(int(value))
    if isinstance(value, (bytes, os.PathLike)):
        return os.fsdecode(value)
    if isinstance(value, float):
        return repr(value)
    kinds = "True, False, None, text, a number, bytes, a path, or a list of them"
    shown = type(value).__name__ if isinstance(value, Iterable) else repr(value)
    msg = f"the keyword {keyword!r} has a value that no option can have ({shown})"
    raise OptionError(msg, f"Give {kinds}")
