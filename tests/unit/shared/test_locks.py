"""Locks, as robust mutexes with a mark beside them."""

from __future__ import annotations

import pytest

from fakeuwsgi.shared.locks import LockTable, refuse_spooler


def test_lock_zero_is_always_there() -> None:
    assert len(LockTable()) == 1
    assert len(LockTable(2)) == 3


@pytest.mark.parametrize("number", [-1, 3, 99])
def test_other_numbers_are_refused(number: int) -> None:
    table = LockTable(2)
    for function in (table.acquire, table.release, table.is_locked):
        with pytest.raises(ValueError, match=r"^Invalid lock number$"):
            function(number, "worker1")
    with pytest.raises(ValueError, match=r"^Invalid lock number$"):
        table.holder(number)


def test_spooler_is_refused_in_uwsgis_words() -> None:
    assert str(refuse_spooler()) == "The spooler cannot lock/unlock resources"


def test_locks_are_independent() -> None:
    table = LockTable(1)
    assert table.acquire(0, "worker1")
    assert not table.is_locked(1, "worker2")
    assert table.acquire(1, "worker2")
    assert table.held("worker1") == (0,)


def test_who_comes_second_waits() -> None:
    table = LockTable()
    assert table.acquire(0, "worker1")
    assert not table.acquire(0, "worker2")
    assert table.holder(0) == "worker1"
    assert table.release(0, "worker1")
    assert table.acquire(0, "worker2")


def test_locking_twice_waits_for_oneself() -> None:
    table = LockTable()
    table.acquire(0, "worker1")
    assert not table.acquire(0, "worker1")


def test_unlocking_anothers_lock_only_hides_it() -> None:
    table = LockTable()
    table.acquire(0, "worker1")
    assert not table.release(0, "worker2")
    assert not table.is_locked(0, "worker3")
    assert not table.is_locked(0, "worker1")
    assert not table.acquire(0, "worker3")


def test_unlocking_a_free_lock_does_nothing() -> None:
    table = LockTable()
    assert not table.release(0, "worker1")
    assert not table.is_locked(0, "worker1")


def test_dead_holders_lock_is_taken_by_the_next() -> None:
    table = LockTable(1)
    table.acquire(0, "mule1")
    table.acquire(1, "mule1")
    assert table.drop("mule1") == (0, 1)
    assert table.is_abandoned(0)
    assert table.acquire(0, "mule2")
    assert not table.is_abandoned(0)
    table.release(0, "mule2")
    assert table.acquire(0, "mule3")


def test_asking_about_a_dead_holders_lock_takes_it() -> None:
    table = LockTable()
    table.acquire(0, "mule1")
    table.drop("mule1")
    assert table.is_locked(0, "mule2")
    assert table.holder(0) == "mule2"
    assert not table.acquire(0, "mule2")
    assert not table.acquire(0, "mule3")


def test_lock_so_taken_is_broken_once_unlocked() -> None:
    table = LockTable()
    table.acquire(0, "mule1")
    table.drop("mule1")
    table.is_locked(0, "mule2")
    table.release(0, "mule2")
    assert not table.is_locked(0, "mule2")
    assert table.acquire(0, "mule2")
    assert table.acquire(0, "mule3")
    assert table.is_locked(0, "mule2")
    table.release(0, "mule3")
    assert not table.is_locked(0, "mule2")


def test_lock_so_taken_recovers_when_the_asker_dies_too() -> None:
    table = LockTable()
    table.acquire(0, "mule1")
    table.drop("mule1")
    table.is_locked(0, "mule2")
    assert table.drop("mule2") == (0,)
    assert table.acquire(0, "mule3")
    assert table.release(0, "mule3")
    assert not table.is_locked(0, "mule1")


def test_copy_goes_its_own_way() -> None:
    table = LockTable(1)
    table.acquire(0, "worker1")
    twin = table.copy()
    table.release(0, "worker1")
    table.acquire(1, "worker2")
    assert twin.held("worker1") == (0,)
    assert twin.held("worker2") == ()
