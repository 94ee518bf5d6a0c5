"""``os._exit()`` where roles share a process: it must end the role, not everybody."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["ExitPatch"]


class _Exit:
    """What stands in for ``os._exit``."""

    __name__ = __qualname__ = "_exit"

    def __init__(self, original: Callable[..., Any], handler: Callable[[int], bool]) -> None:
        self.original = original
        self.handler: Callable[[int], bool] | None = handler

    def __call__(self, status: int) -> None:
        if self.handler is None or not self.handler(status):
            self.original(status)


class ExitPatch:
    """Replaces ``os._exit`` from `install` to `close`.

    Args:
        handler: asked with the status; False has the process really exit.
    """

    def __init__(self, handler: Callable[[int], bool]) -> None:
        self._handler = handler
        self._ours: _Exit | None = None

    def install(self) -> None:
        """Put ours in place; a second time does nothing."""
        if self._ours is None:
            self._ours = _Exit(os._exit, self._handler)
            os._exit = self._ours  # type: ignore[assignment]

    def close(self) -> None:
        """Put the original back; where another patch lies over ours, that one will."""
        ours, self._ours = self._ours, None
        if ours is None:
            return
        ours.handler = None
        original = ours.original
        while isinstance(original, _Exit) and original.handler is None:
            original = original.original
        if os._exit is ours:
            os._exit = original
