"""One instance's processes and services, in this process and deterministic: who stands behind the `uwsgi` module."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from fakeuwsgi.history import Call, Cause, Run
from fakeuwsgi.roles import Role, ambient
from fakeuwsgi.schedule.cron import CronRule
from fakeuwsgi.schedule.errors import ScheduleFullError
from fakeuwsgi.schedule.timers import RbTimer, Timer, check_room
from fakeuwsgi.scheduler.actor import BUSY, DEAD, IN_ORDER, READY, SILENTLY, Actor, ProcessExit
from fakeuwsgi.scheduler.census import Census
from fakeuwsgi.scheduler.kills import ENDS, KILLED, WAKES, reaction
from fakeuwsgi.scheduler.requests import TIMEOUT
from fakeuwsgi.shared import rpc
from fakeuwsgi.shared.locks import RECOVERY_LOG_LINE
from fakeuwsgi.shared.rpc import RpcRefusedError
from fakeuwsgi.signals.table import SignalRefusedError
from fakeuwsgi.spool.callsite import hands_over_keywords

if TYPE_CHECKING:
    from fakeuwsgi.scheduler.engine import Engine
    from fakeuwsgi.scheduler.mailroom import Mailroom
    from fakeuwsgi.scheduler.mule import Mule
    from fakeuwsgi.scheduler.population import Population
    from fakeuwsgi.scheduler.registry import Registry
    from fakeuwsgi.scheduler.requests import Requests
    from fakeuwsgi.scheduler.shop import SpoolShop
    from fakeuwsgi.shared.locks import LockTable
    from fakeuwsgi.shared.rpc import RpcCall

__all__ = ["FIRST_WORKER", "MASTER", "Machine"]

MASTER = Role("master")
FIRST_WORKER = Role("worker", 1)
_SECOND = 1_000_000
_LONGEST_MONITORED = 254
_PIDS = 1 << 22
"""Process ids of roles that share this process begin above what Linux gives out, so that a signal to one hits nobody."""


class Machine:
    """Implements what the `uwsgi` module asks for (`fakeuwsgi.module.host.Host`), and what processes see of their instance.

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

    # ---- who is asking

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
        run = self.run_under_way()
        return run if run is not None else Call(function, self.role.name, self.engine.clock.now())

    def _registrar(self) -> tuple[Role, list[Registry]]:
        """Who registers, and into which registries: a module that is being imported registers as the master."""
        if self.importing():
            return MASTER, [self.registry, *self.parents]
        return self.role, [self.registry]

    def _sent(self) -> None:
        if self.after_send is not None and self.run_under_way() is None:
            self.after_send()

    # ---- processes

    def boot_imports(self, role: Role) -> list[Callable[[], Any]]:
        """What a role imports after its fork."""
        return self.imports(role)

    def exit_functions(self, actor: Actor) -> list[Callable[[], Any]]:
        """What a process has for its end in Python's ``atexit``."""
        return self.at_exit((actor.role.name, actor.incarnation))

    def process_running(self) -> tuple[str, int] | None:
        """Which process the caller is: its role's name and which of the role's processes; None for the master."""
        role = self.role
        return None if role.kind == "master" else (role.name, self.population.find(role).incarnation)

    def has_spoolers(self) -> bool:
        """Whether any spool folder is configured."""
        return bool(self.shop.served)

    def pid(self, role: Role) -> int:
        """A role's process id: this process's own for who asks and the role outside handlers, made up for others; 0 while dead."""
        if role.name in {self.outside_role.name, self.role.name} and (role.kind != "master" or self.population.has_master):
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

    def is_ready(self) -> bool:
        """Whether the instance has started."""
        return self.booted

    def set_user_harakiri(self, seconds: int) -> None:
        """Have the master kill the calling role unless it takes that back in time."""
        if self.population.has_master:
            self.master.watch_own(self.role, seconds)
        else:
            self.log("!!! unable to set user harakiri without the master process !!!")

    def stop(self) -> None:
        """End the instance."""
        self.on_stop()

    def reload(self) -> None:
        """Start the instance anew."""
        self.on_reload()

    def workers(self) -> tuple[dict[str, Any], ...]:
        """What ``uwsgi.workers()`` tells of each worker."""
        return self.census.workers(booted=self.booted)

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

    # ---- spooler

    def spool(self, args: tuple[Any, ...], keywords: dict[str, Any]) -> bytes:
        """Make a spool file."""
        given = keywords if keywords or args or hands_over_keywords(sys._getframe(2)) else None
        role = self.role
        path = self.shop.spool(args, given, role, self.pid(role), self._cause("spool"))
        self._sent()
        return path

    def spooler_jobs(self) -> list[bytes]:
        """The paths in the first spool folder."""
        return self.shop.jobs()

    def spooler_task(self, path: str) -> dict[Any, Any] | None:
        """Read one spool file."""
        return self.shop.task(path, self.role)

    def set_spooler_frequency(self, seconds: int) -> None:
        """Change the period of all spoolers, from their next wait on."""
        self.shop.frequency = seconds
        for spooler in self.shop.spoolers:
            spooler.rouse()

    def spooler_pids(self) -> list[int]:
        """One process id for each spooler process, 0 for those of other instances."""
        spoolers = iter(self.population.spoolers)
        return [0 if external else self.pid(next(spoolers).role) for _, external in self.shop.served]

    # ---- signals

    def signal(self, number: int) -> None:
        """Send a signal to the master, which routes it when it comes to it."""
        engine = self.engine
        router = self.master.router
        if self.role.kind == "master" or not self.population.has_master:
            engine.history.note(
                engine.clock.now(), self.role.name, "uwsgi_signal_send(): Bad file descriptor [core/signal.c line 306]"
            )
            return
        self.master.outside.monitors.notice()
        if not self.master.incoming.put(router.order(), number, self._cause("signal")):
            router.overflow()
        self.master.wake()
        self._sent()

    def remote_signal(self, address: str, number: int) -> int:
        """Other nodes cannot be reached from here: never delivered."""
        return -1

    def register_signal(self, number: int, target: str, handler: Any) -> bool:
        """Enter a handler into the signal table."""
        role, registries = self._registrar()
        may_register = role.kind in {"master", "worker"}
        line = ""
        try:
            for registry in registries:
                line = registry.signals.register(role.worker_id, number, target, handler, may_register=may_register)
        except SignalRefusedError as refused:
            if refused.log_line is not None:
                self.log(refused.log_line)
            return False
        self.log(line)
        return True

    def signal_registered(self, number: int) -> bool:
        """Whether the caller's row of the table has a handler for it."""
        return self.registry.signals.registered(self.role.worker_id, number)

    def expect_signal(self) -> None:
        """Forget the signal that the last `signal_wait` handled."""
        self._signal_received = -1

    def signal_wait(self, number: int | None) -> int:
        """Block until a signal (or that one) has been handled."""
        with self._waiting() as actor:
            channels = getattr(actor, "signal_channels", [])
            wanted = "a signal" if number is None else f"signal {number}"
            while True:
                self.engine.block(actor, lambda: any(one.items for one in channels), None, f"{wanted} (signal_wait)")
                received = None
                for channel in [channel for channel in channels if channel.items]:
                    signal: int
                    _, signal, cause = channel.items.popleft()
                    actor.handle_signal(signal, cause)  # type: ignore[attr-defined]
                    if number is not None and signal != number:
                        break
                    received = signal
                else:
                    if received is not None:
                        self._signal_received = received
                        return received

    def signal_received(self) -> int:
        """The signal that the last `signal_wait` handled; 0 before any."""
        return self._signal_received

    def add_timer(self, number: int, seconds: int) -> bool:
        """Register a timer; the master arms it at its next pass."""
        return self._add("timers", "timers", Timer(number, seconds))

    def add_rb_timer(self, number: int, seconds: int, iterations: int) -> bool:
        """Register a red-black timer; the master arms it at its next pass."""
        return self._add("rb_timers", "rb_timers", RbTimer(number, seconds, iterations))

    def add_cron(self, number: int, fields: tuple[int, int, int, int, int]) -> bool:
        """Register a cron."""
        return self._add("cron", "crons", (number, CronRule(*fields)))

    def add_file_monitor(self, number: int, path: str) -> bool:
        """Register a file monitor."""
        if len(os.fsencode(path)) > _LONGEST_MONITORED:
            self.log("uwsgi_add_file_monitor: invalid filename length")
            return False
        return self._add("file monitors", "monitors", (number, path))

    def _add(self, table: str, attribute: str, entry: Any) -> bool:
        if not self.population.has_master:
            return False
        _, registries = self._registrar()
        try:
            for registry in registries:
                entries: list[Any] = getattr(registry, attribute)
                check_room(table, len(entries))
                entries.append(entry)
                registry.changes += 1
        except ScheduleFullError as full:
            self.log(full.log_line)
            return False
        self.master.reconsider()
        return True

    # ---- mules and farms

    def mule_msg(self, message: bytes, args: tuple[Any, ...]) -> bool:
        """Queue a message."""
        taken = self.mailroom.mule_msg(message, args, self._cause("mule_msg"))
        if self.after_send is not None:
            self._sent()
        return taken

    def farm_msg(self, farm: str, message: bytes) -> None:
        """Queue a message for a farm."""
        self.mailroom.farm_msg(farm, message, self._cause("farm_msg"))
        self._sent()

    def mule_get_msg(self, signals: bool, farms: bool, size: int, timeout: int) -> bytes | None:
        """Block for the next message."""
        return self._mule().get_message(signals, farms, size, timeout)

    def farm_get_msg(self) -> bytes | None:
        """Block for the next message of the caller's farms."""
        return self._mule().get_farm_message()

    def in_farm(self, name: str | None) -> bool:
        """Whether the calling mule belongs to that farm (or to any)."""
        mule = self.role.mule_id
        return bool(mule) and self.mailroom.farms.has(mule, name)

    def _mule(self) -> Mule:
        return self.population.mules[self.role.mule_id - 1]

    # ---- locks

    def lock_count(self) -> int:
        """The highest lock number."""
        return len(self.locks) - 1

    def lock(self, number: int) -> None:
        """Block until the lock is the caller's."""
        role = self.role
        if self._acquire(number, role):
            return
        with self._waiting() as actor:
            reason = f"lock {number}, held by {self.locks.holder(number)}"
            taken: list[bool] = []

            def ready() -> bool:
                if not taken and self._acquire(number, role):
                    taken.append(True)
                return bool(taken)

            self.engine.block(actor, ready, None, reason)

    def _acquire(self, number: int, role: Role) -> bool:
        # Nobody else is told of it: who asks for a lock whose holder died finds out.
        abandoned = self.locks.is_abandoned(number)
        taken = self.locks.acquire(number, role.name)
        if taken and abandoned:
            self.engine.log(role.name, RECOVERY_LOG_LINE)
        return taken

    def unlock(self, number: int) -> None:
        """Give the lock back."""
        self.locks.release(number, self.role.name)

    def is_locked(self, number: int) -> bool:
        """Whether somebody holds it."""
        return self.locks.is_locked(number, self.role.name)

    # ---- RPC

    def register_rpc(self, name: str, function: Any, argc: int) -> bool:
        """Enter a function into the RPC table."""
        role, registries = self._registrar()
        may_register = role.kind in {"master", "worker"}
        try:
            for registry in registries:
                registry.rpc.register(name, function, role.worker_id, may_register=may_register)
        except RpcRefusedError as refused:
            if refused.log_line:
                self.log(refused.log_line)
            return False
        return True

    def rpc(self, call: RpcCall) -> bytes | None:
        """Call a registered function, in the caller's own process."""
        role = self.role
        if call.node:
            return self._call_node(call)
        function = self.registry.rpc.find(call.name, role.worker_id)
        if function is None:
            return None
        name = call.name.decode("utf-8", "backslashreplace")
        run = self.engine.execute(role, "rpc", name, function, call.arguments, self._cause("rpc"))
        return rpc.result(run.result)

    def _call_node(self, call: RpcCall) -> bytes | None:
        request = self.requests.reach(call, self._cause("rpc"))
        if request is None:
            return None
        with self._waiting() as actor:
            deadline = self.engine.clock.now() + TIMEOUT
            self.engine.block(actor, lambda: request.done, deadline, "a worker's answer (rpc)")
        return request.answered

    def rpc_list(self) -> tuple[bytes, ...]:
        """The names the caller's row of the RPC table has."""
        return self.registry.rpc.names(self.role.worker_id)

    # ---- time

    def sleep(self, seconds: float) -> bool:
        """Let virtual time pass instead of real time, for code of this instance.

        Returns:
            False where the caller is none of ours, and must really sleep.
        """
        current = ambient.get(None)
        ours = current is not None and current[0] is self.engine.owner
        if current is not None and not ours:
            return False  # a handler of another instance, which has its own sleep
        if not ours and (threading.get_ident() != self._thread or not getattr(self.engine.clock, "frozen", False)):
            return False
        if self.engine.threads.is_current and not self.booted:
            return False
        self.wait_for(lambda: False, seconds, "the end of its sleep")
        return True

    def wait_for(self, ready: Callable[[], bool], seconds: float | None, reason: str) -> bool:
        """Let virtual time pass in the calling role until a condition holds, or for so long; whether it holds."""
        deadline = None if seconds is None else self.engine.clock.now() + max(int(seconds * _SECOND + 0.5), 0)
        with self._waiting() as actor:
            return self.engine.block(actor, ready, deadline, reason)

    def exit_process(self, status: int) -> bool:
        """``os._exit()`` in a handler ends its role, not this process; False where the caller is no handler of ours."""
        current = ambient.get(None)
        if current is None or current[0] is not self.engine.owner:
            return False
        raise ProcessExit(f"exited with status {status}")

    def kill_process(self, pid: int, number: int) -> bool:
        """``os.kill()`` in a handler hits a role, if that is whose id was given; False where it is none of ours."""
        current = ambient.get(None)
        if current is None or current[0] is not self.engine.owner:
            return False
        own = self.population.find(current[1])
        actors = [own] if pid == os.getpid() else self.population.processes
        for actor in actors:
            if actor.state is not DEAD and (actor is own or self.last_pid(actor) == pid):
                return self._hit(actor, number, own=actor is own and not self.engine.threads.is_current)
        return False

    def _hit(self, actor: Actor, number: int, *, own: bool) -> bool:
        how = reaction(actor.role.kind, number)
        if how is WAKES:
            actor.wake()
        if how not in {ENDS, KILLED}:
            return how is not None
        actor.killed_by = number if how is KILLED else 0
        reason = f"killed by signal {number}"
        if not own:
            self.engine.kill(actor, reason)
            return True
        # uWSGI runs no exit functions in a worker that is busy.
        silent = how is KILLED or bool(actor.role.kind == "worker" and getattr(actor, "handling", None))
        raise ProcessExit(reason, SILENTLY if silent else IN_ORDER)

    def end_process(self, role: Role, reason: str) -> None:
        """Code of a role has ended its process from outside the role's loop."""
        if role.kind != "master":
            self.engine.kill(self.population.find(role), reason)

    def thread_context(self) -> tuple[object, Role, object] | None:
        """The ambient value for a thread that the caller starts; None where it is none of the instance's code."""
        current = ambient.get(None)
        if current is not None and current[0] is self.engine.owner:
            return current
        importing = self.outside_role.kind == "master" and threading.get_ident() == self._thread
        return (self.engine.owner, self.role, None) if importing else None

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
