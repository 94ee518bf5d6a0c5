"""Putting an instance together from its plan."""

from __future__ import annotations

import os
import random
import tempfile
import time
from typing import TYPE_CHECKING, Any

from fakeuwsgi.clock.virtual import VirtualClock
from fakeuwsgi.clock.zone import ProcessZone, local_zone
from fakeuwsgi.instance.constants import module_constants
from fakeuwsgi.instance.surroundings import ties_to_outside
from fakeuwsgi.module.face import Face
from fakeuwsgi.runtimes.main_module import mule_program
from fakeuwsgi.runtimes.strands import GreenletStrands
from fakeuwsgi.schedule.calendar import LocalCalendar, LocalTime
from fakeuwsgi.scheduler.engine import Engine
from fakeuwsgi.scheduler.machine import MASTER, Machine
from fakeuwsgi.scheduler.mailroom import Mailroom
from fakeuwsgi.scheduler.population import Population
from fakeuwsgi.scheduler.process import UNSET
from fakeuwsgi.scheduler.registry import Registry
from fakeuwsgi.scheduler.requests import Requests
from fakeuwsgi.scheduler.routing import Router
from fakeuwsgi.scheduler.shop import SpoolShop
from fakeuwsgi.shared.locks import LockTable
from fakeuwsgi.signals.targets import Population as Targets
from fakeuwsgi.spool.stamps import Stamps

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable

    from fakeuwsgi.instance.plan import Plan

__all__ = ["Assembly", "kernel_time"]

_SIGNAL_BUFFER = 212992
_SIGNAL_COST = 768
"""Bytes of a socket's buffer that the kernel counts for one waiting signal."""


class Assembly:
    """The parts of one instance, connected.

    Args:
        plan: what it is to be.
    """

    def __init__(self, plan: Plan) -> None:
        settings = plan.options.settings
        self.clock = VirtualClock(plan.start, plan.ignore, plan.time_holders)
        self.zone = local_zone(plan.timezone)
        self.workers = max(settings.processes, 1) if plan.workers is None else plan.workers
        self.registry = plan.registry or Registry(self.workers, master=settings.master, rpc_max=settings.rpc_max)
        order = None if plan.seed is None else random.Random(plan.seed)
        names = random.Random(plan.seed or 0)
        shuffle = None if plan.seed is None else random.Random(plan.seed)
        self.engine = Engine(self.clock, self, GreenletStrands(), order)
        self.engine.on_error = plan.on_error or (lambda _run: None)
        stamps = Stamps.virtual(kernel_time() if plan.since is None else plan.since)
        self.shop = SpoolShop(settings, plan.locate, self.clock, stamps, names, shuffle)
        targets = Targets(
            workers=self.workers,
            mules=len(settings.mules),
            farms=tuple(farm.name for farm in settings.farms),
            spooler=bool(settings.spoolers),
        )
        buffer = 2 * settings.signal_bufsize if settings.signal_bufsize else _SIGNAL_BUFFER
        router = Router(self.engine, self.registry, targets, -(-buffer // _SIGNAL_COST), buffer)
        to_local = LocalCalendar(_local_reader(self.zone))
        outside = ties_to_outside(plan, self.engine, self.registry, router, to_local, stamps)
        population = Population(
            self.engine, settings, self.workers, self.registry, router, self.shop, to_local, outside
        )
        self.mailroom = Mailroom(settings, router.order, self._log)
        self.engine.on_log = plan.log
        self._started = self.clock.now() // 1_000_000 if plan.start is None else plan.start // 1_000_000
        self._options = plan.options
        self.machine = Machine(
            self.engine,
            self.registry,
            population,
            self.shop,
            self.mailroom,
            LockTable(settings.locks),
            self._attribute,
            self._constants,
            self._log,
            Requests(settings.sockets, settings.listen),
        )
        if plan.importing:
            self.machine.outside_role = MASTER
        self.population = population
        programs = {spec.id: mule_program(spec.target, self._log) for spec in settings.mules}
        population.populate(
            self.machine, self.mailroom, {number: program for number, program in programs.items() if program}
        )
        for worker in population.workers:
            worker.listen([self.machine.requests.channel])
        self.face = plan.face or Face(self.machine)
        self.rebind()

    def rebind(self) -> None:
        """Stand behind the `uwsgi` module."""
        self.face.bind(self.machine, self.registry.attributes)
        self.face.attribute_listener = self._attribute_set

    def _attribute(self, name: str) -> Any:
        return self.face.module.__dict__.get(name, UNSET)

    def _attribute_set(self, name: str, value: object) -> None:
        registries = [self.registry, *(self.machine.parents if self.machine.importing() else ())]
        for registry in registries:
            registry.attributes[name] = value

    def _constants(self) -> dict[str, Any]:
        return module_constants(self._options, self.workers, self.shop.paths, self._started)

    def _log(self, line: str) -> None:
        self.engine.log(self.machine.role.name, line)


def kernel_time() -> int:
    """The time as the kernel stamps files, in microseconds since the epoch: nothing in this process can freeze it."""
    with tempfile.TemporaryFile() as file:
        return os.fstat(file.fileno()).st_mtime_ns // 1000


def _local_reader(zone: datetime.tzinfo) -> Callable[[int], LocalTime]:
    if isinstance(zone, ProcessZone):
        # With an argument, localtime is the real one under every freezer.
        return lambda second: LocalTime.from_struct(time.localtime(second))
    from datetime import datetime as real_datetime

    return lambda second: LocalTime.from_datetime(real_datetime.fromtimestamp(second, zone))
