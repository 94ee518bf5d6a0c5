"""atexit while roles share a process."""

from __future__ import annotations

import atexit
from typing import TYPE_CHECKING

import pytest

from fakeuwsgi.runtimes.exit_functions import ExitFunctions, Owner

if TYPE_CHECKING:
    from collections.abc import Iterator


class Caller:
    """Who registers."""

    owner: Owner | None = None


@pytest.fixture
def caller() -> Caller:
    return Caller()


@pytest.fixture
def functions(caller: Caller) -> Iterator[ExitFunctions]:
    kept = ExitFunctions(lambda: caller.owner)
    kept.install()
    yield kept
    kept.close()


def test_what_the_master_registers_everybody_runs_last_first(functions: ExitFunctions, caller: Caller) -> None:
    ran: list[str] = []
    atexit.register(lambda: ran.append("first"))
    caller.owner = ("mule1", 1)
    atexit.register(lambda word, end: ran.append(word + end), "own", end="!")
    for function in functions.of(("mule1", 1)):
        function()
    assert ran == ["own!", "first"]
    ran.clear()
    for function in functions.of(("mule1", 2)):
        function()
    assert ran == ["first"]


def test_what_is_unregistered_does_not_run(functions: ExitFunctions) -> None:
    @atexit.register
    def goodbye() -> None:
        """Say nothing."""

    atexit.unregister(goodbye)
    assert functions.of(("mule1", 1)) == []


def test_functions_of_the_standard_library_stay_with_the_process(functions: ExitFunctions) -> None:
    import logging

    atexit.register(logging.shutdown)
    assert functions.of(("mule1", 1)) == []


def test_atexit_is_itself_again_afterwards() -> None:
    before = atexit.register, atexit.unregister
    kept = ExitFunctions(lambda: None)
    kept.install()
    kept.close()
    assert (atexit.register, atexit.unregister) == before
