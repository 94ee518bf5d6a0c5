"""Signals, timers, crons and file monitors, for the role that calls."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from fakeuwsgi.schedule.cron import CronRule
from fakeuwsgi.schedule.errors import ScheduleFullError
from fakeuwsgi.schedule.timers import RbTimer, Timer, check_room
from fakeuwsgi.scheduler.calls.caller import Caller
from fakeuwsgi.signals.table import SignalRefusedError

if TYPE_CHECKING:
    from fakeuwsgi.roles import Role

__all__ = ["SignalCalls"]

_LONGEST_MONITORED = 254


class SignalCalls(Caller):
    """What the functions about signals do."""

    def signal(self, number: int) -> None:
        """Send a signal to the master, which routes it when it comes to it."""
        engine = self.engine
        master = self.master
        role = self.role
        if role.kind == "master" or not self.population.has_master or (role.is_spooler and self._is_cut_off(role)):
            self.log("uwsgi_signal_send(): Bad file descriptor [core/signal.c line 306]")
            return
        if engine.idle_check is not None:
            master.outside.monitors.notice()
        if not master.incoming.put(master.router.order(), number, self._cause("signal")):
            master.router.overflow()
        master.wake()
        if self.after_send is not None:
            self._sent()

    def _is_cut_off(self, spooler: Role) -> bool:
        return not getattr(self.population.find(spooler), "reaches_master", True)

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
