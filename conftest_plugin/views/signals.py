"""Signals, as tests see them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fakeuwsgi.history import Run
    from fakeuwsgi.instance import Instance
    from fakeuwsgi.signals.table import SignalEntry

__all__ = ["SignalsView"]


class SignalsView:
    """The signals of an instance.

    Args:
        instance: the test's instance.
    """

    def __init__(self, instance: Instance) -> None:
        self._instance = instance

    @property
    def pending(self) -> list[int]:
        """The numbers of the signals that were sent and not handled yet, in order of arrival."""
        master = self._instance.machine.master
        routed = [signal for _, signal in master.router.pending()]
        return [*routed, *(signal for _, signal, _ in master.incoming.items)]

    @property
    def registered(self) -> dict[int, SignalEntry[Any]]:
        """What is registered, by number.

        Each has ``.handler``, ``.receiver`` (the target) and ``.wid`` (who registered it: a worker, 0 for the master).
        """
        table = self._instance.machine.registry.signals
        found = {}
        for number in range(256):
            entry = table.lookup(1, number) or table.lookup(0, number)
            if entry is not None:
                found[number] = entry
        return found

    @property
    def runs(self) -> list[Run]:
        """The handlers that ran so far, whoever sent the signal: a program, a timer, a cron."""
        return self._instance.history.select(kind="signal")

    def send(self, number: int, *, raise_errors: bool = True) -> list[Run]:
        """Send a signal as ``uwsgi.signal()`` does, and have it handled; the clock stands still.

        Args:
            number: 0-255.
            raise_errors: whether the first exception of a handler is raised in the end.

        Returns:
            The handlers' runs.
        """
        __tracebackhide__ = True
        self._instance.uwsgi.signal(number)
        return self.drain(raise_errors=raise_errors)

    def drain(self, *, raise_errors: bool = True) -> list[Run]:
        """Have the signals handled that are pending; jobs and messages stay where they are.

        Args:
            raise_errors: whether the first exception of a handler is raised in the end.

        Returns:
            The handlers' runs.
        """
        __tracebackhide__ = True
        return [run for run in self._instance.deliver(raise_errors=raise_errors) if run.kind == "signal"]

    def __repr__(self) -> str:
        return f"<uwsgi_signals: {len(self.pending)} pending, {len(self.registered)} registered>"
