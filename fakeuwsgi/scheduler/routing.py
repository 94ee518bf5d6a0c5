"""From a signal's number to the queues it goes into."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from fakeuwsgi.scheduler.channels import Channel
from fakeuwsgi.signals.targets import Population, Queue, parse_target, route

if TYPE_CHECKING:
    from fakeuwsgi.history import Cause
    from fakeuwsgi.scheduler.engine import Engine
    from fakeuwsgi.scheduler.registry import Registry

__all__ = ["Router"]

_QUEUE_FULL = "*** SIGNAL QUEUE IS FULL: buffer size {} bytes (you can tune it with --signal-bufsize) ***"


class Router:
    """Knows all signal queues of an instance, and puts signals into them as the master does.

    Args:
        engine: for the history.
        registry: whose signal table says the targets.
        population: who is there.
        capacity: how many signals fit into a queue.
        buffer_size: the size in bytes that uWSGI names when a queue is full.
    """

    def __init__(
        self, engine: Engine, registry: Registry, population: Population, capacity: int, buffer_size: int
    ) -> None:
        self.population = population
        self.capacity = capacity
        self.order = count(1).__next__
        self._engine = engine
        self._registry = registry
        self._buffer_size = buffer_size
        queues = [Queue("worker"), *(Queue("worker", number) for number in range(1, population.workers + 1))]
        queues += [Queue("mule"), *(Queue("mule", number) for number in range(1, population.mules + 1))]
        queues += [Queue("farm", number) for number in range(1, len(population.farms) + 1)]
        queues += [Queue("spooler")] if population.spooler else []
        self.channels = {
            queue: Channel(f"signals for {queue.kind}{queue.number or ' (any)'}", capacity) for queue in queues
        }
        self._known: dict[int, tuple[int, tuple[Channel, ...], tuple[str, ...]]] = {}

    def route(self, signal: int, cause: Cause) -> None:
        """Put a signal into the queues that its target, in the master's row, stands for."""
        signals = self._registry.signals
        known = self._known.get(signal)
        if known is None or known[0] != signals.changes:
            routing = route(parse_target(signals.receiver(signal)), signal, self.population)
            known = signals.changes, tuple(self.channels[queue] for queue in routing.queues), routing.log
            self._known[signal] = known
        _, channels, log = known
        for channel in channels:
            if not channel.put(self.order(), signal, cause):
                self.overflow()
        for line in log:
            self.note(line)

    def overflow(self) -> None:
        """A queue was full, and a signal is lost."""
        self.note(_QUEUE_FULL.format(self._buffer_size))

    def note(self, line: str) -> None:
        """Keep a line of the master's log."""
        self._engine.log("master", line)

    def pending(self) -> list[tuple[str, int]]:
        """The signals that wait: (whose queue, number), in order of arrival."""
        waiting = [
            (order, channel.name, signal) for channel in self.channels.values() for order, signal, _ in channel.items
        ]
        return [(name, signal) for _, name, signal in sorted(waiting)]
