"""Who a message is for."""

from __future__ import annotations

from typing import Any

import pytest

from fakeuwsgi.mules.farms import FarmTable
from fakeuwsgi.mules.target import ANY_MULE, Target, farm_target, mule_target

FARMS = FarmTable(["f:1", "g:2"], 2)


@pytest.mark.parametrize(
    ("rest", "target"),
    [
        ((), ANY_MULE),
        ((0,), ANY_MULE),
        ((False,), ANY_MULE),
        ((1,), Target("mule", 1)),
        ((True,), Target("mule", 1)),
        ((2,), Target("mule", 2)),
        ((2**32 + 1,), Target("mule", 1)),
        ((2**32,), ANY_MULE),
        ((b"f",), Target("farm", 1)),
        ((b"g\0x",), Target("farm", 2)),
    ],
)
def test_second_argument_names_a_queue(rest: tuple[Any, ...], target: Target) -> None:
    assert mule_target((b"x", *rest), FARMS, 2) == target


@pytest.mark.parametrize(
    ("whom", "text"),
    [
        (None, "invalid mule"),
        ("f", "invalid mule"),
        (1.0, "invalid mule"),
        (bytearray(b"f"), "invalid mule"),
        (b"h", "unknown farm"),
        (b"", "unknown farm"),
        (3, "invalid mule number"),
        (-1, "invalid mule number"),
        (2**70, "invalid mule number"),
    ],
)
def test_bad_second_argument_is_a_value_error(whom: object, text: str) -> None:
    with pytest.raises(ValueError, match=f"^{text}$"):
        mule_target((b"x", whom), FARMS, 2)


@pytest.mark.parametrize("rest", [(), (1,), (None,), (b"f",)])
def test_without_mules_nothing_else_is_looked_at(rest: tuple[Any, ...]) -> None:
    with pytest.raises(ValueError, match=r"^no mule configured$"):
        mule_target((b"x", *rest), FarmTable(), 0)


def test_farm_is_found_by_name() -> None:
    assert farm_target("g", FARMS) == Target("farm", 2)
    assert farm_target("h", FARMS) is None
