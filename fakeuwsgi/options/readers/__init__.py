"""The readers of configuration files: each turns the bytes of a file into options, in order."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Pair"]


class Pair(NamedTuple):
    """One option as it stands in a file.

    Attributes:
        key: Its name.
        value: Its value, as text.
        line: Its line, counted from 1.
    """

    key: str
    value: str
    line: int | None
