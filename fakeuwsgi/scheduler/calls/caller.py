"""Who calls: the part of an instance's machine that every function of the `uwsgi` module starts from."""

from __future__ import annotations

import os
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from fakeuwsgi.history import Call, Cause, Run
from fakeuwsgi.roles import Role, ambient
from fakeuwsgi.scheduler.actor import BUSY, DEAD, READY, Actor
from fakeuwsgi.scheduler.census import Census

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from fakeuwsgi.scheduler.engine import Engine
    from fakeuwsgi.scheduler.mailroom import Mailroom
    from fakeuwsgi.scheduler.population import Population
    from fakeuwsgi.scheduler.registry import Registry
    from fakeuwsgi.scheduler.requests import Requests
    from fakeuwsgi.scheduler.shop import SpoolShop
    from fakeuwsgi.shared.locks import LockTable

__all__ = ["FIRST_WORKER", "MASTER", "Caller"]

MASTER = Role("master")
FIRST_WORKER = Role("worker", 1)
_PIDS = 1 << 22
"""Process ids of roles that share this process begin above what Linux gives out, so that a signal to one hits nobody."""


class Caller:
    """Knows the parts of one instance, and which role and run is calling.

    Args:
        engine: moves the processes.
        registry: what the master's memory holds.
        population: the processes.
        shop: the spool folders.
        mailroom: the queues of messages.
        locks: the numbered locks.
        attribute: gives what programs set on the `uwsgi` module by name, or None.
        constants: the module's attributes that are no functions.
        log: where a line of uWSGI's log goes.
        requests: the instance's own sockets.

    Attributes:
        outside_role: who code is that runs in no handler: the master while it imports, worker 1 in a test's body.
        importing: says whether a registration comes from a module that is being imported now.
        on_forked: called when everybody has been forked, before the master's first pass.
        parents: registries that inherit what is registered while importing.
        after_send: called when something was sent from outside any handler; runs it at once where that is wanted.
        imports: what each kind of role imports after its fork.
    """

    def __init__(
        self,
        engine: Engine,
        registry: Registry,
        population: Population,
        shop: SpoolShop,
        mailroom: Mailroom,
        locks: LockTable,
        attribute: Callable[[str], Any],
        constants: Callable[[], dict[str, Any]],
        log: Callable[[str], None],
        requests: Requests,
    ) -> None:
        self.engine = engine
        self.registry = registry
        self.population = population
        self.master = population.master
        self.shop = shop
        self.mailroom = mailroom
        self.locks = locks
        self.attribute = attribute
        self.constants = constants
        self.log = log
        self.outside_role = FIRST_WORKER
        self.importing: Callable[[], bool] = lambda: False
        self.on_forked: Callable[[], None] = lambda: None
        self.parents: list[Registry] = []
        self.after_send: Callable[[], None] | None = None
        self.imports: Callable[[Role], list[Callable[[], Any]]] = lambda _role: []
        self.requests = requests
        self.census = Census(population.workers, self.pid)
        self.booted = False
        self._thread = threading.get_ident()
        self._signal_received = 0
        self.at_exit: Callable[[tuple[str, int]], list[Callable[[], Any]]] = lambda _owner: []
        self.on_stop: Callable[[], None] = lambda: None
        self.on_reload: Callable[[], None] = lambda: None
        engine.on_death = self._buried
        self.master.pid_of = self.pid
        self.master.last_pid_of = self.last_pid
        self.master.actor_of = population.find

    @property
    def role(self) -> Role:
        """The role that is running now."""
        current = ambient.get(None)
        return current[1] if current is not None and current[0] is self.engine.owner else self.outside_role

    def run_under_way(self) -> Run | None:
        """The run whose handler is calling; None outside handlers."""
        current = ambient.get(None)
        if current is None or current[0] is not self.engine.owner or not isinstance(current[2], Run):
            return None
        return current[2]

    def _cause(self, function: str) -> Cause:
        role = self.outside_role
        current = ambient.get(None)
        if current is not None and current[0] is self.engine.owner:
            _, role, run = current
            if isinstance(run, Run):
                return run
        return Call(function, role.name, self.engine.clock.now())

    def _registrar(self) -> tuple[Role, list[Registry]]:
        """Who registers, and into which registries: a module that is being imported registers as the master."""
        if self.importing():
            return MASTER, [self.registry, *self.parents]
        return self.role, [self.registry]

    def _sent(self) -> None:
        if self.after_send is not None and self.run_under_way() is None:
            self.after_send()

    def pid(self, role: Role) -> int:
        """A role's process id: this process's own for who asks and the role outside handlers, made up for others; 0 while dead."""
        if role.name in {self.outside_role.name, self.role.name} and (
            role.kind != "master" or self.population.has_master
        ):
            return os.getpid()
        if role.kind == "master":
            return _PIDS if self.population.has_master else 0
        if not self.booted:
            return 0
        actor = self.population.find(role)
        return 0 if actor.state is DEAD else self.last_pid(actor)

    def last_pid(self, actor: Actor) -> int:
        """The process id of an actor's present process, or of its last one."""
        return _PIDS + 1 + self.population.everybody.index(actor) + 1000 * (actor.incarnation - 1)

    def boot(self) -> None:
        """Fork everybody; each takes its first step when the scheduler comes to it."""
        if not self.booted:
            self.booted = True
            if not self.population.has_master:
                # Without a master the process that imported is worker 1, and keeps what it holds.
                self.locks.hand_over(MASTER.name, FIRST_WORKER.name)
            for actor in self.population.started:
                actor.fork()
            self.on_forked()

    def _buried(self, actor: Actor, reason: str) -> None:
        engine = self.engine
        engine.history.note(engine.clock.now(), actor.role.name, reason)
        self.locks.drop(actor.role.name)
        engine.threads.end(actor.role.name)
        self.master.buried(actor)

    @contextmanager
    def _waiting(self) -> Iterator[Actor]:
        """The calling role's actor; one whose code runs outside its loop (a test's body) is kept from stepping meanwhile."""
        actor = self.population.find(self.role)
        importing = actor is self.master and not self.booted
        if actor.state is BUSY or self.engine.threads.is_current or importing:
            yield actor
            return
        self.boot()
        state = actor.state
        if actor in self.engine.ready:
            self.engine.ready.remove(actor)
        actor.state = BUSY
        try:
            yield actor
        finally:
            actor.doomed = None
            if actor.state is BUSY:
                actor.state = state if state is DEAD else READY
                if state is not DEAD:
                    self.engine.ready.append(actor)
