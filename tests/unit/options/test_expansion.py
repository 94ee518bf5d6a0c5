"""Placeholders, references, logic."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakeuwsgi.options import OptionError
from fakeuwsgi.options.expand import compute, expand
from fakeuwsgi.options.numbers import atoi, strtoll, strtoul
from tests.unit.options.helpers import from_ini

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("p", "2"),
        ("nope", None),
        ("p + c", "10"),
        ("p c + 2", "30"),
        ("c / p", "4"),
        ("n / p", "-3"),
        ("p - c", "-6"),
        ("c + p * 2", "20"),
        ("p ++", "3"),
        ("p --", "1"),
        ("++ p", "2"),
        ("c / 0", "0"),
        ("p x c", "28"),
        ("nope nope", ""),
        (" p", "2"),
        ("7 + word", "7"),
    ],
)
def test_placeholders_join_and_calculate_from_left_to_right(expression: str, value: str | None) -> None:
    assert compute(expression, {"p": "2", "c": "8", "n": "-7", "word": "abc"}.get) == value


@pytest.mark.parametrize(
    ("value", "expanded"),
    [
        ("%(a)", "1"),
        ("<%(a)%(a)>", "<11>"),
        ("%(nope)%(a)", "%(nope)1"),
        ("%()%(a)", "%()1"),
        ("%(a", "%(a"),
        ("%%(a)", "%1"),
        ("%(x(y)z)", "%(x(y)z)"),
        ("%(%(a))", "%(1)"),
        ("%(x%y)%(a)", "%(x%y)1"),
        ("%(b)", "%(a)"),
        ("x%(b)", "x1"),
        ("%", "%"),
    ],
)
def test_tags_are_replaced_as_uwsgi_replaces_them(value: str, expanded: str) -> None:
    assert expand(value, "%", {"a": "1", "b": "%(a)"}.get) == expanded


def test_a_value_that_contains_itself_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OptionError, match=r"conf\.ini:2: .*contains itself"):
        from_ini(tmp_path, "a=x%(a)")


@given(st.text("%()ab +", max_size=20))
def test_expansion_ends(value: str) -> None:
    assert isinstance(expand(value, "%", {"a": "1", "b": "(2)"}.get), str)


def test_environment_files_and_placeholders_are_expanded_in_this_order(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("read %(a)\n\n", encoding="utf-8")

    opt = from_ini(tmp_path, "a=1\nb=x@($(FILE))\nc=$(NOPE)@(exec://echo hi)", environ={"FILE": "text", "PATH": "/bin"})

    assert (opt["b"], opt["c"]) == (b"xread 1\n", b"$(NOPE)hi")


def test_the_first_of_a_repeated_option_is_what_placeholders_see(tmp_path: Path) -> None:
    assert from_ini(tmp_path, "a=1\na=2\nb=%(a)")["b"] == b"1"


def test_options_that_act_at_once_are_not_expanded(tmp_path: Path) -> None:
    opt = from_ini(tmp_path, "a=1\nset-ph=b=%(a)\nset=c=%(a)\nif-opt=a=%(a)\nd=1\nendif")

    assert (opt["b"], opt["c"]) == (b"%(a)", b"1")
    assert "d" not in opt


def test_loops_repeat_single_options(tmp_path: Path) -> None:
    (tmp_path / "lines").write_text("one\r\ntwo", encoding="utf-8")
    (tmp_path / "sub").mkdir()
    loops = {
        "for=a  b": "a,b",
        "for-times=2x": "1,2",
        "for-readline=lines": "one,two",
        "for-readline=nope": "",
        "for-glob=s*": "sub/",
        "for-glob=*.no": "*.no",
        "for=": "",
    }
    for loop, words in loops.items():
        text = f"{loop}\nset=%(_)=<%(_)>\nendfor\n"
        opt = from_ini(tmp_path, text)
        found = [key for key in opt if opt[key] == f"<{key}>".encode()]
        assert ",".join(found) == words


@pytest.mark.parametrize(
    ("condition", "shown"),
    [
        ("if-env=HOME", "/h"),
        ("if-env=HOME=/h", "/h"),
        ("if-env=HOME=/x", None),
        ("ifenv=NOPE", None),
        ("if-not-env=NOPE", "%(_)"),
        ("if-not-env=HOME=/x", "/h"),
        ("if-not-env=HOME", None),
        ("if-opt=first", "1"),
        ("if-opt=first=2", None),
        ("if-not-opt=nope", "%(_)"),
        ("if-exists=conf.ini", "conf.ini"),
        ("if-exists=", None),
        ("if-not-exists=nope", "nope"),
        ("if-file=.", None),
        ("if-dir=.", "."),
        ("if-directory=.", "."),
        ("if-not-file=.", "."),
        ("if-not-dir=.", None),
        ("if-plugin=python", "python"),
        ("if-not-plugin=lua", "lua"),
        ("if-hostname=no-such-host", None),
        ("if-hostname-match=.", "."),
        ("if-reload=", None),
        ("if-not-reload=", "%(_)"),
    ],
)
def test_conditions(tmp_path: Path, condition: str, shown: str | None) -> None:
    opt = from_ini(tmp_path, f"first=1\n{condition}\nseen=%(_)\nendif", environ={"HOME": "/h"})

    assert opt.get("seen") == (None if shown is None else shown.encode())


def test_reload_is_known_by_the_environment(tmp_path: Path) -> None:
    assert "a" in from_ini(tmp_path, "if-reload=\na=1\nendif", environ={"UWSGI_RELOADS": "0"})


def test_an_open_condition_reaches_into_the_command_line(tmp_path: Path) -> None:
    assert "q" not in from_ini(tmp_path, "if-env=NOPE\n", "--set", "q=1")


def test_environment_folders_set_and_remove(tmp_path: Path) -> None:
    (tmp_path / "env").mkdir()
    for name, text in (("A", "1\n"), ("GONE", ""), (".hidden", "x")):
        (tmp_path / "env" / name).write_text(text, encoding="utf-8")

    opt = from_ini(
        tmp_path, "early-envdir=env\nif-env=A\na=%(_)\nendif\nb=$(A)\nif-env=GONE\nc=1\nendif", environ={"GONE": "x"}
    )

    assert (opt["a"], opt["b"], opt.get("c")) == (b"1", b"1", None)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12", 12),
        (" \t-3x", -3),
        ("+4", 4),
        ("", 0),
        ("x1", 0),
        ("4294967297", 1),
        ("2147483648", -(2**31)),
        ("9" * 30, -1),
    ],
)
def test_atoi_is_that_of_c(text: str, number: int) -> None:
    assert atoi(text) == number


def test_long_numbers_are_held_at_the_limits() -> None:
    assert strtoll("9" * 30) == 2**63 - 1
    assert strtoul("9" * 30) == 2**64 - 1
    assert strtoul("-1") == 2**64 - 1
