"""Whoever moves the clock, the emulator sees it: freezegun and time-machine around and inside an instance."""

from __future__ import annotations

import time
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest

from fakeuwsgi import Instance
from tests.unit.making import START, Left, instance_with, jobs_run

freezegun = pytest.importorskip("freezegun")

LATER = START + timedelta(hours=2)


def at(moment: datetime) -> bytes:
    return str(int(moment.timestamp())).encode()


def test_a_freezer_around_decides_the_time() -> None:
    before = Left()
    with freezegun.freeze_time(LATER) as frozen, Instance(timezone="UTC") as instance:
        assert instance.now == LATER
        instance.uwsgi.spooler = lambda env: -2
        instance.uwsgi.spool({b"at": at(LATER + timedelta(seconds=60))})
        instance.advance(30)
        assert datetime.now(timezone.utc) == LATER + timedelta(seconds=30)
        frozen.tick(30)
        (run,) = instance.advance(0)
        assert run.time == LATER + timedelta(seconds=60)
    assert Left() == before


def test_a_freezer_inside_decides_the_time_while_it_lasts() -> None:
    with instance_with(lambda env: -2) as instance:
        instance.uwsgi.spool({b"at": at(LATER)})
        with freezegun.freeze_time(LATER + timedelta(minutes=1)):
            (run,) = instance.run_until_idle()
            assert run.time == LATER + timedelta(minutes=1)
        assert instance.now == START


def test_what_was_due_while_the_user_moved_the_clock_happens_then() -> None:
    with instance_with(lambda env: -2, master=True) as instance:
        fired: list[datetime] = []
        instance.uwsgi.register_signal(1, "", lambda number: fired.append(instance.now))
        instance.uwsgi.add_timer(1, 600)
        instance.advance(0)
        with freezegun.freeze_time(LATER):
            instance.advance(0)
        assert fired == [LATER]


def test_an_instance_that_begins_and_ends_inside_a_test_with_freeze_time_leaves_that_freeze() -> None:
    with freezegun.freeze_time(LATER):
        with Instance(timezone="UTC") as instance:
            instance.advance(1)
        assert datetime.now(timezone.utc) == LATER + timedelta(seconds=1)
    assert datetime.now(timezone.utc) != LATER


def test_time_machine_around() -> None:
    time_machine = pytest.importorskip("time_machine")
    with time_machine.travel(LATER, tick=False), Instance(timezone="UTC") as instance:
        assert instance.now == LATER
        instance.uwsgi.spooler = lambda env: -2
        instance.uwsgi.spool({b"at": at(LATER + timedelta(seconds=10))})
        instance.advance(30)
        assert [second for second, _, _ in jobs_run(instance)] == [7230.0]
        assert time.time() == LATER.timestamp() + 30


def test_time_machine_inside() -> None:
    time_machine = pytest.importorskip("time_machine")
    with instance_with(lambda env: -2) as instance:
        instance.uwsgi.spool({b"at": at(LATER)})
        with time_machine.travel(LATER + timedelta(minutes=1), tick=False) as traveller:
            assert len(instance.run_until_idle()) == 1
            traveller.shift(10)
            assert instance.now == LATER + timedelta(seconds=70)
        assert instance.now == START


def test_going_back_to_the_past_with_a_freezer_is_followed() -> None:
    with instance_with(lambda env: -2) as instance:
        instance.advance(100)
        with freezegun.freeze_time(START - timedelta(days=1)):
            instance.uwsgi.spool({b"a": b"b"})
            (run,) = instance.run_until_idle()
            assert run.time == START - timedelta(days=1)


def test_two_instances_closed_in_the_wrong_order_keep_their_time() -> None:
    before = Left()
    one = instance_with(master=True, spooler="one")
    two = instance_with(lambda env: -2, master=True, spooler="two")
    one.advance(10)
    one.close()
    try:
        assert two.now == START + timedelta(seconds=10)
        two.advance(10)
        assert datetime.now(timezone.utc) == START + timedelta(seconds=20)
    finally:
        two.close()
    assert Left() == before


def test_handlers_see_the_virtual_time_everywhere() -> None:
    seen: list[Any] = []
    with instance_with(master=True, mules=1) as instance:

        def message(body: bytes) -> None:
            seen.append((datetime.now(timezone.utc), time.time(), time.gmtime()[:6]))

        instance.uwsgi.mule_msg_hook = message
        instance.advance(90)
        instance.uwsgi.mule_msg(b"x")
        instance.advance(0)
        moment = START + timedelta(seconds=90)
        assert seen == [(moment, moment.timestamp(), (2026, 3, 1, 12, 1, 30))]


def test_monotonic_time_moves_along() -> None:
    with instance_with() as instance:
        before = time.monotonic(), time.perf_counter()
        instance.advance(60)
        assert (time.monotonic() - before[0], time.perf_counter() - before[1]) == pytest.approx((60, 60))
