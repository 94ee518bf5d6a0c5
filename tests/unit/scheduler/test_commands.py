"""The commands of crons."""

from __future__ import annotations

import sys
from datetime import datetime, timezone
from typing import TYPE_CHECKING

import pytest

from fakeuwsgi import Instance
from fakeuwsgi.instance import Plan, surroundings
from fakeuwsgi.options import Options

if TYPE_CHECKING:
    from pathlib import Path

START = datetime(2026, 3, 1, 12, 0, 30, tzinfo=timezone.utc)
NOON = datetime(2026, 3, 1, 12, tzinfo=timezone.utc)
posix = pytest.mark.skipif(sys.platform == "win32", reason="needs /bin/sh")


def running(log: list[str], *, run: bool = True, **options: object) -> Instance:
    plan = Plan(options=Options.from_kwargs(master=True, **options), timezone="UTC", run_commands=run, log=log.append)
    return Instance.from_plan(plan, START)


def events(instance: Instance) -> list[tuple[int, str]]:
    return [(event.instant // 1_000_000 - int(NOON.timestamp()), event.text) for event in instance.history.events]


@posix
def test_a_command_runs_in_each_matching_minute(tmp_path: Path) -> None:
    made = tmp_path / "made"
    with running([], cron=f"-1 -1 -1 -1 -1 echo again >> {made}") as instance:
        instance.advance(minutes=3)
        assert made.read_text() == "again\n" * 3


@posix
def test_its_start_and_its_end_are_logged_at_the_masters_passes() -> None:
    log: list[str] = []
    with running(log, cron="-1 -1 -1 -1 -1 true") as instance:
        instance.advance(5)
        found = events(instance)
    assert [second for second, _ in found] == [31, 32]
    assert found[0][1].startswith('[uwsgi-cron] running "true" (pid ')
    assert found[1][1].endswith(" exited after 1 second(s)")
    assert log[0].startswith('Sun Mar  1 12:00:31 2026 - [uwsgi-cron] running "true"')
    assert log[1].startswith('[uwsgi-cron] command "true" running with pid ')


class Endless:
    """A command that never ends by itself."""

    pid = 77

    def __init__(self, command: str) -> None:
        self.command = command

    def wait(self, limit: int) -> bool:
        assert limit == 1
        return False


def test_a_command_over_its_harakiri_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(surroundings, "ShellCommand", Endless)
    with running([], cron2="harakiri=1 sleep 100") as instance:
        instance.advance(10)
        found = events(instance)
    assert [second for second, _ in found] == [31, 33, 34]
    assert found[1][1] == '*** HARAKIRI ON CRON "sleep 100" (pid: 77) ***'


def test_a_unique_command_is_not_started_while_the_one_before_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(surroundings, "ShellCommand", Endless)
    with running([], unique_cron="-1 -1 -1 -1 -1 sleep 100", cron_harakiri=1) as instance:
        instance.advance(65)
        started = [second for second, text in events(instance) if 'running "sleep 100" (pid' in text]
    assert started == [31, 91]


def test_without_leave_the_history_only_says_that_it_would_have_run(tmp_path: Path) -> None:
    made = tmp_path / "made"
    with running([], run=False, cron=f"-1 -1 -1 -1 -1 touch {made}") as instance:
        instance.advance(60)
        assert events(instance) == [(31, f'cron command "touch {made}" (not run here)')]
    assert not made.exists()


def test_a_command_of_a_legion_never_runs() -> None:
    with running([], legion_cron="romans -1 -1 -1 -1 -1 true") as instance:
        instance.advance(120)
        assert events(instance) == []
