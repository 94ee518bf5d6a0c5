"""Deadlines of processes: who is over the time when, and what is logged of it."""

from __future__ import annotations

from fakeuwsgi.roles import Role
from fakeuwsgi.scheduler.harakiri import Deadlines, Sentence

WORKER = Role("worker", 1)
MULE = Role("mule", 2)
SPOOLER = Role("spooler", 1)


def test_a_worker_is_over_its_time_in_the_second_of_its_deadline() -> None:
    deadlines = Deadlines()
    deadlines.set_own(WORKER, 10)
    assert deadlines.next_second() == 10
    assert deadlines.execute(9) == []
    assert deadlines.execute(10) == [Sentence(WORKER, None)]
    assert not deadlines


def test_mules_and_spoolers_have_one_second_more() -> None:
    deadlines = Deadlines()
    deadlines.set_handler(SPOOLER, 10, 0)
    deadlines.set_handler(MULE, 10, 7)
    assert deadlines.next_second() == 11
    assert deadlines.execute(10) == []
    assert deadlines.execute(11) == [Sentence(MULE, 7), Sentence(SPOOLER, 0)]


def test_both_deadlines_of_a_mule_are_executed_but_a_worker_dies_once() -> None:
    deadlines = Deadlines()
    for role in (WORKER, MULE):
        deadlines.set_handler(role, 1, 3)
        deadlines.set_own(role, 1)
    assert deadlines.execute(5) == [Sentence(WORKER, 3), Sentence(MULE, 3), Sentence(MULE, None)]


def test_what_is_taken_back_is_forgotten() -> None:
    deadlines = Deadlines()
    deadlines.set_own(MULE, 4)
    deadlines.set_handler(MULE, 4, 1)
    deadlines.set_own(MULE, None)
    deadlines.clear_handler(MULE)
    assert deadlines.next_second() is None


def test_a_mules_deadline_outlasts_its_process_and_a_workers_does_not() -> None:
    deadlines = Deadlines()
    for role in (WORKER, MULE):
        deadlines.set_own(role, 4)
        deadlines.forget(role)
    assert deadlines.execute(9) == [Sentence(MULE, None)]


def test_the_log_names_who_is_killed_and_for_what() -> None:
    assert Sentence(MULE, 5).lines(77) == [("*** HARAKIRI ON MULE 2 HANDLING SIGNAL 5 (pid: 77) ***", False)]
    assert Sentence(MULE, None).lines(77) == [("*** HARAKIRI ON MULE 2 (pid: 77) ***", False)]
    assert Sentence(SPOOLER, 0).lines(77) == [("*** HARAKIRI ON THE SPOOLER (pid: 77) ***", False)]
    assert Sentence(WORKER, None).lines(77)[0] == (
        "*** HARAKIRI ON WORKER 1 (pid: 77, try: 1, graceful: yes) ***",
        True,
    )
    assert Sentence(WORKER, None).lines(77)[-1] == ("HARAKIRI (user) triggered by worker 1 core 0 !!!", True)
