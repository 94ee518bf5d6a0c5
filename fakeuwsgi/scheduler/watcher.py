"""What tells the master of changed files, as the scheduler sees it."""

from __future__ import annotations

from typing import Protocol

__all__ = ["Watcher"]


class Watcher(Protocol):
    """Notices changes of files and folders, without anybody waiting for them."""

    def add(self, path: str) -> int:
        """Watch a file, or a folder and its entries.

        Returns:
            A number for it; the same one for the same file, whatever the path.

        Raises:
            OSError: it cannot be watched, because it does not exist, for instance.
        """

    def read(self) -> list[int]:
        """The numbers of what has changed since the last call, in order, as often as it changed."""

    def close(self) -> None:
        """Watch nothing any more."""
