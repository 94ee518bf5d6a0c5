"""What only a deterministic scheduler can say."""

from __future__ import annotations

from fakeuwsgi.errors import FakeUwsgiError

__all__ = ["DeadlockError", "EndlessLoopError"]


class DeadlockError(FakeUwsgiError):
    """Code waits for what can never come: names who waits for what, where a real server would hang."""


class EndlessLoopError(FakeUwsgiError):
    """So much ran at one instant that it will never end, e.g. a job that spools itself each time it runs."""
