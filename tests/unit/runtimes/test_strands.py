"""Strands: steps that can be parked anywhere, on the caller's thread."""

from __future__ import annotations

import contextvars
import sys
import threading

import pytest

from fakeuwsgi import FakeUwsgiError
from fakeuwsgi.runtimes.strands import GreenletStrand
from fakeuwsgi.scheduler.actor import ProcessExit
from fakeuwsgi.scheduler.strand import PARKED


def test_a_step_that_does_not_park_gives_its_result() -> None:
    strand = GreenletStrand()
    assert [strand.run(lambda: 5), strand.run(lambda: 6)] == [5, 6]
    strand.close(ProcessExit("end"))


def test_a_parked_step_goes_on_where_it_was() -> None:
    strand = GreenletStrand()
    steps: list[str] = []

    def step() -> int:
        steps.append("begins")
        strand.park()
        steps.append("goes on")
        strand.park()
        return 7

    assert strand.run(step) == PARKED
    assert not strand.is_current
    assert steps == ["begins"]
    assert strand.resume() == PARKED
    assert strand.resume() == 7
    assert steps == ["begins", "goes on"]
    strand.close(ProcessExit("end"))


def test_strands_park_in_any_order() -> None:
    ended: list[str] = []
    strands = {name: GreenletStrand() for name in "abc"}
    for name, strand in strands.items():

        def step(name: str = name, strand: GreenletStrand = strand) -> int:
            strand.park()
            ended.append(name)
            return 1

        assert strand.run(step) == PARKED
    for name in "bca":
        assert strands[name].resume() == 1
    assert ended == ["b", "c", "a"]
    for strand in strands.values():
        strand.close(ProcessExit("end"))


def test_an_exception_leaves_the_strand_and_the_next_step_gets_a_new_one() -> None:
    strand = GreenletStrand()

    def step() -> int:
        raise LookupError("out")

    with pytest.raises(LookupError, match="out"):
        strand.run(step)
    assert strand.run(lambda: 1) == 1
    strand.close(ProcessExit("end"))


def test_closing_unwinds_what_is_parked() -> None:
    strand = GreenletStrand()
    seen: list[object] = []

    def step() -> int:
        try:
            strand.park()
        except BaseException as error:
            seen.append(error)
            raise
        return 1

    strand.run(step)
    unwind = ProcessExit("end")
    strand.close(unwind)
    assert seen == [unwind]
    strand.close(unwind)


def test_closing_gives_up_on_what_cannot_be_unwound(capfd: pytest.CaptureFixture[str]) -> None:
    strand = GreenletStrand()
    tries: list[int] = []
    hook = sys.excepthook

    def step() -> int:
        while len(tries) < 10:
            try:
                strand.park()
            except BaseException:
                tries.append(1)
        return 1

    strand.run(step)
    strand.close(ProcessExit("end"))
    assert len(tries) == 10
    assert sys.excepthook is hook
    assert capfd.readouterr() == ("", "")


def test_context_variables_of_a_step_are_its_own() -> None:
    variable: contextvars.ContextVar[str] = contextvars.ContextVar("variable", default="outside")
    strand = GreenletStrand()
    seen: list[str] = []

    def step() -> int:
        seen.append(variable.get())
        variable.set("inside")
        return 1

    variable.set("mine")
    strand.run(step)
    assert (seen, variable.get()) == (["mine"], "mine")
    strand.close(ProcessExit("end"))


def test_thread_locals_are_the_callers() -> None:
    local = threading.local()
    local.value = "mine"
    strand = GreenletStrand()
    seen: list[str] = []

    def step() -> int:
        seen.append(local.value)
        local.value = "changed"
        return 1

    strand.run(step)
    assert (seen, local.value) == (["mine"], "changed")
    strand.close(ProcessExit("end"))


def test_going_on_in_another_thread_is_refused_in_words() -> None:
    strand = GreenletStrand()

    def step() -> int:
        strand.park()
        return 1

    strand.run(step)
    caught: list[BaseException] = []

    def elsewhere() -> None:
        try:
            strand.resume()
        except BaseException as error:
            caught.append(error)

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    assert isinstance(caught[0], FakeUwsgiError)
    assert "one thread" in str(caught[0])
    assert strand.resume() == 1
    strand.close(ProcessExit("end"))
