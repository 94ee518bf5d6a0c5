"""One instance's processes and services, in this process and deterministic: who stands behind the `uwsgi` module."""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING, Any

from fakeuwsgi.roles import Role, ambient
from fakeuwsgi.scheduler.calls.caller import FIRST_WORKER, MASTER
from fakeuwsgi.scheduler.calls.endings import EndingCalls
from fakeuwsgi.scheduler.calls.messages import MessageCalls
from fakeuwsgi.scheduler.calls.sharing import SharingCalls
from fakeuwsgi.scheduler.calls.signals import SignalCalls
from fakeuwsgi.spool.callsite import hands_over_keywords

if TYPE_CHECKING:
    from collections.abc import Callable

    from fakeuwsgi.scheduler.actor import Actor

__all__ = ["FIRST_WORKER", "MASTER", "Machine"]

_SECOND = 1_000_000


class Machine(SignalCalls, MessageCalls, SharingCalls, EndingCalls):
    """Implements what the `uwsgi` module asks for (`fakeuwsgi.module.host.Host`), and what processes see of their instance."""

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

    # ---- spooler

    def spool(self, args: tuple[Any, ...], keywords: dict[str, Any]) -> bytes:
        """Make a spool file."""
        given = keywords if keywords or args or hands_over_keywords(sys._getframe(2)) else None
        role = self.role
        path = self.shop.spool(args, given, role, self.pid, self._cause("spool"))
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

    def thread_context(self) -> tuple[object, Role, object] | None:
        """The ambient value for a thread that the caller starts; None where it is none of the instance's code."""
        current = ambient.get(None)
        if current is not None and current[0] is self.engine.owner:
            return current
        importing = self.outside_role.kind == "master" and threading.get_ident() == self._thread
        return (self.engine.owner, self.role, None) if importing else None
