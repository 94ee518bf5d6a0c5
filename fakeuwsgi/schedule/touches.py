"""Touched files (``--touch-signal`` and its kind): what the master remembers, and what counts as touched."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["TouchList", "Touched"]


class Touched(NamedTuple):
    """What is remembered of a file.

    Attributes:
        seen: its time of modification when last seen, in seconds since the epoch; 0 for none.
        gone: whether it was missing.
    """

    seen: int = 0
    gone: bool = False

    def look(self, mtime: int | None) -> tuple[Touched, bool]:
        """See the file again.

        It counts as touched when its time has gone on, when it disappears and when it appears; not when its time goes
        back. A file that reappears before it was looked at once more after its removal counts only if its time has
        gone on.

        Args:
            mtime: its time of modification now; None if it is missing.

        Returns:
            What to remember, and whether it was touched.
        """
        if mtime is None:
            if self.seen and not self.gone:
                return Touched(self.seen, gone=True), True
            return Touched(gone=True), False
        if not self.seen and self.gone:
            return Touched(mtime), True
        return Touched(mtime, self.gone), 0 < self.seen < mtime


class TouchList:
    """The files that one option names.

    Args:
        values: the option's values: the file, and after a space what it stands for (the file itself without a space).
        mtime_of: gives a file's time of modification in seconds since the epoch, or None.
    """

    def __init__(self, values: Iterable[str], mtime_of: Callable[[str], int | None]) -> None:
        parted = [value.partition(" ") for value in values]
        self._files = [(path, meaning if space else path) for path, space, meaning in parted]
        self._known = [Touched()] * len(self._files)
        self._mtime_of = mtime_of

    def __len__(self) -> int:
        return len(self._files)

    def check(self) -> str | None:
        """Look at the files up to the first that was touched.

        Returns:
            What that one stands for, or None. The files behind it are looked at next time.
        """
        for position, (path, meaning) in enumerate(self._files):
            self._known[position], touched = self._known[position].look(self._mtime_of(path))
            if touched:
                return meaning
        return None

    def is_news(self) -> bool:
        """Says whether a check now would be any different from none."""
        return any(
            known.look(self._mtime_of(path)) != (known, False)
            for known, (path, _) in zip(self._known, self._files, strict=True)
        )

    def missing(self) -> list[str]:
        """The files that were missing at the last check."""
        return [path for known, (path, _) in zip(self._known, self._files, strict=True) if known.gone]
