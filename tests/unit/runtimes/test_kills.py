"""os.kill() while roles share a process."""

from __future__ import annotations

import os
import signal

import pytest

from fakeuwsgi.runtimes.kills import KillPatch


def test_what_the_handler_takes_is_not_sent() -> None:
    asked: list[tuple[int, int]] = []
    original = os.kill

    def take(pid: int, number: int) -> bool:
        asked.append((pid, number))
        return True

    patch = KillPatch(take)
    patch.install()
    os.kill(os.getpid(), signal.SIGTERM)
    patch.close()
    assert asked == [(os.getpid(), signal.SIGTERM)]
    assert os.kill is original


def test_signals_that_the_program_handles_are_really_sent() -> None:
    seen = []
    before = signal.signal(signal.SIGUSR1, lambda number, _frame: seen.append(number))
    patch = KillPatch(lambda _pid, _number: True)
    patch.install()
    try:
        os.kill(os.getpid(), signal.SIGUSR1)
    finally:
        patch.close()
        signal.signal(signal.SIGUSR1, before)
    assert seen == [signal.SIGUSR1]


def test_bad_arguments_get_the_real_errors() -> None:
    patch = KillPatch(lambda _pid, _number: True)
    patch.install()
    try:
        with pytest.raises(TypeError):
            os.kill("me", signal.SIGTERM)  # type: ignore[arg-type]
    finally:
        patch.close()


def test_patches_may_be_closed_in_any_order() -> None:
    original = os.kill
    first, second = KillPatch(lambda _pid, _number: True), KillPatch(lambda _pid, _number: True)
    first.install()
    second.install()
    first.close()
    os.kill(os.getpid(), signal.SIGTERM)
    second.close()
    assert os.kill is original
