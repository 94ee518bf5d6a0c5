"""What the master's memory holds and every fork of it inherits: signals, timers, crons, monitors, RPC, hooks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fakeuwsgi.shared.rpc import RpcTable
from fakeuwsgi.signals.table import SignalTable

if TYPE_CHECKING:
    from fakeuwsgi.schedule.cron import CronRule
    from fakeuwsgi.schedule.timers import RbTimer, Timer

__all__ = ["Registry"]


class Registry:
    """All that programs register with an instance.

    Attributes:
        signals: the signal table.
        timers: the timers in the order of their registration, likewise `rb_timers`, `crons` and `monitors`.
        rpc: the RPC table.
        changes: how often timers, crons or monitors were added.
        attributes: what programs set on the `uwsgi` module (``spooler``, ``post_fork_hook``, ``mule_msg_hook``, ...).
    """

    def __init__(self, workers: int, *, master: bool = True, rpc_max: int = 64) -> None:
        self.signals: SignalTable[Any] = SignalTable(workers, master=master)
        self.timers: list[Timer] = []
        self.rb_timers: list[RbTimer] = []
        self.crons: list[tuple[int, CronRule]] = []
        self.monitors: list[tuple[int, str]] = []
        self.rpc = RpcTable(workers, rpc_max)
        self.changes = 0
        self.attributes: dict[str, Any] = {}

    def fork(self, workers: int | None = None) -> Registry:
        """An equal registry that goes its own way.

        Args:
            workers: how many workers the new one is for; as many as this one if None.
        """
        twin = object.__new__(Registry)
        twin.signals = self.signals.copy(workers)
        twin.timers = list(self.timers)
        twin.rb_timers = list(self.rb_timers)
        twin.crons = list(self.crons)
        twin.monitors = list(self.monitors)
        twin.changes = 0
        twin.rpc = self.rpc.copy(workers)
        twin.attributes = dict(self.attributes)
        return twin
