"""The table of signal handlers: 256 entries for the master, and as many for each worker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from fakeuwsgi.errors import FakeUwsgiError

__all__ = ["MASTER", "SignalEntry", "SignalRefusedError", "SignalTable"]

Handler = TypeVar("Handler")

MASTER: Final = 0
"""The row of the master; mules and spoolers read it too."""
_SIGNALS: Final = 256
_LONGEST_RECEIVER: Final = 63


@dataclass(frozen=True)
class SignalEntry(Generic[Handler]):
    """What is registered for one signal in one row.

    Attributes:
        receiver: the target as it was given; the master's row is the one that counts for routing.
        handler: what runs.
        wid: the worker that registered it, 0 for the master.
    """

    receiver: str
    handler: Handler
    wid: int


class SignalRefusedError(FakeUwsgiError):
    """uWSGI does not register the signal; its module raises ``ValueError("unable to register signal")`` for it.

    Attributes:
        log_line: what uWSGI logs, or None where it says nothing.
    """

    def __init__(self, reason: str, log_line: str | None) -> None:
        """Keeps the reason for people, and uWSGI's own line."""
        super().__init__(reason)
        self.log_line = log_line


class SignalTable(Generic[Handler]):
    """The rows of handlers.

    Each worker has a row of its own, and runs what stands there. The master, the mules and the spoolers look at row 0,
    whose receivers also decide where a signal goes: a worker's registration changes only its own row.

    Attributes:
        changes: how many handlers were registered so far.
    """

    def __init__(self, workers: int, *, master: bool = True) -> None:
        """Makes an empty table.

        Args:
            workers: how many workers there are.
            master: whether uWSGI runs with a master; without one nothing can be registered.
        """
        self.changes = 0
        self._has_master = master
        self._rows: list[dict[int, SignalEntry[Handler]]] = [{} for _ in range(workers + 1)]

    def register(self, wid: int, num: int, receiver: str, handler: Handler, *, may_register: bool = True) -> str:
        """Registers a handler as the master (for all) or as a worker (for itself alone).

        The master's whole row is copied over those of all workers, what these registered themselves included.

        Args:
            wid: who registers: 0 for the master, else the worker's number.
            num: the signal; only its low 8 bits count.
            receiver: the target, not checked: an unknown one fails when the signal is routed.
            handler: what to run.
            may_register: False in mules and spoolers, whose ``wid`` is 0 too.

        Returns:
            The line that uWSGI logs.

        Raises:
            SignalRefusedError: no master; a mule or spooler; a receiver of more than 63 bytes; again in the master.
        """
        num %= _SIGNALS
        self._refuse(wid, num, receiver, may_register=may_register)
        self.changes += 1
        self._rows[wid][num] = SignalEntry(receiver, handler, wid)
        if wid == MASTER:
            self._rows[1:] = [dict(self._rows[MASTER]) for _ in self._rows[1:]]
        shown = receiver or "default, any worker"
        return f"[uwsgi-signal] signum {num} registered (wid: {wid} modifier1: 0 target: {shown})"

    def lookup(self, wid: int, num: int) -> SignalEntry[Handler] | None:
        """Gives what a process would run: a worker by its number, anyone else by 0; None is nothing."""
        return self._rows[wid].get(num % _SIGNALS)

    def registered(self, wid: int, num: int) -> bool:
        """Says what ``signal_registered`` says in that process."""
        return num % _SIGNALS in self._rows[wid]

    def receiver(self, num: int) -> str:
        """Gives the target by which the master routes a signal: its own row's, empty if it has none."""
        entry = self._rows[MASTER].get(num % _SIGNALS)
        return entry.receiver if entry else ""

    def copy(self, workers: int | None = None) -> SignalTable[Handler]:
        """Makes an equal table that goes its own way, as for a fork that shares nothing.

        Args:
            workers: how many workers it is for, those beyond the present ones having the master's row; as many if None.
        """
        count = len(self._rows) - 1 if workers is None else workers
        twin = SignalTable[Handler](0, master=self._has_master)
        rows = [*self._rows[: count + 1], *[self._rows[MASTER]] * (count + 1 - len(self._rows))]
        twin._rows = [dict(row) for row in rows]
        return twin

    def _refuse(self, wid: int, num: int, receiver: str, *, may_register: bool) -> None:
        if not self._has_master:
            line = "you cannot register signals without a master"
            msg = f"{line}: start with --master"
            raise SignalRefusedError(msg, line)
        if not may_register:
            line = "only the master and the workers can register signal handlers"
            msg = f"{line}: register when the module is imported, before mules and spoolers fork"
            raise SignalRefusedError(msg, line)
        if len(receiver.encode("utf-8", "surrogatepass")) > _LONGEST_RECEIVER:
            msg = f"the target {receiver!r} is longer than {_LONGEST_RECEIVER} bytes"
            raise SignalRefusedError(msg, None)
        if wid == MASTER and num in self._rows[MASTER]:
            line = "[uwsgi-signal] you cannot re-register a signal as the master !!!"
            msg = f"{line} (signal {num})"
            raise SignalRefusedError(msg, line)
