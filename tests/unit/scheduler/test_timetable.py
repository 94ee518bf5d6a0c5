"""`advance` is uWSGI's own timetable: periods, wake-ups, who is busy."""

from __future__ import annotations

import os
import time
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from tests.unit.making import START, instance_with, jobs_run, told

Env = dict[Any, Any]


def at(seconds: float) -> bytes:
    return str(START.timestamp() + seconds).encode()


def test_a_retry_comes_back_every_period() -> None:
    with instance_with(lambda env: -1, master=True, spooler="s") as instance:
        instance.uwsgi.spool({b"a": b"b"})
        instance.advance(95)
        assert [second for second, _, _ in jobs_run(instance)] == [0.0, 30.0, 60.0, 90.0]


def test_a_spooled_job_wakes_the_spooler_which_runs_retries_too_and_waits_a_whole_period_anew() -> None:
    with instance_with(master=True, spooler="s") as instance:
        instance.uwsgi.spooler = lambda env: -1 if env[b"name"] == b"retry" else -2
        instance.uwsgi.spool({b"name": b"retry"})
        instance.advance(12)
        instance.uwsgi.spool({b"name": b"ok"})
        instance.advance(40)
        assert [(second, outcome) for second, _, outcome in jobs_run(instance)] == [
            (0.0, "retry"),
            (12.0, "retry"),
            (12.0, "ok"),
            (42.0, "retry"),
        ]


def test_nothing_wakes_the_spooler_when_a_job_becomes_due() -> None:
    with instance_with(lambda env: -2, master=True, spooler="s") as instance:
        instance.uwsgi.spool({b"at": at(31)})
        instance.advance(100)
        assert [second for second, _, _ in jobs_run(instance)] == [60.0]


def test_a_busy_spooler_is_not_woken() -> None:
    with instance_with(master=True, spooler="s") as instance:

        def spooler(env: Env) -> int:
            if env[b"name"] == b"first":
                instance.uwsgi.spool({b"name": b"second"})
                time.sleep(5)
            return -2

        instance.uwsgi.spooler = spooler
        instance.uwsgi.spool({b"name": b"first"})
        instance.advance(60)
        assert [second for second, _, _ in jobs_run(instance)] == [0.0, 35.0]


def test_a_job_for_another_folder_runs_at_once() -> None:
    with instance_with(master=True, spooler=["one", "two"]) as instance:

        def spooler(env: Env) -> int:
            if env[b"name"] == b"first":
                instance.uwsgi.spool({b"name": b"second", b"spooler": os.path.realpath("..").encode() + b"/two"})
                time.sleep(5)
            return -2

        instance.uwsgi.spooler = spooler
        instance.uwsgi.spool({b"name": b"first"})
        instance.advance(60)
        assert [(second, role) for second, role, _ in jobs_run(instance)] == [(0.0, "spooler1"), (0.0, "spooler2")]


def test_a_new_frequency_counts_from_the_next_wait_on() -> None:
    with instance_with(lambda env: -1, master=True, spooler="s") as instance:
        instance.uwsgi.spool({b"a": b"b"})
        instance.advance(5)
        instance.uwsgi.set_spooler_frequency(10)
        instance.advance(50)
        instance.uwsgi.set_spooler_frequency(0)
        instance.advance(50)
        assert [second for second, _, _ in jobs_run(instance)] == [0.0, 30.0, 40.0, 50.0, 60.0, 90.0]


def test_a_negative_frequency_means_woken_scans_only() -> None:
    with instance_with(lambda env: -1, master=True, spooler="s") as instance:
        instance.uwsgi.set_spooler_frequency(-1)
        instance.uwsgi.spool({b"a": b"b"})
        instance.advance(days=3)
        assert [second for second, _, _ in jobs_run(instance)] == [0.0]
        instance.uwsgi.spool({b"a": b"b"})
        instance.advance(1)
        assert len(jobs_run(instance)) == 3


def test_the_first_scan_is_at_the_start() -> None:
    with instance_with(lambda env: -2, master=True, spooler="s") as instance:
        instance.uwsgi.spool({b"a": b"b"})
        (run,) = instance.advance(0)
        assert run.time == START


def test_a_year_without_anything_due_is_no_work() -> None:
    with instance_with(master=True) as instance:
        instance.uwsgi.register_signal(1, "", lambda number: None)
        instance.uwsgi.add_cron(1, 0, 3, 24, 12, -1)
        runs = instance.advance(days=3650)
        assert [(run.time.year, run.time.month, run.time.day, run.time.hour, run.time.minute) for run in runs] == [
            (year, 12, 24, 3, 0) for year in range(2026, 2036)
        ]


# ---- processes


def test_a_job_that_ends_its_process_runs_again_first_a_second_later() -> None:
    with instance_with(master=True, spooler="s") as instance:
        lives: list[int] = []

        def spooler(env: Env) -> int:
            lives.append(1)
            if len(lives) < 3:
                raise SystemExit
            return -2

        instance.uwsgi.spooler = spooler
        instance.uwsgi.spool({b"a": b"b"})
        instance.advance(30)
        assert [(second, outcome) for second, _, outcome in jobs_run(instance)] == [
            (0.0, "killed"),
            (1.0, "killed"),
            (2.0, "ok"),
        ]


