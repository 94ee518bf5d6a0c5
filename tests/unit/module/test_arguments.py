"""The argument parser agrees with CPython's own, asked through ctypes."""

from __future__ import annotations

import array
import ctypes
import datetime
import sys
from typing import Any

import pytest

from fakeuwsgi.module.arguments import Signature


class Indexed:
    def __index__(self) -> int:
        return 258


VALUES: list[Any] = [
    0, 1, 255, 256, -1, 2**31, -(2**31) - 1, 2**63, True, 1.5, None, "x", "", "a\0b", "\udc80", b"x", b"a\0b",
    bytearray(b"x"), memoryview(b"x"), array.array("b", [1]), [], {}, Indexed(), datetime.date(2020, 1, 1),
]  # fmt: skip


def real_parse(units: str, name: str | None, args: tuple[Any, ...]) -> tuple[str, str] | None:
    slots = [ctypes.create_string_buffer(16) for _ in units if _ != "|"]
    symbol = "_PyArg_ParseTuple_SizeT" if sys.version_info < (3, 13) else "PyArg_ParseTuple"
    parse = getattr(ctypes.pythonapi, symbol)
    fmt = f"{units}:{name}" if name else units
    try:
        parse(ctypes.py_object(args), fmt.encode(), *slots)
    except Exception as error:
        return type(error).__name__, str(error)
    return None


def our_parse(units: str, name: str | None, args: tuple[Any, ...]) -> tuple[str, str] | None:
    try:
        Signature(name, units).parse(args)
    except Exception as error:
        return type(error).__name__, str(error)
    return None


@pytest.mark.skipif(sys.platform != "linux", reason="calls CPython's variadic C parser through ctypes")
@pytest.mark.parametrize("unit", ["B", "i", "s", "s#", "O"])
@pytest.mark.parametrize("value", VALUES, ids=[f"{number} {type(it).__name__}" for number, it in enumerate(VALUES)])
def test_one_argument_fails_exactly_as_in_c(unit: str, value: Any) -> None:
    assert our_parse(unit, "f", (value,)) == real_parse(unit, "f", (value,))


@pytest.mark.skipif(sys.platform != "linux", reason="calls CPython's variadic C parser through ctypes")
@pytest.mark.parametrize("units", ["B", "B|s", "|i", "BsO", "ss#", "s#|O", "Biiiii", "|OO"])
@pytest.mark.parametrize("name", ["f", None])
@pytest.mark.parametrize("count", range(8))
def test_the_count_is_refused_exactly_as_in_c(units: str, name: str | None, count: int) -> None:
    args = tuple(1 for _ in range(count))
    assert our_parse(units, name, args) == real_parse(units, name, args)


def test_missing_optional_arguments_are_none() -> None:
    assert Signature("signal", "B|s").parse((7,)) == [7, None]


def test_numbers_wrap_at_eight_bits() -> None:
    assert Signature("signal", "B").parse((258,)) == [2]
