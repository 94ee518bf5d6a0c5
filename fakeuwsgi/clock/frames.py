"""Threads of ours under freezegun: far enough from ``threading`` to read frozen time."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["call_below"]

_INSPECTED = 5
"""How many callers freezegun looks at for a module that is to be spared."""


def call_below(function: Callable[[], object], frames: int = _INSPECTED) -> None:
    """Call ``function`` from some frames further down the stack.

    freezegun gives real time to whatever has a ``threading`` or ``queue`` frame among its last five callers, and a
    thread begins with ``threading`` frames. What a thread's target calls through here reads frozen time from its first
    line on, under our freeze and under one of the user's.

    Args:
        function: what to call.
        frames: how many frames to put in between.
    """
    if frames > 0:
        call_below(function, frames - 1)
    else:
        function()
