"""A worker between requests: it waits for signals."""

from __future__ import annotations

from collections.abc import Generator

from fakeuwsgi.scheduler.actor import FOREVER
from fakeuwsgi.scheduler.channels import next_ready
from fakeuwsgi.scheduler.process import Process

__all__ = ["Worker"]


class Worker(Process):
    """A worker process. In a test, worker 1 is the test's own body; its signals are handled when the test lets things run."""

    def loop(self) -> Generator[int, None, None]:
        """Boot, then one signal after the other."""
        self.boot()
        while True:
            channel = next_ready(self.pipes)
            if channel is None:
                yield FOREVER
                continue
            _, signal, cause = channel.items.popleft()
            self.manage_signal(signal, cause)
