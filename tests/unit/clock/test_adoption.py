"""Freezers in the user's hands: followed, moved, never covered."""

from __future__ import annotations

import datetime
import time
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import freezegun
import freezegun.api
import pytest
import time_machine

from fakeuwsgi.clock import MICROSECONDS, ClockError, VirtualClock

if TYPE_CHECKING:
    from collections.abc import Iterator

YEAR_2024 = 1_704_067_200 * MICROSECONDS
YEAR_2025 = 1_735_689_600 * MICROSECONDS
YEAR_2030 = 1_893_456_000 * MICROSECONDS


@pytest.fixture
def clock() -> Iterator[VirtualClock]:
    with closing(VirtualClock()) as virtual:
        yield virtual


@freezegun.freeze_time("2024-01-01")
def test_a_decorated_test_is_followed(clock: VirtualClock) -> None:
    assert clock.frozen
    assert clock.now() == YEAR_2024


def test_the_freezer_fixture_is_followed_both_ways(freezer: Any, clock: VirtualClock) -> None:
    freezer.move_to("2024-01-01")
    assert clock.now() == YEAR_2024
    freezer.tick(timedelta(seconds=90))
    assert clock.now() == YEAR_2024 + 90 * MICROSECONDS
    freezer.move_to("2024-01-01")
    assert clock.now() == YEAR_2024


def test_our_move_moves_the_users_freezer(freezer: Any, clock: VirtualClock) -> None:
    freezer.move_to("2024-01-01")
    clock.move_to(YEAR_2024 + 123_456)
    assert clock.now() == YEAR_2024 + 123_456
    assert datetime.datetime.now(datetime.timezone.utc).microsecond == 123_456
    assert freezer() == datetime.datetime(2024, 1, 1, 0, 0, 0, 123_456)  # noqa: DTZ001
    assert len(freezegun.api.freeze_factories) == 1


def test_freezing_over_the_users_freezer_starts_no_second_one(freezer: Any) -> None:
    freezer.move_to("2024-01-01")
    with closing(VirtualClock(YEAR_2030)) as clock:
        clock.freeze()
        assert clock.now() == YEAR_2024
        assert freezegun.api.freeze_factories == [freezer]
    assert freezegun.api.freeze_factories == [freezer]


def test_going_backwards_is_refused_also_on_the_users_freezer(freezer: Any, clock: VirtualClock) -> None:
    freezer.move_to("2024-01-01")
    clock.now()
    with pytest.raises(ClockError, match="backwards"):
        clock.move_to(YEAR_2024 - 1)
    with pytest.raises(ClockError, match="9999"):
        clock.move_to(10**18)


def test_an_instant_the_user_has_jumped_over_moves_nothing(freezer: Any, clock: VirtualClock) -> None:
    freezer.move_to("2024-01-01")
    clock.now()
    freezer.tick(100)
    clock.move_to(YEAR_2024 + 60 * MICROSECONDS)
    assert clock.now() == YEAR_2024 + 100 * MICROSECONDS


def test_after_the_user_went_back_the_clock_goes_on_from_there(freezer: Any, clock: VirtualClock) -> None:
    freezer.move_to("2025-01-01")
    clock.now()
    freezer.move_to("2024-01-01")
    clock.move_to(YEAR_2024 + 5)
    assert clock.now() == YEAR_2024 + 5


def test_a_ticking_freezer_runs_on_and_is_moved(clock: VirtualClock) -> None:
    with freezegun.freeze_time("2024-01-01", tick=True):
        assert YEAR_2024 <= clock.now() < YEAR_2024 + 60 * MICROSECONDS
        told = clock.now()
        clock.move_to(told)
        clock.move_to(YEAR_2025)
        assert YEAR_2025 <= clock.now() < YEAR_2025 + 60 * MICROSECONDS
        assert YEAR_2025 <= time.time() * MICROSECONDS < YEAR_2025 + 60 * MICROSECONDS


def test_a_stepping_freezer_is_watched_without_making_it_step(clock: VirtualClock) -> None:
    with freezegun.freeze_time("2024-01-01", auto_tick_seconds=15):
        assert clock.now() == clock.now() == YEAR_2024
        assert time.time() == YEAR_2024 / MICROSECONDS
        assert clock.now() == YEAR_2024 + 15 * MICROSECONDS
        clock.move_to(clock.now())
        assert clock.now() == YEAR_2024 + 15 * MICROSECONDS
        clock.move_to(YEAR_2025)
        assert time.time() == YEAR_2025 / MICROSECONDS


