"""Options without effect are named."""

from __future__ import annotations

import pytest

from fakeuwsgi.cli.unacted import unacted, unacted_line
from fakeuwsgi.options import Options
from fakeuwsgi.options.table import standard_table


def test_options_without_effect_are_named_once_as_written() -> None:
    options = Options.from_argv(
        ["--master", "--vacuum", "--die-on-term", "--vacuum", "--logto2=x", "--mules=2", "--pp=."]
    )
    assert unacted(options) == ["vacuum", "die-on-term", "logto2"]
    assert unacted_line(options) == "fakeuwsgi: known, but without effect here: vacuum, die-on-term, logto2"


def test_placeholders_and_logic_are_no_such_options() -> None:
    options = Options.from_argv(
        ["--set", "x=y", "--if-env=HOME", "--spooler-quiet", "--endif", "--env=A=B", "--need-app"]
    )
    assert unacted(options) == ["spooler-quiet"]


def test_nothing_is_said_where_all_have_effect() -> None:
    assert unacted_line(Options.from_argv(["--master", "--socket", "s", "-p", "2"])) is None


def test_what_is_called_acted_upon_exists() -> None:
    from fakeuwsgi.cli import unacted as module

    slots = {option.slot for name in standard_table().names if (option := standard_table().find(name)) is not None}
    assert module._ACTED - slots == set()


@pytest.mark.parametrize(
    "name", ["cron", "spooler", "mule", "farm", "signal-timer", "touch-signal", "import", "rpc-max"]
)
def test_the_heart_of_it_has_effect(name: str) -> None:
    assert unacted(Options(applied=((name, "1"),))) == []
