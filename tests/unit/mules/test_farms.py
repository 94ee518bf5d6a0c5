"""Farms: how --farm is read, who is in."""

from __future__ import annotations

import pytest

from fakeuwsgi.mules.farms import FarmRefusedError, FarmTable


def test_farms_are_numbered_in_the_order_given() -> None:
    table = FarmTable(["mail:1,2", "images:2"], 2)
    assert [(farm.number, farm.name, farm.mules) for farm in table] == [(1, "mail", (1, 2)), (2, "images", (2,))]
    assert len(table) == 2


def test_log_line_repeats_the_list_as_given() -> None:
    farm = next(iter(FarmTable(["odd:,2,,2x"], 2)))
    assert farm.mules == (2, 2)
    assert farm.log_line == "created farm 1 name: odd mules:,2,,2x"


def test_farm_may_be_empty_and_its_name_too() -> None:
    table = FarmTable(["none:", ":1"], 1)
    assert [farm.mules for farm in table] == [(), (1,)]
    found = table.find(b"")
    assert found is not None
    assert found.number == 2


def test_second_colon_belongs_to_the_numbers() -> None:
    assert next(iter(FarmTable(["a:1:2"], 1))).mules == (1,)


def test_first_farm_of_a_name_is_found() -> None:
    table = FarmTable(["twice:1", "twice:2"], 2)
    found = table.find(b"twice")
    assert found is not None
    assert found.number == 1
    assert table.find(b"twice\0more") is found
    assert table.find(b"other") is None


def test_membership_counts_every_farm_of_the_name() -> None:
    table = FarmTable(["twice:1", "twice:2", "odd:2"], 3)
    assert table.has(2, "twice")
    assert table.has(1)
    assert not table.has(1, "odd")
    assert not table.has(3)
    assert not table.has(0)
    assert [farm.name for farm in table.of_mule(2)] == ["twice", "odd"]


def test_long_name_is_cut() -> None:
    table = FarmTable(["n" * 300 + ":1"], 1)
    assert table.find(b"n" * 254) is not None
    assert table.find(b"n" * 300) is None


@pytest.mark.parametrize(
    ("value", "line"),
    [
        ("nocolon", "invalid farm value (nocolon) must be in the form name:mule[,muleN]."),
        ("f:1,3", "invalid mule id: 3"),
        ("f:0", "invalid mule id: 0"),
        ("f:one", "invalid mule id: one"),
        ("f:-1", "invalid mule id: -1"),
    ],
)
def test_bad_value_is_refused_with_uwsgis_line(value: str, line: str) -> None:
    with pytest.raises(FarmRefusedError, match="--farm") as caught:
        FarmTable([value], 2)
    assert caught.value.log_line == line
    assert caught.value.exit_status == 1


def test_number_is_read_as_far_as_it_goes() -> None:
    assert next(iter(FarmTable(["f: 1x,+2"], 2))).mules == (1, 2)