def test_a_zone_shift_of_the_users_does_not_shift_the_instant(clock: VirtualClock) -> None:
    with freezegun.freeze_time("2024-01-01", tz_offset=5):
        assert clock.now() == YEAR_2024
        clock.move_to(YEAR_2025)
        assert time.time() == YEAR_2025 / MICROSECONDS


def test_a_freezer_begun_over_ours_rules_while_it_lasts() -> None:
    with closing(VirtualClock(YEAR_2024)) as clock:
        clock.freeze()
        with freezegun.freeze_time("2030-01-01") as frozen:
            assert clock.now() == YEAR_2030
            clock.move_to(YEAR_2030 + 1)
            assert frozen().microsecond == 1
            assert time.time() == (YEAR_2030 + 1) / MICROSECONDS
        assert clock.now() == YEAR_2024
        assert time.time() == YEAR_2024 / MICROSECONDS
        clock.move_to(YEAR_2024 + 1)
        assert time.time() == (YEAR_2024 + 1) / MICROSECONDS


def test_our_own_factory_can_be_moved_by_freezeguns_means() -> None:
    with closing(VirtualClock(YEAR_2024)) as clock:
        clock.freeze()
        factory = freezegun.api.freeze_factories[-1]
        factory.tick(60)
        assert clock.now() == YEAR_2024 + 60 * MICROSECONDS
        factory.move_to("2025-01-01")
        assert clock.now() == YEAR_2025
        factory.move_to("2024-01-01")
        assert clock.now() == YEAR_2024


def test_a_freezer_left_running_over_ours_is_ended_and_reported() -> None:
    clock = VirtualClock(YEAR_2024)
    clock.freeze()
    freezegun.freeze_time("2030-01-01").start()
    with pytest.raises(ClockError, match="stop that freezer first"):
        clock.close()
    assert not freezegun.api.freeze_factories
    clock.close()


def test_when_the_users_freezer_ends_real_time_returns_and_the_next_move_freezes(clock: VirtualClock) -> None:
    with freezegun.freeze_time("2024-01-01"):
        clock.freeze()
        clock.move_to(YEAR_2024 + 1)
    assert not clock.frozen
    real = clock.now()
    assert real > YEAR_2025
    clock.move_to(real + MICROSECONDS)
    assert time.time() == (real + MICROSECONDS) / MICROSECONDS


def test_a_freeze_that_somebody_else_tore_down_is_begun_anew() -> None:
    with closing(VirtualClock(YEAR_2024)) as clock:
        clock.freeze()
        freeze: Any = clock._freeze
        freeze._freezer.stop()
        assert not clock.frozen
        target = clock.now() + MICROSECONDS
        clock.move_to(target)
        assert clock.now() == target


def test_a_freeze_that_somebody_else_tore_down_closes_quietly() -> None:
    clock = VirtualClock(YEAR_2024)
    clock.freeze()
    freeze: Any = clock._freeze
    freeze._freezer.stop()
    clock.close()


