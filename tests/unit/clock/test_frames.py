"""Handlers on threads of their own read frozen time."""

from __future__ import annotations

import threading
import time
from contextlib import closing

import freezegun

from fakeuwsgi.clock import VirtualClock, call_below


def _read_on_a_thread(below: bool) -> float:
    read: list[float] = []

    def body() -> None:
        read.append(time.time())

    thread = threading.Thread(target=(lambda: call_below(body)) if below else body)
    thread.start()
    thread.join()
    return read[0]


def test_a_threads_first_frames_read_frozen_time_only_from_below() -> None:
    with closing(VirtualClock(5_000_000)) as clock:
        clock.freeze()
        assert _read_on_a_thread(below=False) > 1e9, "freezegun no longer spares threads: call_below can go"
        assert _read_on_a_thread(below=True) == 5


def test_it_helps_under_the_users_freezer_too() -> None:
    with freezegun.freeze_time("1970-01-01 00:00:07"):
        assert _read_on_a_thread(below=True) == 7
