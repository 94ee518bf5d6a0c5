"""Who there is: the actors of an instance, made from its settings in the order in which uWSGI forks them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fakeuwsgi.mules.target import ANY_MULE, Target
from fakeuwsgi.roles import Role
from fakeuwsgi.scheduler.channels import Channel
from fakeuwsgi.scheduler.master import Master
from fakeuwsgi.scheduler.mule import Mule, Program
from fakeuwsgi.scheduler.spooler import Spooler
from fakeuwsgi.scheduler.worker import Worker
from fakeuwsgi.signals.targets import Queue

if TYPE_CHECKING:
    from collections.abc import Callable

    from fakeuwsgi.options.settings import Settings
    from fakeuwsgi.schedule.calendar import LocalTime
    from fakeuwsgi.scheduler.actor import Actor
    from fakeuwsgi.scheduler.engine import Engine
    from fakeuwsgi.scheduler.mailroom import Mailroom
    from fakeuwsgi.scheduler.outside import Outside
    from fakeuwsgi.scheduler.process import Process, Surroundings
    from fakeuwsgi.scheduler.registry import Registry
    from fakeuwsgi.scheduler.routing import Router
    from fakeuwsgi.scheduler.shop import SpoolShop

__all__ = ["Population"]


class Population:
    """The actors of an instance.

    Args:
        engine: what moves them.
        settings: how many of each there are.
        workers: how many workers start.
        registry: what the master serves.
        router: the queues of signals.
        shop: the spool folders.
        to_local: the local time of a second, for crons.
        outside: the files that the master watches, and the commands it runs.

    Attributes:
        has_master: whether the instance runs with ``--master``.
        master: the master; in an instance without ``--master`` it is never forked.
        spoolers, workers, mules: the others.
    """

    def __init__(
        self,
        engine: Engine,
        settings: Settings,
        workers: int,
        registry: Registry,
        router: Router,
        shop: SpoolShop,
        to_local: Callable[[int], LocalTime],
        outside: Outside,
    ) -> None:
        self._engine = engine
        self._settings = settings
        self._router = router
        self._workers = workers
        self.has_master = settings.master
        incoming = Channel("master", router.capacity)
        self.master = Master(engine, registry, router, to_local, incoming, outside, settings.check_interval)
        self._shop = shop
        self.spoolers: list[Spooler] = []
        self.workers: list[Worker] = []
        self.mules: list[Mule] = []

    def populate(self, around: Surroundings, mailroom: Mailroom, programs: dict[int, Program]) -> None:
        """Make the spoolers, workers and mules.

        Args:
            around: what they see of the instance.
            mailroom: the queues of messages.
            programs: what programmed mules run, by the mule's number.
        """
        settings, signals = self._settings, self._router.channels
        served = [folder for folder, external in self._shop.served if not external]
        for number, folder in enumerate(served, 1):
            role = Role("spooler", number)
            self.spoolers.append(Spooler(around, role, folder, self._shop, [signals[Queue("spooler")]]))
        self._shop.spoolers = self.spoolers
        for number in range(1, self._workers + 1):
            pipes = [signals[Queue("worker")], signals[Queue("worker", number)]]
            self.workers.append(Worker(around, Role("worker", number), pipes, settings.harakiri))
        if not self.has_master:
            return
        for number in range(1, len(settings.mules) + 1):
            farms = [
                (signals[Queue("farm", farm.number)], mailroom.channels[Target("farm", farm.number)])
                for farm in mailroom.farms.of_mule(number)
            ]
            self.mules.append(
                Mule(
                    around,
                    Role("mule", number),
                    [signals[Queue("mule")], signals[Queue("mule", number)]],
                    [mailroom.channels[Target("mule", number)], mailroom.channels[ANY_MULE]],
                    farms,
                    programs.get(number),
                    settings.mule_harakiri,
                )
            )

    @property
    def processes(self) -> list[Process]:
        """All but the master, in the order in which uWSGI forks them."""
        return [*self.spoolers, *self.workers, *self.mules]

    @property
    def everybody(self) -> list[Actor]:
        """All actors, in the order in which they begin."""
        return [*self.processes, *([self.master] if self.has_master else [])]

    @property
    def started(self) -> list[Actor]:
        """Those who begin with the instance: under ``--cheaper`` the other workers wait for requests."""
        cheaper = self._settings.cheaper
        return [one for one in self.everybody if not 0 < cheaper < one.role.worker_id]

    def find(self, role: Role) -> Actor:
        """The actor of a role."""
        if role.kind == "master":
            return self.master
        return next(actor for actor in self.processes if actor.role.name == role.name)