def test_os_exit_in_a_job_is_the_same() -> None:
    with instance_with(lambda env: os._exit(7), master=True, spooler="s") as instance:
        instance.uwsgi.spool({b"a": b"b"})
        instance.advance(2)
        assert [(second, outcome) for second, _, outcome in jobs_run(instance)] == [
            (0.0, "killed"),
            (1.0, "killed"),
            (2.0, "killed"),
        ]
        run = next(run for run in instance.history if run.kind == "job")
        assert run.exception is None or isinstance(run.exception, SystemExit)


def test_an_exit_is_nobodys_error() -> None:
    def leave(env: Env) -> int:
        raise SystemExit(3)

    with instance_with(leave, master=True, spooler="s") as instance:
        instance.uwsgi.spool({b"a": b"b"})
        (run,) = instance.run_until_idle()
        assert run.outcome == "killed"


def test_the_busy_mark_of_a_dead_spooler_keeps_it_from_being_woken() -> None:
    with instance_with(master=True, spooler="s") as instance:

        def spooler(env: Env) -> int:
            if env[b"name"] == b"deadly":
                Path(os.fsdecode(env["spooler_task_name"])).unlink()
                os._exit(1)
            return -2

        instance.uwsgi.spooler = spooler
        instance.uwsgi.spool({b"name": b"deadly"})
        instance.advance(10)
        instance.uwsgi.spool({b"name": b"later"})
        instance.advance(10)
        assert len(jobs_run(instance)) == 1
        instance.advance(20)
        assert jobs_run(instance)[1:] == [(31.0, "spooler1", "ok")]
        instance.uwsgi.spool({b"name": b"woken"})
        instance.advance(0)
        assert jobs_run(instance)[2:] == [(40.0, "spooler1", "ok")]


def test_a_spooler_ends_after_its_maximum_of_tasks_in_the_middle_of_its_scan() -> None:
    with instance_with(lambda env: -2, master=True, spooler="s", spooler_max_tasks=2) as instance:
        for _ in range(5):
            instance.uwsgi.spool({b"a": b"b"})
        instance.advance(10)
        assert [second for second, _, _ in jobs_run(instance)] == [0.0, 0.0, 1.0, 1.0, 2.0]


def test_a_mule_that_ends_comes_back_with_its_queue() -> None:
    with instance_with(master=True, mules=1) as instance:
        forks: list[int] = []

        def message(body: bytes) -> None:
            if body == b"die":
                raise SystemExit

        instance.uwsgi.post_fork_hook = lambda: forks.append(instance.uwsgi.mule_id())
        instance.uwsgi.mule_msg_hook = message
        for body in (b"one", b"die", b"two"):
            instance.uwsgi.mule_msg(body)
        instance.advance(5)
        assert [(second, outcome) for second, _, kind, _, outcome in told(instance) if kind == "message"] == [
            (0.0, "ok"),
            (0.0, "killed"),
            (1.0, "ok"),
        ]
        assert forks.count(1) == 2


def test_a_worker_that_ends_is_forked_anew_and_handles_signals_again() -> None:
    with instance_with(master=True) as instance:

        def handler(number: int) -> None:
            if number == 1:
                os._exit(0)

        for number in (1, 2):
            instance.uwsgi.register_signal(number, "worker1", handler)
        instance.uwsgi.signal(1)
        instance.uwsgi.signal(2)
        instance.advance(5)
        assert [(second, name, outcome) for second, _, kind, name, outcome in told(instance) if kind == "signal"] == [
            (0.0, "1", "killed"),
            (1.0, "2", "ok"),
        ]


def test_a_post_fork_hook_that_exits_does_not_hang() -> None:
    with instance_with(master=True, mules=1) as instance:

        def hook() -> None:
            if instance.uwsgi.mule_id():
                raise SystemExit

        instance.uwsgi.post_fork_hook = hook
        instance.advance(10)
        assert sum(1 for run in instance.history if run.role == "mule1") == 11


# ---- cron and local time


def crons_of(zone: str, start: datetime, days: float, *fields: int) -> list[str]:
    with instance_with(master=True, start=start, timezone=zone) as instance:
        fired: list[str] = []
        instance.uwsgi.register_signal(1, "", lambda number: fired.append(f"{instance.now:%d %H:%M %z}"))
        instance.uwsgi.add_cron(1, *fields)
        instance.advance(days=days)
        return fired


def test_a_cron_in_the_hour_that_is_skipped_does_not_fire() -> None:
    start = datetime(2026, 3, 28, 12, 0, tzinfo=timezone.utc)
    assert crons_of("Europe/Rome", start, 3, 30, 2, -1, -1, -1) == ["30 02:30 +0200", "31 02:30 +0200"]


