"""``os._exit()`` where roles share a process: it must end the role, not everybody."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

__all__ = ["ExitPatch"]


class ExitPatch:
    """Replaces ``os._exit`` from `install` to `close`.

    Args:
        handler: asked with the status; False has the process really exit.
    """

    def __init__(self, handler: Callable[[int], bool]) -> None:
        self._handler = handler
        self._original: Callable[..., Any] | None = None

    def install(self) -> None:
        """Put ours in place; a second time does nothing."""
        if self._original is not None:
            return
        original = self._original = os._exit
        handler = self._handler

        def _exit(status: int) -> None:
            if not handler(status):
                original(status)

        os._exit = _exit  # type: ignore[assignment]

    def close(self) -> None:
        """Put the original back."""
        if self._original is not None:
            os._exit = self._original
            self._original = None
