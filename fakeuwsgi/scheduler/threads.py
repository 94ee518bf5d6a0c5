"""Threads that a role's code starts, as the scheduler sees them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["NoThreads", "Threads"]


class Threads(Protocol):
    """Whoever keeps the roles' threads in step with virtual time."""

    @property
    def is_current(self) -> bool:
        """Whether the caller is a thread that a role has started."""

    def block(self, ready: Callable[[], bool], deadline: int | None) -> bool:
        """In such a thread: wait until a condition holds, or an instant has come; whether the condition holds."""

    def settle(self) -> bool:
        """On the scheduler's thread: let those run that can go on; whether any could."""

    def end(self, role: str) -> None:
        """A role's process has ended, and its threads with it."""


class NoThreads:
    """Nobody has started a thread."""

    is_current = False

    def block(self, ready: Callable[[], bool], deadline: int | None) -> bool:
        """Never called: no thread is current."""
        return ready()

    def settle(self) -> bool:
        """Nobody can go on."""
        return False

    def end(self, role: str) -> None:
        """Nothing ends."""
