"""The command's own arguments."""

from __future__ import annotations

import datetime

import pytest

from fakeuwsgi.cli.arguments import UsageError, parse_duration, split_arguments


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("90", 90), ("1.5", 1.5), ("0", 0), ("90s", 90), ("1m", 60), ("2h30m", 9000), ("1d", 86400), ("1w2d", 777600)],
)
def test_durations_are_seconds_or_units(text: str, seconds: float) -> None:
    assert parse_duration(text) == seconds


@pytest.mark.parametrize("text", ["", "x", "1x", "-1", "nan", "inf", "1h 2m", "h"])
def test_what_is_no_duration_is_refused_by_name(text: str) -> None:
    with pytest.raises(UsageError, match=r"--simulate .*give"):
        parse_duration(text)


def test_own_arguments_are_taken_out_wherever_they_stand() -> None:
    own, rest = split_arguments(
        ["--master", "--simulate", "1d", "--seed=7", "uwsgi.ini", "--from", "2026-01-02T03:04:05Z"]
    )
    assert (own.simulate, own.seed, own.help) == (86400, 7, False)
    assert own.begin == datetime.datetime(2026, 1, 2, 3, 4, 5, tzinfo=datetime.timezone.utc)
    assert rest == ["--master", "uwsgi.ini"]


@pytest.mark.parametrize("arguments", [[], ["--help"], ["-h"], ["--simulate", "1", "--help"]])
def test_help_is_wanted_when_nothing_else_is(arguments: list[str]) -> None:
    assert split_arguments(arguments)[0].help


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--simulate"], "--simulate needs a value"),
        (["--simulate", "soon"], "--simulate soon"),
        (["--seed", "x"], "--seed x"),
        (["--from", "yesterday"], "--from yesterday"),
    ],
)
def test_values_that_make_no_sense_are_refused(arguments: list[str], said: str) -> None:
    with pytest.raises(UsageError, match=said):
        split_arguments(arguments)
