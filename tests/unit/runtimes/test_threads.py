"""Threads that handlers start: whose they are, when they wake, and that nothing of them is left."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

import pytest

from fakeuwsgi.instance import Instance

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def instance() -> Iterator[Instance]:
    with Instance(master=True, processes=1, mules=1) as made:
        made.freeze()
        yield made


def test_a_thread_sleeps_in_virtual_time_and_answers_for_its_role(instance: Instance) -> None:
    seen = []

    def nap() -> None:
        before = time.time()
        time.sleep(90)
        seen.append((instance.uwsgi.mule_id(), round(time.time() - before)))

    instance.uwsgi.mule_msg_hook = lambda _message: threading.Thread(target=nap).start()
    instance.uwsgi.mule_msg(b"go")
    instance.run_until_idle()
    assert seen == []
    instance.advance(100)
    assert seen == [(1, 90)]


def test_threads_take_turns_in_the_order_of_their_sleeps(instance: Instance) -> None:
    order = []

    def tick(name: str, period: float) -> None:
        for turn in range(3):
            time.sleep(period)
            order.append(f"{name}{turn}")

    def hook(_message: bytes) -> None:
        for name, period in (("a", 2.0), ("b", 3.0)):
            threading.Thread(target=tick, args=(name, period)).start()

    instance.uwsgi.mule_msg_hook = hook
    instance.uwsgi.mule_msg(b"go")
    instance.advance(20)
    assert order == ["a0", "b0", "a1", "b1", "a2", "b2"]


def test_joining_lets_virtual_time_pass(instance: Instance) -> None:
    alive = []

    def hook(_message: bytes) -> None:
        thread = threading.Thread(target=time.sleep, args=(3600,))
        thread.start()
        thread.join(60)
        alive.append(thread.is_alive())
        thread.join()
        alive.append(thread.is_alive())

    instance.uwsgi.mule_msg_hook = hook
    instance.uwsgi.mule_msg(b"go")
    instance.advance(hours=2)
    assert alive == [True, False]


def test_a_subclass_with_a_run_of_its_own_and_a_timer_run_too(instance: Instance) -> None:
    seen = []

    class Worker(threading.Thread):
        def run(self) -> None:
            time.sleep(5)
            seen.append("subclass")

    def hook(_message: bytes) -> None:
        Worker().start()
        threading.Timer(7, seen.append, ["timer"]).start()

    instance.uwsgi.mule_msg_hook = hook
    instance.uwsgi.mule_msg(b"go")
    instance.advance(6)
    assert seen == ["subclass"]
    instance.advance(2)
    assert seen == ["subclass", "timer"]


def test_an_error_in_a_thread_goes_to_the_excepthook(instance: Instance, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = []
    monkeypatch.setattr(threading, "excepthook", lambda args: shown.append(args.exc_type))

    def hook(_message: bytes) -> None:
        thread = threading.Thread(target=lambda: 1 / 0)
        thread.start()
        thread.join()

    instance.uwsgi.mule_msg_hook = hook
    instance.uwsgi.mule_msg(b"go")
    instance.advance(1)
    assert shown == [ZeroDivisionError]


def test_nothing_is_left_when_the_instance_closes() -> None:
    functions = threading.Thread.start, threading.Thread.join, threading.Event.wait
    threads = threading.active_count()
    with Instance(master=True, processes=1, mules=1) as instance:
        instance.freeze()
        instance.uwsgi.mule_msg_hook = lambda _message: threading.Thread(target=time.sleep, args=(9999,)).start()
        instance.uwsgi.mule_msg(b"go")
        instance.advance(1)
        assert threading.active_count() == threads + 1
        sleeping = threading.enumerate()[-1]
    sleeping.join(5)
    assert threading.active_count() == threads
    assert (threading.Thread.start, threading.Thread.join, threading.Event.wait) == functions


def test_threads_of_others_keep_real_time(instance: Instance) -> None:
    woken = threading.Event()
    thread = threading.Thread(target=woken.set)
    thread.start()
    assert woken.wait(5)
    thread.join()
    assert not thread.is_alive()


def test_a_thread_that_never_rests_does_not_hold_up_the_others(instance: Instance) -> None:
    over = threading.Lock()
    over.acquire()

    def poll() -> None:
        while not over.acquire(timeout=0.005):
            pass

    thread = threading.Thread(target=poll)
    instance.uwsgi.mule_msg_hook = lambda _message: thread.start()
    instance.uwsgi.mule_msg(b"go")
    instance.advance(60)
    assert thread.is_alive()
    over.release()
    thread.join(5)
    instance.advance(1)
    assert not thread.is_alive()
