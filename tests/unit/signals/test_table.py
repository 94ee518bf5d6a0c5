from __future__ import annotations

import pytest

from fakeuwsgi.signals.table import MASTER, SignalEntry, SignalRefusedError, SignalTable


def table(workers: int = 2) -> SignalTable[str]:
    return SignalTable[str](workers)


def test_master_registers_for_everyone() -> None:
    signals = table()
    line = signals.register(MASTER, 5, "", "handler")
    assert line == "[uwsgi-signal] signum 5 registered (wid: 0 modifier1: 0 target: default, any worker)"
    assert [signals.lookup(wid, 5) for wid in range(3)] == [SignalEntry("", "handler", 0)] * 3


def test_worker_registers_for_itself_alone() -> None:
    signals = table()
    line = signals.register(2, 5, "workers", "handler")
    assert line == "[uwsgi-signal] signum 5 registered (wid: 2 modifier1: 0 target: workers)"
    assert [signals.registered(wid, 5) for wid in range(3)] == [False, False, True]
    assert signals.receiver(5) == ""


def test_routing_looks_at_the_masters_row() -> None:
    signals = table()
    signals.register(MASTER, 5, "mule", "old")
    signals.register(1, 5, "worker2", "new")
    assert signals.receiver(5) == "mule"
    assert signals.lookup(1, 5) == SignalEntry("worker2", "new", 1)
    assert signals.lookup(2, 5) == SignalEntry("mule", "old", 0)


def test_worker_may_register_again_and_the_master_may_not() -> None:
    signals = table()
    signals.register(1, 5, "", "first")
    signals.register(1, 5, "", "second")
    assert signals.lookup(1, 5) == SignalEntry("", "second", 1)
    signals.register(MASTER, 5, "", "third")
    with pytest.raises(SignalRefusedError) as caught:
        signals.register(MASTER, 5, "", "fourth")
    assert caught.value.log_line == "[uwsgi-signal] you cannot re-register a signal as the master !!!"


def test_master_overwrites_what_workers_registered() -> None:
    signals = table()
    signals.register(1, 5, "", "own")
    signals.register(MASTER, 6, "", "other")
    assert not signals.registered(1, 5)


@pytest.mark.parametrize(("receiver", "taken"), [("x" * 63, True), ("x" * 64, False), ("é" * 32, False)])
def test_receiver_has_at_most_63_bytes(receiver: str, taken: bool) -> None:
    signals = table()
    if taken:
        signals.register(MASTER, 5, receiver, "handler")
        return
    with pytest.raises(SignalRefusedError) as caught:
        signals.register(MASTER, 5, receiver, "handler")
    assert caught.value.log_line is None
    assert not signals.registered(MASTER, 5)


def test_nothing_is_registered_without_a_master() -> None:
    with pytest.raises(SignalRefusedError) as caught:
        SignalTable[str](1, master=False).register(1, 5, "", "handler")
    assert caught.value.log_line == "you cannot register signals without a master"


def test_mules_and_spoolers_cannot_register() -> None:
    with pytest.raises(SignalRefusedError) as caught:
        table().register(MASTER, 5, "", "handler", may_register=False)
    assert caught.value.log_line == "only the master and the workers can register signal handlers"


def test_only_the_low_byte_of_a_signal_counts() -> None:
    signals = table()
    signals.register(MASTER, 256 + 5, "", "handler")
    assert signals.registered(MASTER, 5)


def test_copy_goes_its_own_way() -> None:
    signals = table()
    signals.register(MASTER, 5, "", "handler")
    fork = signals.copy()
    fork.register(MASTER, 6, "", "handler")
    assert fork.registered(1, 5)
    assert not signals.registered(1, 6)
