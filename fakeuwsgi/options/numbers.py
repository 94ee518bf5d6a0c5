"""Numbers as C reads them: leading blanks, a sign, digits, and silence about the rest."""

from __future__ import annotations

import re

__all__ = ["atoi", "strtoll", "strtoul"]

_NUMBER = re.compile(r"[ \t\n\v\f\r]*([+-]?)([0-9]+)")


def _value(text: str) -> int:
    match = _NUMBER.match(text)
    if match is None:
        return 0
    number = int(match[2])
    return -number if match[1] == "-" else number


def strtoll(text: str) -> int:
    """The signed 64-bit number a text begins with, 0 if none, held at the limits.

    Args:
        text: Any text.

    Returns:
        The number.
    """
    return max(-(2**63), min(2**63 - 1, _value(text)))


def strtoul(text: str) -> int:
    """The unsigned 64-bit number a text begins with; a minus sign wraps around, as in C.

    Args:
        text: Any text.

    Returns:
        The number.
    """
    number = _value(text)
    if abs(number) >= 2**64:
        return 2**64 - 1
    return number % 2**64


def atoi(text: str) -> int:
    """The signed 32-bit number a text begins with, 0 if none; greater ones lose their upper bits, as in C.

    Args:
        text: Any text.

    Returns:
        The number.
    """
    return (strtoll(text) + 2**31) % 2**32 - 2**31