def test_a_journey_begun_over_our_freeze_may_outlast_the_clock() -> None:
    clock = VirtualClock(YEAR_2024)
    clock.freeze()
    travel = time_machine.travel(YEAR_2030 // MICROSECONDS, tick=False)
    travel.start()
    clock.close()
    assert time.time() == YEAR_2030 / MICROSECONDS
    travel.stop()
    assert not freezegun.api.freeze_factories


def test_a_failed_start_of_a_journey_comes_home_at_once() -> None:
    with pytest.MonkeyPatch.context() as patch:

        def fail(self: object) -> None:
            message = "no fuel"
            raise OSError(message)

        patch.setattr(time_machine.travel, "start", fail)
        with closing(VirtualClock(YEAR_2024)) as clock:
            clock.freeze()
            with pytest.raises(OSError, match="no fuel"):
                time_machine.travel(0).start()
            assert time.time() == YEAR_2024 / MICROSECONDS
            assert clock.now() == YEAR_2024


def test_a_standing_traveller_is_followed_both_ways(clock: VirtualClock) -> None:
    with time_machine.travel(YEAR_2024 // MICROSECONDS, tick=False) as traveller:
        assert clock.frozen
        assert clock.now() == YEAR_2024
        traveller.shift(2.5)
        assert clock.now() == YEAR_2024 + 2_500_000
        traveller.move_to(YEAR_2024 // MICROSECONDS)
        assert clock.now() == YEAR_2024
        clock.freeze()
        clock.move_to(YEAR_2025 + 123_456)
        assert clock.now() == YEAR_2025 + 123_456
        assert time.time_ns() == (YEAR_2025 + 123_456) * 1000
        assert datetime.datetime.now(datetime.timezone.utc).microsecond == 123_456
        assert not freezegun.api.freeze_factories


def test_a_ticking_traveller_runs_on_and_is_moved(clock: VirtualClock) -> None:
    with time_machine.travel(YEAR_2024 // MICROSECONDS):
        assert YEAR_2024 <= clock.now() < YEAR_2024 + 60 * MICROSECONDS
        clock.move_to(YEAR_2025)
        first = time.time_ns()
        assert YEAR_2025 <= first // 1000 < YEAR_2025 + 60 * MICROSECONDS
        assert first <= time.time_ns()


def test_moving_a_traveller_keeps_the_zone_of_its_destination(clock: VirtualClock) -> None:
    from zoneinfo import ZoneInfo

    before = time.tzname
    there = datetime.datetime(2024, 7, 1, tzinfo=ZoneInfo("Europe/Rome"))
    with time_machine.travel(there, tick=False):
        clock.move_to(clock.now() + MICROSECONDS)
        assert time.tzname == ("CET", "CEST")
        assert time.localtime()[3:6] == (0, 0, 1)
    assert time.tzname == before


def test_the_time_machine_fixture_is_followed(clock: VirtualClock, time_machine: Any) -> None:
    time_machine.move_to(YEAR_2024 // MICROSECONDS, tick=False)
    assert clock.now() == YEAR_2024
    clock.move_to(YEAR_2025)
    assert time.time() == YEAR_2025 / MICROSECONDS
    time_machine.shift(1)
    assert clock.now() == YEAR_2025 + MICROSECONDS


def test_one_can_travel_over_our_freeze_and_come_home_to_it() -> None:
    with closing(VirtualClock(YEAR_2024)) as clock:
        clock.freeze()
        clock.move_to(YEAR_2024 + 1)
        with time_machine.travel(YEAR_2030 // MICROSECONDS, tick=False):
            assert clock.now() == YEAR_2030
            clock.move_to(YEAR_2030 + 1)
            assert time.time_ns() == (YEAR_2030 + 1) * 1000
            with time_machine.travel(YEAR_2025 // MICROSECONDS, tick=False):
                assert clock.now() == YEAR_2025
            assert clock.now() == YEAR_2030 + 1
        assert clock.now() == YEAR_2024 + 1
        assert time.time() == (YEAR_2024 + 1) / MICROSECONDS
        assert freezegun.api.freeze_factories


def test_the_time_machine_fixture_can_start_over_our_freeze(time_machine: Any) -> None:
    with closing(VirtualClock(YEAR_2024)) as clock:
        clock.freeze()
        time_machine.move_to(YEAR_2030 // MICROSECONDS, tick=False)
        assert clock.now() == YEAR_2030
    assert time.time() == YEAR_2030 / MICROSECONDS


def test_a_traveller_still_refuses_the_users_own_freezer() -> None:
    with closing(VirtualClock(YEAR_2024)) as clock:
        clock.freeze()
        with freezegun.freeze_time("2025-01-01"):
            with pytest.raises(RuntimeError, match="freezegun is active"):
                time_machine.travel(0).start()
            assert clock.now() == YEAR_2025
        assert clock.now() == YEAR_2024


def test_a_freezer_over_a_traveller_rules(clock: VirtualClock) -> None:
    with time_machine.travel(YEAR_2030 // MICROSECONDS, tick=False):
        with freezegun.freeze_time("2024-01-01"):
            assert clock.now() == YEAR_2024
        assert clock.now() == YEAR_2030


def test_the_coordinates_of_older_time_machines_are_followed(
    clock: VirtualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    with time_machine.travel(YEAR_2024 // MICROSECONDS, tick=False):
        stack = time_machine.traveller_stack
        monkeypatch.delattr(time_machine, "traveller_stack")
        monkeypatch.setattr(time_machine, "coordinates_stack", stack, raising=False)
        assert clock.now() == YEAR_2024
        monkeypatch.undo()
