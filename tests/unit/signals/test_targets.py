from __future__ import annotations

import pytest

from fakeuwsgi.signals.targets import NO_QUEUE, Population, Queue, Routing, Target, TargetKind, parse_target, route

SERVER = Population(workers=3, mules=2, farms=("mail", "pics"), spooler=True, inactive=frozenset({2}))


@pytest.mark.parametrize(
    ("receiver", "kind", "number", "name"),
    [
        ("", TargetKind.ANY_WORKER, 0, ""),
        ("worker", TargetKind.ANY_WORKER, 0, ""),
        ("worker0", TargetKind.ANY_WORKER, 0, ""),
        ("worker00", TargetKind.WORKER, 0, ""),
        ("worker2x", TargetKind.WORKER, 2, ""),
        ("worker 2", TargetKind.WORKER, 2, ""),
        ("workerx", TargetKind.WORKER, 0, ""),
        ("mule", TargetKind.ANY_MULE, 0, ""),
        ("mulex", TargetKind.ANY_MULE, 0, ""),
        ("mule-1", TargetKind.MULE, -1, ""),
        ("mule+2", TargetKind.MULE, 2, ""),
        ("mules", TargetKind.MULES, 0, ""),
        ("farm_mail", TargetKind.FARM_NAME, 0, "mail"),
        ("farm_", TargetKind.FARM_NAME, 0, ""),
        ("farm1", TargetKind.FARM, 1, ""),
        ("farm", TargetKind.FARM, 0, ""),
        ("spooler1", TargetKind.UNSUPPORTED, 0, ""),
        ("Worker", TargetKind.UNSUPPORTED, 0, ""),
    ],
)
def test_receivers_are_read_as_c_reads_them(receiver: str, kind: TargetKind, number: int, name: str) -> None:
    assert parse_target(receiver) == Target(receiver, kind, number, name)


@pytest.mark.parametrize(
    ("receiver", "queues"),
    [
        ("", [Queue("worker")]),
        ("workers", [Queue("worker", 1), Queue("worker", 2), Queue("worker", 3)]),
        ("active-workers", [Queue("worker", 1), Queue("worker", 3)]),
        ("worker3", [Queue("worker", 3)]),
        ("spooler", [Queue("spooler")]),
        ("mules", [Queue("mule", 1), Queue("mule", 2)]),
        ("mule", [Queue("mule")]),
        ("mule2", [Queue("mule", 2)]),
        ("farm_pics", [Queue("farm", 2)]),
        ("farm1", [Queue("farm", 1)]),
        ("subscribed", []),
    ],
)
def test_signals_go_into_their_targets_queues(receiver: str, queues: list[Queue]) -> None:
    assert route(parse_target(receiver), 7, SERVER) == Routing(tuple(queues))


@pytest.mark.parametrize(
    ("receiver", "log"),
    [
        ("worker9", ["invalid signal target: worker9", NO_QUEUE, "could not deliver signal 7 to worker 9"]),
        ("workerx", [NO_QUEUE, "could not deliver signal 7 to worker 0"]),
        ("mule3", ["invalid signal target: mule3"]),
        ("mule-1", [NO_QUEUE, "could not deliver signal 7 to mule -1"]),
        ("farm_none", ["unknown farm: none"]),
        ("farm3", ["invalid signal target: farm3"]),
        ("farmx", ["invalid signal target: farmx"]),
        ("moon", ["^^^ UNSUPPORTED SIGNAL TARGET: moon ^^^"]),
    ],
)
def test_signals_without_a_queue_are_lost_with_a_line(receiver: str, log: list[str]) -> None:
    assert route(parse_target(receiver), 7, SERVER) == Routing(log=tuple(log))


@pytest.mark.parametrize(
    ("receiver", "log"),
    [
        ("mules", []),
        ("mule", [NO_QUEUE, "could not deliver signal 7 to a mule"]),
        ("spooler", [NO_QUEUE, "could not deliver signal 7 to the spooler"]),
    ],
)
def test_signals_to_processes_that_do_not_exist_are_lost(receiver: str, log: list[str]) -> None:
    assert route(parse_target(receiver), 7, Population()) == Routing(log=tuple(log))
