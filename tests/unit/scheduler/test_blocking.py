"""Programs that block: messages, signals, locks; and what can never go on."""

from __future__ import annotations

import threading
import time
from pathlib import Path
from typing import Any

import pytest

from fakeuwsgi.scheduler.errors import DeadlockError, EndlessLoopError
from tests.unit.making import START, instance_with, told

Env = dict[Any, Any]


def since() -> float:
    return round(time.time() - START.timestamp(), 6)


def program(body: str, name: str) -> str:
    Path(name).write_text(body)
    return name


def test_a_programmed_mule_waits_for_messages_and_times_out() -> None:
    program("import seen\nseen.loop()\n", "loop.py")
    got: list[tuple[float, Any]] = []
    import sys
    import types

    helper = types.ModuleType("seen")
    sys.modules["seen"] = helper
    try:
        with instance_with(master=True, mule="loop.py") as instance:

            def loop() -> None:
                while True:
                    got.append((since(), instance.uwsgi.mule_get_msg(timeout=5)))

            helper.loop = loop  # type: ignore[attr-defined]
            instance.advance(7)
            instance.uwsgi.mule_msg(b"one")
            instance.uwsgi.mule_msg(b"two")
            instance.advance(6)
        assert got == [(0.0, b""), (5.0, b"one"), (7.0, b"two"), (7.0, b"")] or got == [
            (5.0, b""),
            (7.0, b"one"),
            (7.0, b"two"),
            (12.0, b""),
        ]
    finally:
        del sys.modules["seen"]


def test_a_job_blocked_by_a_lock_goes_on_when_it_is_given_back() -> None:
    steps: list[tuple[float, str]] = []
    with instance_with(master=True, mules=3) as instance:
        uwsgi = instance.uwsgi

        def message(body: bytes) -> None:
            uwsgi.lock()
            steps.append((since(), f"mule{uwsgi.mule_id()} has it"))
            time.sleep(2)
            uwsgi.unlock()

        uwsgi.mule_msg_hook = message
        for number in (2, 1, 3):
            uwsgi.mule_msg(b"x", number)
        instance.advance(10)
    assert steps == [(0.0, "mule1 has it"), (2.0, "mule2 has it"), (4.0, "mule3 has it")]


def test_a_lock_that_the_body_holds_keeps_a_mule_waiting_without_an_error() -> None:
    steps: list[float] = []
    with instance_with(master=True, mules=1) as instance:
        uwsgi = instance.uwsgi

        def message(body: bytes) -> None:
            uwsgi.lock()
            steps.append(since())
            uwsgi.unlock()

        uwsgi.mule_msg_hook = message
        uwsgi.lock()
        uwsgi.mule_msg(b"x")
        instance.advance(5)
        assert steps == []
        uwsgi.unlock()
        instance.advance(5)
        assert steps == [5.0]


def test_the_body_waits_for_a_lock_that_a_mule_gives_back_in_time() -> None:
    with instance_with(master=True, mules=1) as instance:
        uwsgi = instance.uwsgi

        def message(body: bytes) -> None:
            uwsgi.lock()
            time.sleep(3)
            uwsgi.unlock()

        uwsgi.mule_msg_hook = message
        uwsgi.mule_msg(b"x")
        instance.run_until_idle()
        uwsgi.lock()
        assert since() == 3.0
        uwsgi.unlock()


def test_a_deadlock_names_who_waits_for_what() -> None:
    with instance_with(master=True, mules=1) as instance:
        uwsgi = instance.uwsgi

        def message(body: bytes) -> None:
            uwsgi.lock()
            uwsgi.mule_get_msg()

        uwsgi.mule_msg_hook = message
        uwsgi.mule_msg(b"x")
        instance.run_until_idle()
        with pytest.raises(DeadlockError) as caught:
            uwsgi.lock()
        text = str(caught.value)
        assert "worker1 waits for lock 0, held by mule1" in text
        assert "mule1 waits for a message (mule_get_msg)" in text
        # The body can go on: the mule is sent what it waits for, and keeps its lock.
        uwsgi.mule_msg(b"y")
        instance.run_until_idle()
        assert uwsgi.is_locked()


def test_waiting_for_a_signal_in_the_body_that_never_comes_is_a_deadlock() -> None:
    with instance_with(master=True) as instance:
        with pytest.raises(DeadlockError, match=r"worker1 waits for a signal \(signal_wait\)"):
            instance.uwsgi.signal_wait()
        with pytest.raises(DeadlockError, match=r"worker1 waits for signal 7 \(signal_wait\)"):
            instance.uwsgi.signal_wait(7)


