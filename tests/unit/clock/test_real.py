"""Real time: read and waited for, never moved."""

from __future__ import annotations

import time

import pytest

from fakeuwsgi.clock import MICROSECONDS, Clock, ClockError, RealClock


def test_it_is_a_clock_that_tells_the_processs_time() -> None:
    clock = RealClock()
    assert isinstance(clock, Clock)
    before = time.time_ns() // 1000
    assert before <= clock.now() <= time.time_ns() // 1000
    clock.close()


def test_it_goes_nowhere_on_request() -> None:
    clock = RealClock()
    clock.move_to(clock.now())
    with pytest.raises(ClockError, match="cannot be moved"):
        clock.move_to(clock.now() + 60 * MICROSECONDS)


def test_it_sleeps_until_the_instant_has_come(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [10 * MICROSECONDS]
    slept: list[float] = []

    def sleep_short(seconds: float) -> None:
        slept.append(seconds)
        now[0] += max(1, int(seconds * MICROSECONDS / 2))

    monkeypatch.setattr(time, "time_ns", lambda: now[0] * 1000)
    monkeypatch.setattr(time, "sleep", sleep_short)
    clock = RealClock()
    clock.wait_until(12 * MICROSECONDS)
    assert now[0] == 12 * MICROSECONDS
    assert slept[0] == 2
    clock.wait_until(5)
    assert slept[-1] <= 1e-6
    monkeypatch.undo()
