"""``os.kill()`` where roles share a process: a signal for one's own process must hit the role, not everybody."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["KillPatch"]


class _Kill:
    """What stands in for ``os.kill``."""

    __name__ = __qualname__ = "kill"

    def __init__(self, original: Callable[..., Any], handler: Callable[[int, int], bool]) -> None:
        self.original = original
        self.handler: Callable[[int, int], bool] | None = handler

    def __call__(self, pid: Any, signal: Any) -> None:
        handler = self.handler
        plain = isinstance(pid, int) and isinstance(signal, int)
        if handler is None or not plain or _is_handled(signal) or not handler(pid, signal):
            self.original(pid, signal)


class KillPatch:
    """Replaces ``os.kill`` from `install` to `close`.

    A signal that the program handles itself (``signal.signal()``) is really sent.

    Args:
        handler: asked with process id and signal; False has the signal really sent.
    """

    def __init__(self, handler: Callable[[int, int], bool]) -> None:
        self._handler = handler
        self._ours: _Kill | None = None

    def install(self) -> None:
        """Put ours in place; a second time does nothing."""
        if self._ours is None:
            self._ours = _Kill(os.kill, self._handler)
            os.kill = self._ours

    def close(self) -> None:
        """Put the original back; where another patch lies over ours, that one will."""
        ours, self._ours = self._ours, None
        if ours is None:
            return
        ours.handler = None
        original = ours.original
        while isinstance(original, _Kill) and original.handler is None:
            original = original.original
        if os.kill is ours:
            os.kill = original


def _is_handled(number: int) -> bool:
    try:
        handler = signal.getsignal(number)
    except ValueError:
        return False
    return callable(handler) and handler is not signal.default_int_handler and not isinstance(handler, signal.Handlers)
