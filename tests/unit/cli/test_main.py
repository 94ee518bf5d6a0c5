"""``fakeuwsgi`` as a command: help, refusals, exit statuses, what it prints."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from fakeuwsgi.cli.main import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

BEGIN = ("--from", "2026-03-29T00:59:58+00:00")


@pytest.mark.parametrize("arguments", [[], ["--help"], ["-h"]])
def test_help_names_every_argument(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 0
    printed = capsys.readouterr()
    assert all(word in printed.out for word in ("usage: fakeuwsgi", "--simulate", "--from", "--seed"))
    assert not printed.err


@pytest.mark.parametrize("arguments", [["--simulate"], ["--simulate", "soon"], ["--simulate", "1", "--seed", "x"]])
def test_wrong_arguments_of_ones_own_are_status_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    printed = capsys.readouterr()
    assert printed.err.startswith("fakeuwsgi: --")
    assert not printed.out


@pytest.mark.parametrize(
    ("arguments", "said", "explained"),
    [
        (["--master", "--mules", "2", "--farm", "x:3"], "invalid mule id: 3", "there are mules 1 to 2"),
        (["--nosuch"], "uwsgi: unrecognized option '--nosuch'", ""),
        (["--workers", "-1"], 'invalid value for option "workers": must be > 0', ""),
        ([], "The -s/--socket option is missing and stdin is not a socket.", ""),
        (["--master", "--spooler", "no/such/folder"], "[spooler directory] access(): No such file", "no/such/folder"),
    ],
)
def test_what_uwsgi_refuses_is_refused_in_its_words_and_explained(
    arguments: list[str], said: str, explained: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--simulate", "1", *arguments]) == 1
    lines = capsys.readouterr().err.splitlines()
    assert any(line.startswith(said) for line in lines)
    assert explained in lines[-1]


def test_without_simulate_the_command_says_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--master", "--socket", "s"]) == 1
    assert "--simulate" in capsys.readouterr().err


@pytest.mark.parametrize(("option", "status", "printed"), [("--version", 0, "2.0.31"), ("--exit=5", 5, "")])
def test_options_that_leave_are_served(
    option: str, status: int, printed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([option]) == status
    assert printed in capsys.readouterr().out


def test_simulating_prints_the_history_with_local_time_and_causes(fakeuwsgi: Callable[..., Any], folder: Path) -> None:
    (folder / "app.py").write_text(
        "import uwsgi\n"
        "uwsgi.spooler = lambda env: uwsgi.SPOOL_OK\n"
        "uwsgi.register_signal(1, 'worker1', lambda number: uwsgi.spool({b'a': b'b'}))\n"
        "uwsgi.register_signal(2, 'mule1', lambda number: 1 / 0)\n"
        "uwsgi.add_timer(1, 1)\n"
        "uwsgi.add_timer(2, 2)\n"
        "print('imported')\n"
    )
    options = ["--master", "--socket", "s", "--spooler", "jobs", "--mules", "1", "--import", "app.py"]
    done = fakeuwsgi("--simulate", "3", *BEGIN, *options, TZ="Europe/Rome")
    assert done.returncode == 0
    assert done.stdout == "imported\n"
    assert "ZeroDivisionError: division by zero" in done.stderr
    history = done.stderr[done.stderr.index("Sun 2026") :].splitlines()
    assert [line for line in history if not line.startswith(" ")] == [
        "Sun 2026-03-29 CET",
        "Sun 2026-03-29 CEST",
        history[-1],
    ]
    assert history[1].split()[:6] == ["01:59:59", "worker1", "signal", "1", "ok", "->"]
    assert history[2].startswith("  01:59:59  spooler1  job")
    assert history[2].endswith("-> -2  by signal 1 in worker1")
    assert any("error  ZeroDivisionError: division by zero" in line for line in history)
    assert history[-1].endswith("1 error")
    assert len({found.start() for line in history[:-1] if (found := re.search(r"  (ok|error)\b", line))}) == 1


def test_a_failing_import_goes_on_and_a_system_exit_ends(fakeuwsgi: Callable[..., Any], folder: Path) -> None:
    (folder / "raises.py").write_text("raise ValueError('oops')\n")
    (folder / "leaves.py").write_text("import sys\nprint('last')\nsys.exit(9)\n")
    done = fakeuwsgi("--simulate", "1", "--socket", "s", "--import", "raises.py", "--import", "leaves.py")
    assert (done.returncode, done.stdout) == (9, "last\n")
    assert done.stderr.count("Traceback") == 1
    assert "fakeuwsgi" not in done.stderr


def test_seeds_and_durations_reach_the_instance(fakeuwsgi: Callable[..., Any], folder: Path) -> None:
    (folder / "app.py").write_text(
        "import uwsgi, time\n"
        "uwsgi.register_signal(1, '', lambda number: print(uwsgi.worker_id(), int(time.time())))\n"
        "uwsgi.add_timer(1, 60)\n"
    )
    options = ["--master", "--socket", "s", "--workers", "4", "--import", "app.py", "--from", "1970-01-01T00:00:00Z"]
    first, second = (fakeuwsgi("--simulate", "4m", "--seed", "3", *options) for _ in range(2))
    assert [line.split()[1] for line in first.stdout.splitlines()] == ["60", "120", "180", "240"]
    assert first.stdout == second.stdout
