"""The same program gives the same history, every time; seeds give other legal ones."""

from __future__ import annotations

import time
from datetime import timedelta
from typing import Any

import pytest

from tests.unit.making import START, instance_with

Env = dict[Any, Any]
Told = list[tuple[float, str, str, str, str]]


def busy_program(seed: int | None) -> Told:
    """Everything at once: sleeping jobs in several processes, retries, mules, farms, locks, timers, crons, deaths."""
    names: dict[str, str] = {}
    story: Told = []
    with instance_with(
        seed=seed,
        master=True,
        processes=2,
        spooler=["s1", "s2"],
        spooler_processes=2,
        spooler_frequency=7,
        mules=4,
        farm=["mail:1,2", "web:2,3"],
        locks=1,
    ) as instance:
        uwsgi = instance.uwsgi
        tries: dict[bytes, int] = {}

        def spooler(env: Env) -> int:
            name = env[b"name"]
            names[env["spooler_task_name"].decode()] = name.decode()
            tries[name] = tries.get(name, 0) + 1
            time.sleep(len(name) % 3 * 0.5)
            uwsgi.mule_msg(name)
            if name.endswith(b"5") and tries[name] < 3:
                return -1
            if name == b"job7" and tries[name] == 1:
                raise SystemExit
            if len(name) < 6:
                uwsgi.spool({b"name": name + b"+"})
            return -2

        def message(body: bytes) -> None:
            uwsgi.lock(1)
            time.sleep(0.25)
            uwsgi.unlock(1)
            if body.startswith(b"job"):
                uwsgi.farm_msg("mail", b"from " + body)

        uwsgi.spooler = spooler
        uwsgi.mule_msg_hook = message
        for number, target in enumerate(("", "worker2", "mules", "mule3", "spooler", "farm_web", "workers")):
            uwsgi.register_signal(number, target, lambda number: time.sleep(0.125))
            uwsgi.add_timer(number, 3 + number)
            uwsgi.add_rb_timer(number, 4 + number)
        uwsgi.add_cron(0, -1, -1, -1, -1, -1)
        for number in range(10):
            uwsgi.spool({b"name": b"job%d" % number})
        instance.advance(75)
        for run in instance.history:
            # Names of files hold what changes from run to run on a real server too.
            name = names.get(run.name, "?") if run.kind == "job" else run.name
            story.append(((run.time - START).total_seconds(), run.role, run.kind, name, run.outcome))
    return story


def test_the_same_program_gives_the_same_history_a_hundred_times(
    tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    first: Told | None = None
    for number in range(100):
        folder = tmp_path / str(number)
        folder.mkdir()
        monkeypatch.chdir(folder)
        story = busy_program(None)
        first = first or story
        assert story == first
    assert first is not None
    assert len(first) > 140
    assert len({role for _, role, *_ in first}) > 8  # of two workers, four spoolers, four mules


def test_ten_seeds_repeat_and_differ(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    stories = []
    for number in range(10):
        pair = []
        for again in "ab":
            folder = tmp_path / f"{number}{again}"
            folder.mkdir()
            monkeypatch.chdir(folder)
            pair.append(busy_program(number))
        assert pair[0] == pair[1]
        stories.append(pair[0])
    assert any(story != stories[0] for story in stories)


def test_names_of_files_repeat_too(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def names(folder: str, seed: int | None) -> list[str]:
        (tmp_path / folder).mkdir()
        monkeypatch.chdir(tmp_path / folder)
        with instance_with(lambda env: -2, master=True, spooler="s", seed=seed) as instance:
            for _ in range(3):
                instance.uwsgi.spool({b"a": b"b"})
            return [run.name for run in instance.run_until_idle()]

    assert names("a", None) == names("b", None)
    assert names("c", 3) == names("d", 3)


@pytest.mark.parametrize("seed", range(10))
def test_what_is_promised_is_kept_under_every_seed(seed: int) -> None:
    with instance_with(seed=seed, master=True, mules=2, processes=2, spooler="s", spooler_ordered=True) as instance:
        uwsgi = instance.uwsgi
        got: dict[tuple[str, str], list[Any]] = {}

        def keep(kind: str, value: Any) -> None:
            role = next(reversed(instance.history.runs)).role
            got.setdefault((role, kind), []).append(value)

        uwsgi.mule_msg_hook = lambda body: keep("message", int(body))
        for number in range(1, 20):
            uwsgi.register_signal(number, "worker2", lambda number: keep("signal", number))
        order: list[int] = []

        def spooler(env: Env) -> int:
            order.append(int(env[b"n"]))
            return -2

        uwsgi.spooler = spooler
        for number in range(1, 20):
            uwsgi.mule_msg(str(number).encode(), 1)
            uwsgi.signal(number)
            uwsgi.spool({b"n": str(number).encode(), b"priority": str(number).encode()})
        instance.run_until_idle()
        # One queue is read in the order in which it was filled, and ordered folders in their order.
        assert got == {("mule1", "message"): list(range(1, 20)), ("worker2", "signal"): list(range(1, 20))}
        assert order == list(range(1, 20))


def test_seeds_choose_among_mules_and_jobs(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: set[tuple[str, ...]] = set()
    jobs: set[tuple[bytes, ...]] = set()
    for seed in range(10):
        (tmp_path / str(seed)).mkdir()
        monkeypatch.chdir(tmp_path / str(seed))
        with instance_with(seed=seed, master=True, mules=3, spooler="s") as instance:
            ran: list[bytes] = []

            def spooler(env: Env, ran: list[bytes] = ran) -> int:
                ran.append(env[b"n"])
                return -2

            instance.uwsgi.spooler = spooler
            instance.uwsgi.mule_msg_hook = lambda body: time.sleep(1)
            for number in range(3):
                instance.uwsgi.mule_msg(b"%d" % number)
                instance.uwsgi.spool({b"n": b"%d" % number})
            instance.advance(10)
            seen.add(tuple(run.role for run in instance.history if run.kind == "message"))
            jobs.add(tuple(ran))
            assert sorted(ran) == [b"0", b"1", b"2"]
    assert len(seen) > 1
    assert len(jobs) > 1


def test_the_first_order_is_first_in_first_out() -> None:
    with instance_with(master=True, mules=2, spooler="s") as instance:
        ran: list[bytes] = []

        def spooler(env: Env) -> int:
            ran.append(env[b"n"])
            return -2

        instance.uwsgi.spooler = spooler
        for number in range(30):
            instance.uwsgi.spool({b"n": b"%d" % number})
        instance.run_until_idle()
        assert ran == [b"%d" % number for number in range(30)]
        assert instance.now == START + timedelta(0)
