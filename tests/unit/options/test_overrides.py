"""Laying options over options."""

from __future__ import annotations

import pytest

from fakeuwsgi.options import MuleSpec, OptionError, Options
from tests.unit.options.helpers import from_argv


def test_the_later_value_replaces_the_earlier_one() -> None:
    merged = Options.from_kwargs(processes=1, harakiri=5).with_overrides(Options.from_kwargs(processes=3))

    assert merged.opt == {"harakiri": b"5", "processes": b"3"}
    assert merged.settings.processes == 3


def test_an_alias_replaces_the_option_under_its_other_name() -> None:
    merged = Options.from_kwargs(processes=1).with_overrides(Options.from_kwargs(workers=3))

    assert merged.opt == {"workers": b"3"}


def test_a_list_is_replaced_as_a_whole() -> None:
    below = from_argv("--mules", "3", "--mule=x.py", "--spooler", "a", "--spooler", "b")
    merged = below.with_overrides(Options.from_kwargs(mule="y.py"))

    assert merged.settings.mules == (MuleSpec(1, "y.py"),)
    assert [spooler.path for spooler in merged.settings.spoolers] == ["a", "b"]


def test_none_takes_an_option_away_and_with_it_the_master_it_implied() -> None:
    merged = Options.from_kwargs(spooler="jobs").with_overrides(Options.from_kwargs(spooler=None))

    assert merged.opt == {}
    assert not merged.settings.master


def test_what_is_taken_away_can_be_set_again_by_a_third() -> None:
    first, second, third = (Options.from_kwargs(mules=count) for count in (1, None, 2))

    assert first.with_overrides(second.with_overrides(third)).opt == {"mules": b"2"}
    assert first.with_overrides(second).with_overrides(third).opt == {"mules": b"2"}


def test_a_farm_may_count_on_mules_of_the_other_options() -> None:
    below = from_argv("--farm", "mail:1,2")
    with pytest.raises(OptionError, match="there are no mules"):
        assert below.settings

    assert below.with_overrides(Options.from_kwargs(mules=2)).settings.farms[0].mules == (1, 2)


def test_declared_options_are_replaced_by_what_they_stand_for() -> None:
    below = from_argv("--declare-option", "many=mules=$1", "--many", "4")

    assert len(below.settings.mules) == 4
    assert len(below.with_overrides(Options.from_kwargs(mules=1)).settings.mules) == 1
