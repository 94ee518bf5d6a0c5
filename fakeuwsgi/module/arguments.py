"""Argument checks as CPython's own parser makes them for a C function: the same order, exception types and texts.

The real module is written in C, and its functions read their arguments through ``PyArg_ParseTuple``. `Signature` is that
parser for the format units the `uwsgi` functions use, so that a wrong call fails here with the words it fails with there.
"""

from __future__ import annotations

import array
import mmap
import operator
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["Signature", "refuse_keywords"]

_INT_MAX: Final = 2**31 - 1
_LONG_MAX: Final = 2**63 - 1
# CPython's type flags: a class made by a class statement is a mutable heap type, and C calls it by its bare name.
_IMMUTABLE_TYPE: Final = 1 << 8
_HEAP_TYPE: Final = 1 << 9


def refuse_keywords(name: str) -> TypeError:
    """What calling a positional-only C function of the `uwsgi` module with a keyword raises."""
    return TypeError(f"{name}() takes no keyword arguments")


def _type_name(value: object) -> str:
    kind = type(value)
    made_by_class_statement = kind.__flags__ & _HEAP_TYPE and not kind.__flags__ & _IMMUTABLE_TYPE
    if made_by_class_statement or kind.__module__ == "builtins":
        return kind.__name__
    return f"{kind.__module__}.{kind.__qualname__}"


class _WrongType(Exception):  # noqa: N818
    def __init__(self, expected: str) -> None:
        self.expected = expected


def _unsigned_char(value: Any) -> int:
    return operator.index(value) & 0xFF


def _int(value: Any) -> int:
    number = operator.index(value)
    if not -_LONG_MAX - 1 <= number <= _LONG_MAX:
        raise OverflowError("Python int too large to convert to C long")
    if number > _INT_MAX:
        raise OverflowError("signed integer is greater than maximum")
    if number < -_INT_MAX - 1:
        raise OverflowError("signed integer is less than minimum")
    return number


def _string(value: Any) -> str:
    if not isinstance(value, str):
        raise _WrongType("str")
    value.encode()
    if "\0" in value:
        raise ValueError("embedded null character")
    return str(value)


def _buffer(value: Any) -> bytes:
    if isinstance(value, str):
        return value.encode()
    if isinstance(value, bytes):
        return bytes(value)
    if isinstance(value, bytearray):
        raise _WrongType("read-only bytes-like object")
    try:
        view = memoryview(value)
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{_type_name(value)}'") from None
    if not view.c_contiguous or isinstance(value, memoryview | array.array | mmap.mmap):
        raise _WrongType("read-only bytes-like object")
    return view.tobytes()


def _object(value: Any) -> Any:
    return value


_UNITS: Final[Mapping[str, Callable[[Any], Any]]] = {
    "B": _unsigned_char,
    "i": _int,
    "s": _string,
    "s#": _buffer,
    "O": _object,
}


def _split(units: str) -> list[str]:
    return [unit + "#" if units[at + 1 : at + 2] == "#" else unit for at, unit in enumerate(units) if unit != "#"]


class Signature:
    """The format of one C function's arguments, e.g. ``Signature("signal", "B|s")``.

    Args:
        name: what error texts call the function; None where the C code gave no name (they then say "function").
        units: ``PyArg_ParseTuple`` format units: ``B`` ``i`` ``s`` ``s#`` ``O``; those after ``|`` are optional.
        keywords: the arguments' names, for the few functions that take keywords.
    """

    __slots__ = ("_converters", "_keywords", "_least", "_name", "_named")

    def __init__(self, name: str | None, units: str, keywords: tuple[str, ...] = ()) -> None:
        required, _, optional = units.partition("|")
        names = [*_split(required), *_split(optional)]
        self._converters = tuple(_UNITS[unit] for unit in names)
        self._least = len(_split(required))
        self._named = name is not None
        self._name = "function" if name is None else f"{name}()"
        self._keywords = keywords

    def parse(self, args: tuple[Any, ...], keywords: Mapping[str, Any] | None = None) -> list[Any]:
        """Check and convert a call's arguments.

        Returns:
            One value for each unit; None for an optional one that was not given.

        Raises:
            TypeError, ValueError, OverflowError: what the C parser raises, with its text.
        """
        if keywords or self._keywords:
            return self._parse_with_keywords(args, keywords or {})
        given, most = len(args), len(self._converters)
        if not self._least <= given <= most:
            raise TypeError(self._count_text(given))
        values = [self._convert(at, value) for at, value in enumerate(args)]
        values.extend([None] * (most - given))
        return values

    def _count_text(self, given: int) -> str:
        most = len(self._converters)
        if most == 0:
            return f"{self._name} takes no arguments ({given} given)"
        if self._least == most:
            bound, count = "exactly", most
        elif given < self._least:
            bound, count = "at least", self._least
        else:
            bound, count = "at most", most
        return f"{self._name} takes {bound} {count} argument{'' if count == 1 else 's'} ({given} given)"

    def _parse_with_keywords(self, args: tuple[Any, ...], keywords: Mapping[str, Any]) -> list[Any]:
        given, most = len(args) + len(keywords), len(self._converters)
        if given > most:
            kind = "keyword " if not args else ""
            raise TypeError(
                f"{self._name} takes at most {most} {kind}argument{'' if most == 1 else 's'} ({given} given)"
            )
        values: list[Any] = []
        used = 0
        for at, name in enumerate(self._keywords):
            if at < len(args):
                if name in keywords:
                    raise TypeError(f"argument for {self._name} given by name ('{name}') and position ({at + 1})")
                values.append(self._convert(at, args[at]))
            elif name in keywords:
                used += 1
                values.append(self._convert(at, keywords[name]))
            else:
                values.append(None)
        if used < len(keywords):
            unknown = next(name for name in keywords if name not in self._keywords)
            raise TypeError(f"'{unknown}' is an invalid keyword argument for {self._name}")
        return values

    def _convert(self, at: int, value: Any) -> Any:
        try:
            return self._converters[at](value)
        except _WrongType as wrong:
            function = f"{self._name} " if self._named else ""
            given = "None" if value is None else _type_name(value)
            raise TypeError(f"{function}argument {at + 1} must be {wrong.expected}, not {given}") from None