def test_a_cron_in_the_hour_that_is_repeated_fires_twice() -> None:
    start = datetime(2026, 10, 24, 12, 0, tzinfo=timezone.utc)
    assert crons_of("Europe/Rome", start, 2, 30, 2, -1, -1, -1) == [
        "25 02:30 +0200",
        "25 02:30 +0100",
        "26 02:30 +0100",
    ]


def test_crons_are_local_time() -> None:
    start = datetime(2026, 7, 1, 0, 0, tzinfo=timezone.utc)
    assert crons_of("Asia/Kolkata", start, 1, 0, 9, -1, -1, -1) == ["01 09:00 +0530"]


@pytest.mark.parametrize("year", [1972, 1999, 2099])
def test_crons_of_other_times(year: int) -> None:
    start = datetime(year, 2, 27, 0, 0, tzinfo=timezone.utc)
    fired = crons_of("UTC", start, 3.5, 0, 0, -1, -1, -1)
    leap = year % 4 == 0
    assert [day[:2] for day in fired] == (["27", "28", "29", "01"] if leap else ["27", "28", "01", "02"])


# ---- whose time


def test_sleeping_in_the_body_lets_the_others_run() -> None:
    with instance_with(lambda env: -2, master=True, spooler="s", mules=1) as instance:
        instance.uwsgi.spool({b"at": at(30)})
        seen: list[float] = []
        instance.uwsgi.register_signal(1, "mule1", lambda number: seen.append(time.time() - START.timestamp()))
        instance.uwsgi.add_timer(1, 10)
        instance.boot()
        real = time.perf_counter()
        time.sleep(35)
        assert instance.now == START + timedelta(seconds=35)
        assert seen == [10.0, 20.0, 30.0]
        assert [second for second, _, _ in jobs_run(instance)] == [30.0]
        assert time.perf_counter() - real == pytest.approx(35)


def test_an_error_of_a_handler_that_ran_while_the_body_slept_is_not_lost() -> None:
    with instance_with(lambda env: 1 // 0, master=True, spooler="s") as instance:
        instance.uwsgi.spool({b"a": b"b"})
        time.sleep(1)
        assert [type(run.exception) for run in instance.errors] == [ZeroDivisionError]


def test_a_sleeping_handler_lets_others_run_at_their_own_instants() -> None:
    with instance_with(master=True, spooler="s", spooler_processes=2, mules=2) as instance:
        uwsgi = instance.uwsgi
        steps: list[tuple[float, str]] = []

        def step(name: str) -> None:
            steps.append((time.time() - START.timestamp(), name))

        def spooler(env: Env) -> int:
            step(f"job {env[b'n'].decode()} begins")
            time.sleep(int(env[b"n"]))
            step(f"job {env[b'n'].decode()} ends")
            return -2

        def message(body: bytes) -> None:
            for _ in range(3):
                time.sleep(1.5)
                step(f"mule{uwsgi.mule_id()}")

        uwsgi.spooler = spooler
        uwsgi.mule_msg_hook = message
        uwsgi.spool({b"n": b"3"})
        uwsgi.spool({b"n": b"2"})
        uwsgi.mule_msg(b"x", 2)
        instance.advance(10)
        assert steps == [
            (0.0, "job 3 begins"),
            (0.0, "job 2 begins"),
            (1.5, "mule2"),
            (2.0, "job 2 ends"),
            (3.0, "job 3 ends"),
            (3.0, "mule2"),
            (4.5, "mule2"),
        ]


def test_run_until_idle_lets_a_sleeping_handler_sleep_on() -> None:
    ended: list[float] = []

    def spooler(env: Env) -> int:
        time.sleep(5)
        ended.append(time.time() - START.timestamp())
        return -2

    with instance_with(spooler) as instance:
        instance.uwsgi.spool({b"a": b"b"})
        instance.run_until_idle()
        assert (instance.now, ended) == (START, [])
        instance.advance(5)
        assert ended == [5.0]
        assert [outcome for _, _, outcome in jobs_run(instance)] == ["ok"]


def test_an_error_after_a_sleep_is_raised_by_whoever_lets_it_happen() -> None:
    def spooler(env: Env) -> int:
        time.sleep(5)
        raise LookupError("after")

    with instance_with(spooler) as instance:
        instance.uwsgi.spool({b"a": b"b"})
        instance.advance(1)
        with pytest.raises(LookupError, match="after"):
            instance.advance(10)


def test_a_fraction_of_a_second_is_slept_exactly() -> None:
    seen: list[float] = []

    def spooler(env: Env) -> int:
        for length in (0.001, 0.25, 1e-6, 0):
            time.sleep(length)
            seen.append(instance.clock.now() - int(START.timestamp()) * 1_000_000)
        return -2

    with instance_with(spooler) as instance:
        instance.uwsgi.spool({b"a": b"b"})
        instance.advance(1)
    assert seen == [1000, 251000, 251001, 251001]


def test_what_the_real_sleep_refuses_is_refused() -> None:
    with instance_with() as instance:
        instance.run_until_idle()
        with pytest.raises(ValueError, match="non-negative"):
            time.sleep(-1)
        with pytest.raises(TypeError):
            time.sleep("1")  # type: ignore[arg-type]
