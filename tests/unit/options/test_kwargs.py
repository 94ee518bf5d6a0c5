"""Options from keywords."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

import pytest

from fakeuwsgi.options import FarmSpec, MuleSpec, OptionError, Options, SpoolerSpec
from tests.unit.options.helpers import refused


def test_underscores_stand_for_dashes_and_values_become_bytes() -> None:
    options = Options.from_kwargs(spooler_frequency=5, spooler="jobs", master=True, harakiri="3")

    assert options.opt == {"spooler-frequency": b"5", "spooler": b"jobs", "master": True, "harakiri": b"3"}


def test_a_list_repeats_the_option() -> None:
    options = Options.from_kwargs(spooler=["a", "b"], mule=[True, "worker.py"])

    assert options.exported == (("spooler", "a"), ("spooler", "b"), ("mule", None), ("mule", "worker.py"))
    assert options.settings.mules == (MuleSpec(1, None), MuleSpec(2, "worker.py"))


@pytest.mark.parametrize("absent", [None, False, [], [None, False]])
def test_none_and_false_leave_the_option_out(absent: Any) -> None:
    assert Options.from_kwargs(master=absent).opt == {}


@pytest.mark.parametrize(
    ("value", "text"), [(b"\xff", b"\xff"), (PurePosixPath("a/b"), b"a/b"), (1.5, b"1.5"), (0, b"0"), ("", b"")]
)
def test_values_of_other_types_become_text(value: Any, text: bytes) -> None:
    assert Options.from_kwargs(callable=value).opt == {"callable": text}


@pytest.mark.parametrize(
    ("keyword", "name"), [("p", "processes"), ("start_response_nodelay", "start_response-nodelay"), ("lazy", "lazy")]
)
def test_letters_and_odd_names_are_found(keyword: str, name: str) -> None:
    assert list(Options.from_kwargs(**{keyword: True}).opt) == [name]


def test_an_unknown_name_is_refused_with_names_near_to_it() -> None:
    error = refused(lambda: Options.from_kwargs(spooler_frequncy=1))

    assert str(error).startswith("uWSGI has no option 'spooler-frequncy' (given as the keyword 'spooler_frequncy'). ")
    assert "Did you mean spooler_frequency or" in str(error)


@pytest.mark.parametrize("value", [object(), {"a": 1}, {1, 2}])
def test_a_value_that_no_option_can_have_is_refused(value: Any) -> None:
    with pytest.raises(OptionError, match="no option can have"):
        Options.from_kwargs(spooler=value)


def test_a_value_that_uwsgi_refuses_is_refused_in_its_words() -> None:
    error = refused(lambda: Options.from_kwargs(workers=-1))

    assert error.said == 'invalid value for option "workers": must be > 0'
    assert error.exit_code == 1


def test_mules_farms_and_spoolers_are_typed() -> None:
    settings = Options.from_kwargs(
        mule="first.py", mules=2, farm=["mail:1,2", "all:1,2,3"], spooler_processes=2, spooler=["a", "b"]
    ).settings

    assert settings.mules == (MuleSpec(1, "first.py"), MuleSpec(2, None), MuleSpec(3, None))
    assert settings.farms == (FarmSpec("mail", (1, 2)), FarmSpec("all", (1, 2, 3)))
    assert settings.spoolers == (SpoolerSpec("a", False, 2), SpoolerSpec("b", False, 2))
    assert settings.master


def test_two_options_of_equal_content_are_equal() -> None:
    assert Options.from_kwargs(mules=2) == Options.from_kwargs(mules="2")
    assert Options.from_kwargs(mules=2) != Options.from_kwargs(mule=[True, True])


def test_opt_is_a_new_dictionary_each_time() -> None:
    options = Options.from_kwargs(mules=1)
    options.opt["mine"] = 1

    assert options.opt == {"mules": b"1"}
