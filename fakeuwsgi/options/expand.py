"""The passes over the values once everything is read: ``$(ENV)``, ``@(file)``, ``%(placeholder)``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fakeuwsgi.options.errors import OptionError
from fakeuwsgi.options.numbers import strtoll

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["compute", "expand"]

_LIMIT = 10_000


def expand(value: str, symbol: str, resolve: Callable[[str], str | None]) -> str:
    """Replaces each ``symbol(name)`` in a value.

    As in uWSGI, an unknown name stays as it is written; an empty one too; parentheses inside a name are part of it; and
    after a replacement the value is searched again from its second character, so that what was put in is expanded too,
    unless it stands at the very start.

    Args:
        value: The value as configured.
        symbol: ``$``, ``@`` or ``%``.
        resolve: Gives a name's value, or None.

    Returns:
        The expanded value.

    Raises:
        OptionError: The value contains itself (real uWSGI never ends then).
    """
    if symbol + "(" not in value:
        return value
    position = 0
    for _ in range(_LIMIT):
        span = _next_tag(value, symbol, position)
        if span is None:
            return value
        start, end = span
        replacement = resolve(value[start + 2 : end])
        if replacement is None:
            position = end + 1
            continue
        value = value[:start] + replacement + value[end + 1 :]
        position = 1
    msg = f"the value {value[:60]!r}... contains itself without end"
    raise OptionError(msg, "Remove the reference of the value to itself")


def _next_tag(value: str, symbol: str, position: int) -> tuple[int, int] | None:
    """Where the next non-empty tag begins (at its symbol) and ends (at its closing parenthesis).

    A symbol inside a tag gives the tag up: the search goes on from that symbol.
    """
    while True:
        start = value.find(symbol + "(", position)
        if start < 0:
            return None
        depth = 0
        for index in range(start + 2, len(value)):
            character = value[index]
            if character == symbol:
                position = index
                break
            if character == ")" and depth == 0:
                if index > start + 2:
                    return start, index
                position = index + 1
                break
            depth += {"(": 1, ")": -1}.get(character, 0)
        else:
            return None


def compute(expression: str, lookup: Callable[[str], str | None]) -> str | None:
    """The value of what stands in ``%(...)``: a name, or words joined and calculated from left to right.

    Words are joined as text; ``+ - * /`` calculate with the next word (division by zero gives 0), ``++`` and ``--``
    add and take one. Unknown names count as nothing.

    Args:
        expression: What stands between the parentheses.
        lookup: Gives an option's first value, or None.

    Returns:
        The value, or None if the one name is unknown.
    """
    if " " not in expression:
        return lookup(expression)
    current: str | None = None
    operator = ""
    for word in expression.split(" "):
        if not word:
            continue
        if word in ("+", "-", "*", "/"):
            operator = word
            continue
        if word in ("++", "--"):
            if current is not None:
                current = str(strtoll(current) + (1 if word == "++" else -1))
            operator = ""
            continue
        operand = word if word.isascii() and word.isdigit() else lookup(word) or ""
        current = _apply(operator, current or "", operand)
        operator = ""
    return current


def _apply(operator: str, left: str, right: str) -> str:
    if not operator:
        return left + right
    first, second = strtoll(left), strtoll(right)
    if operator == "+":
        return str(first + second)
    if operator == "-":
        return str(first - second)
    if operator == "*":
        return str(first * second)
    if second == 0:
        return "0"
    quotient = abs(first) // abs(second)
    return str(quotient if (first < 0) == (second < 0) else -quotient)
