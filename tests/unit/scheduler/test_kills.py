"""What signals of the operating system do to workers, mules and spoolers."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

import pytest

from fakeuwsgi.scheduler.kills import ENDS, IGNORED, KILLED, WAKES, reaction

if TYPE_CHECKING:
    from fakeuwsgi.roles import Kind


@pytest.mark.parametrize(
    ("kind", "number", "expected"),
    [
        ("mule", signal.SIGTERM, ENDS),
        ("mule", signal.SIGHUP, ENDS),
        ("spooler", signal.SIGHUP, IGNORED),
        ("worker", signal.SIGINT, ENDS),
        ("mule", signal.SIGUSR1, IGNORED),
        ("spooler", signal.SIGUSR1, WAKES),
        ("mule", signal.SIGALRM, IGNORED),
        ("worker", signal.SIGALRM, KILLED),
        ("worker", signal.SIGKILL, KILLED),
        ("spooler", signal.SIGSEGV, KILLED),
        ("worker", 0, IGNORED),
        ("worker", signal.SIGCHLD, None),
        ("master", signal.SIGTERM, None),
    ],
)
def test_each_kind_of_process_takes_signals_its_own_way(kind: Kind, number: int, expected: str | None) -> None:
    assert reaction(kind, number) == expected