def test_waiting_for_a_signal_in_the_body_that_a_timer_sends() -> None:
    with instance_with(master=True) as instance:
        seen: list[float] = []
        instance.uwsgi.register_signal(7, "worker1", lambda number: seen.append(since()))
        instance.uwsgi.add_timer(7, 4)
        assert instance.uwsgi.signal_wait(7) == b""
        assert instance.uwsgi.signal_received() == 7
        assert seen == [4.0]


def test_messages_in_the_body_are_refused_as_in_any_worker() -> None:
    with instance_with(master=True, mules=1) as instance, pytest.raises(ValueError, match="only in a mule"):
        instance.uwsgi.mule_get_msg()


def test_a_mule_blocked_for_ever_is_no_error_for_advance() -> None:
    with instance_with(master=True, mules=1) as instance:
        instance.uwsgi.mule_msg_hook = lambda body: instance.uwsgi.signal_wait()
        instance.uwsgi.mule_msg(b"x")
        instance.advance(days=30)
        assert instance.uwsgi.mule_msg(b"y") is True


def test_two_mules_in_each_others_way_are_named_when_somebody_waits_for_them() -> None:
    with instance_with(master=True, mules=2, locks=2) as instance:
        uwsgi = instance.uwsgi

        def message(body: bytes) -> None:
            first, second = (0, 1) if uwsgi.mule_id() == 1 else (1, 0)
            uwsgi.lock(first)
            time.sleep(1)
            uwsgi.lock(second)

        uwsgi.mule_msg_hook = message
        uwsgi.mule_msg(b"x", 1)
        uwsgi.mule_msg(b"x", 2)
        instance.advance(5)
        with pytest.raises(DeadlockError) as caught:
            uwsgi.lock(0)
        text = str(caught.value)
        assert "mule1 waits for lock 1, held by mule2" in text
        assert "mule2 waits for lock 0, held by mule1" in text


def test_a_timer_without_end_at_one_instant_is_an_endless_loop() -> None:
    with instance_with(master=True, mules=1) as instance:

        def message(body: bytes) -> None:
            while True:
                time.sleep(0)

        instance.uwsgi.mule_msg_hook = message
        instance.uwsgi.mule_msg(b"x")
        with pytest.raises(EndlessLoopError, match="mule1"):
            instance.advance(1)
        instance.advance(0)


def test_handlers_run_on_the_callers_thread() -> None:
    threads: set[int] = set()
    with instance_with(master=True, mules=1, spooler="s") as instance:

        def spooler(env: Env) -> int:
            threads.add(threading.get_ident())
            time.sleep(1)
            threads.add(threading.get_ident())
            return -2

        instance.uwsgi.spooler = spooler
        instance.uwsgi.spool({b"a": b"b"})
        instance.advance(3)
        assert threads == {threading.get_ident()}
        assert threading.active_count() == len(threading.enumerate())


def test_what_a_blocked_handler_holds_open_is_its_own() -> None:
    """Handlers that nest by waiting come back in any order, each with its own stack."""
    ended: list[str] = []
    with instance_with(master=True, mules=4) as instance:
        uwsgi = instance.uwsgi

        def message(body: bytes) -> None:
            length = int(body)
            try:
                time.sleep(length)
                ended.append(f"{since()} mule{uwsgi.mule_id()} {uwsgi.worker_id()}")
            finally:
                ended.append(f"finally {length}")

        uwsgi.mule_msg_hook = message
        for number, length in enumerate((4, 1, 3, 2), 1):
            uwsgi.mule_msg(str(length).encode(), number)
        instance.advance(10)
    assert ended == [
        "1.0 mule2 0",
        "finally 1",
        "2.0 mule4 0",
        "finally 2",
        "3.0 mule3 0",
        "finally 3",
        "4.0 mule1 0",
        "finally 4",
    ]


def test_harakiri_ends_a_sleeping_job_and_the_file_runs_again() -> None:
    with instance_with(master=True, spooler="s", spooler_harakiri=2) as instance:
        unwound: list[float] = []

        def spooler(env: Env) -> int:
            try:
                time.sleep(100)
            finally:
                unwound.append(since())
            return -2

        instance.uwsgi.spooler = spooler
        instance.uwsgi.spool({b"a": b"b"})
        instance.advance(20)
        jobs = [(second, outcome) for second, _, kind, _, outcome in told(instance) if kind == "job"]
        assert len(jobs) > 2
        assert {outcome for _, outcome in jobs[:-1]} == {"killed"}
        assert jobs[1][0] == 4.0
