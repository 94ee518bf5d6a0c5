"""A worker between requests: it waits for signals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fakeuwsgi.scheduler.actor import FOREVER, ProcessExit
from fakeuwsgi.scheduler.channels import next_ready
from fakeuwsgi.scheduler.process import Process
from fakeuwsgi.scheduler.requests import Request

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from fakeuwsgi.history import Cause

__all__ = ["Worker"]


class Worker(Process):
    """A worker process. In a test, worker 1 is the test's own body; its signals are handled when the test lets things run."""

    program: Callable[[], Any] | None = None
    """What it runs in place of waiting (``--pyrun``)."""
    requests = 0
    serving = False
    forked_at = 0

    def fork(self) -> None:
        """Begin a new process."""
        self.forked_at = self.engine.clock.now() // 1_000_000
        super().fork()

    def loop(self) -> Generator[int, None, None]:
        """Boot, then one signal or request after the other."""
        self.boot()
        if self.program is not None:
            self.engine.execute(self.role, "hook", "program", self.program, (), None)
            raise ProcessExit("its program has ended")
        while True:
            channel = next_ready(self.pipes)
            if channel is None:
                yield FOREVER
                continue
            _, payload, cause = channel.items.popleft()
            if isinstance(payload, Request):
                self._serve(payload, cause)
            else:
                self.manage_signal(payload, cause)

    def _serve(self, request: Request, cause: Cause) -> None:
        self.requests += 1
        self.serving = True
        request.answer(self.engine, self.role, self.around.registry, cause)
        self.serving = False
