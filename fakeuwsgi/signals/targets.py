"""Targets: what the receiver of a registered signal means, and which queues its signal goes into."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

__all__ = [
    "NO_QUEUE",
    "QUEUE_FULL",
    "QUEUE_SIZE",
    "Population",
    "Queue",
    "Routing",
    "Target",
    "TargetKind",
    "parse_target",
    "route",
]

NO_QUEUE: Final = "uwsgi_signal_send(): Bad file descriptor [core/signal.c line 306]"
"""What uWSGI logs where a signal is written to a queue that there is not, as by ``uwsgi.signal`` while importing."""
QUEUE_SIZE: Final = 278
"""How many signals a queue holds; those that come after are lost."""
QUEUE_FULL: Final = "*** SIGNAL QUEUE IS FULL: buffer size 212992 bytes (you can tune it with --signal-bufsize) ***"
"""What uWSGI logs for each signal lost in this way."""
_NUMBER: Final = re.compile(r"[ \t\n\v\f\r]*([+-]?[0-9]+)")


class TargetKind(Enum):
    """The kinds of target that uWSGI tells apart."""

    ANY_WORKER = "any worker"
    WORKERS = "workers"
    ACTIVE_WORKERS = "active-workers"
    WORKER = "worker"
    SUBSCRIBED = "subscribed"
    SPOOLER = "spooler"
    MULES = "mules"
    ANY_MULE = "any mule"
    MULE = "mule"
    FARM_NAME = "farm by name"
    FARM = "farm"
    UNSUPPORTED = "unsupported"


@dataclass(frozen=True)
class Target:
    """A receiver, understood.

    Attributes:
        receiver: as it was registered.
        kind: what it asks for.
        number: of the worker, mule or farm, as C's ``atoi`` reads it: ``worker2x`` is 2, ``workerx`` 0, ``mule-1`` -1.
        name: of the farm.
    """

    receiver: str
    kind: TargetKind
    number: int = 0
    name: str = ""


@dataclass(frozen=True)
class Population:
    """Whom a server consists of, as far as routing asks.

    Attributes:
        workers: how many.
        mules: how many.
        farms: their names, in the order of the options.
        spooler: whether there is one at all.
        inactive: the workers that are dead, cheaped or suspended.
    """

    workers: int = 1
    mules: int = 0
    farms: tuple[str, ...] = ()
    spooler: bool = False
    inactive: frozenset[int] = field(default_factory=frozenset)


@dataclass(frozen=True)
class Queue:
    """A queue of signals.

    Attributes:
        kind: ``worker``, ``mule``, ``spooler`` or ``farm``.
        number: whose own queue; 0 is the one that all of a kind share, from which the first to come takes.
    """

    kind: str
    number: int = 0


@dataclass(frozen=True)
class Routing:
    """Where a signal goes.

    Attributes:
        queues: in the order in which the master fills them.
        log: the lines that uWSGI logs.
    """

    queues: tuple[Queue, ...] = ()
    log: tuple[str, ...] = ()


def parse_target(receiver: str) -> Target:
    """Understands a receiver the way the master does at each routing; nothing is refused here."""
    exact = _EXACT.get(receiver)
    if exact is not None:
        return Target(receiver, exact)
    if receiver.startswith("worker"):
        return Target(receiver, TargetKind.WORKER, _atoi(receiver[6:]))
    if receiver.startswith("mule"):
        number = _atoi(receiver[4:])
        return Target(receiver, TargetKind.MULE if number else TargetKind.ANY_MULE, number)
    if receiver.startswith("farm_"):
        return Target(receiver, TargetKind.FARM_NAME, name=receiver[5:])
    if receiver.startswith("farm"):
        return Target(receiver, TargetKind.FARM, _atoi(receiver[4:]))
    return Target(receiver, TargetKind.UNSUPPORTED)


def route(target: Target, signal: int, population: Population) -> Routing:
    """Says into which queues a signal goes.

    Where uWSGI reads beyond its tables (``worker0x``, ``worker99``, ``mule-1``) and may crash, the signal is lost here,
    with the lines it logs when it survives.

    Args:
        target: the receiver of the master's row.
        signal: 0-255, for the log.
        population: who is there.
    """
    if target.kind is TargetKind.ANY_WORKER:
        return Routing((Queue("worker"),))
    if target.kind in {TargetKind.WORKERS, TargetKind.ACTIVE_WORKERS, TargetKind.WORKER}:
        return _route_to_workers(target, signal, population)
    if target.kind in {TargetKind.MULES, TargetKind.ANY_MULE, TargetKind.MULE}:
        return _route_to_mules(target, signal, population)
    if target.kind in {TargetKind.FARM_NAME, TargetKind.FARM}:
        return _route_to_farm(target, population)
    if target.kind is TargetKind.SPOOLER:
        if population.spooler:
            return Routing((Queue("spooler"),))
        return _undeliverable(f"could not deliver signal {signal} to the spooler")
    if target.kind is TargetKind.SUBSCRIBED:
        return Routing()
    return _lost(f"^^^ UNSUPPORTED SIGNAL TARGET: {target.receiver} ^^^")


def _route_to_workers(target: Target, signal: int, population: Population) -> Routing:
    everyone = range(1, population.workers + 1)
    if target.kind is TargetKind.WORKERS:
        return Routing(tuple(Queue("worker", number) for number in everyone))
    if target.kind is TargetKind.ACTIVE_WORKERS:
        return Routing(tuple(Queue("worker", number) for number in everyone if number not in population.inactive))
    if target.number in everyone:
        return Routing((Queue("worker", target.number),))
    invalid = (_invalid(target),) if target.number > population.workers else ()
    return _undeliverable(f"could not deliver signal {signal} to worker {target.number}", *invalid)


def _route_to_mules(target: Target, signal: int, population: Population) -> Routing:
    everyone = range(1, population.mules + 1)
    if target.kind is TargetKind.MULES:
        return Routing(tuple(Queue("mule", number) for number in everyone))
    if target.number in everyone:
        return Routing((Queue("mule", target.number),))
    if target.number > population.mules:
        return _lost(_invalid(target))
    if target.number < 0:
        return _undeliverable(f"could not deliver signal {signal} to mule {target.number}")
    return Routing((Queue("mule"),)) if everyone else _undeliverable(f"could not deliver signal {signal} to a mule")


def _route_to_farm(target: Target, population: Population) -> Routing:
    if target.kind is TargetKind.FARM_NAME:
        if target.name not in population.farms:
            return _lost(f"unknown farm: {target.name}")
        return Routing((Queue("farm", population.farms.index(target.name) + 1),))
    if 1 <= target.number <= len(population.farms):
        return Routing((Queue("farm", target.number),))
    return _lost(_invalid(target))


def _invalid(target: Target) -> str:
    return f"invalid signal target: {target.receiver}"


def _lost(*log: str) -> Routing:
    return Routing(log=log)


def _undeliverable(line: str, *before: str) -> Routing:
    return Routing(log=(*before, NO_QUEUE, line))


def _atoi(text: str) -> int:
    found = _NUMBER.match(text)
    return (int(found[1]) + 2**31) % 2**32 - 2**31 if found else 0


_EXACT: Final = {
    "": TargetKind.ANY_WORKER,
    "worker": TargetKind.ANY_WORKER,
    "worker0": TargetKind.ANY_WORKER,
    "workers": TargetKind.WORKERS,
    "active-workers": TargetKind.ACTIVE_WORKERS,
    "subscribed": TargetKind.SUBSCRIBED,
    "spooler": TargetKind.SPOOLER,
    "mules": TargetKind.MULES,
}
