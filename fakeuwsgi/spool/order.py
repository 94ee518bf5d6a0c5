"""The orders in which a folder's entries are gone through.

``--spooler-ordered`` means glibc's version order. Without it uWSGI takes what the file system gives, which is no order;
here that is first in, first out, or a seeded shuffle.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

from fakeuwsgi.spool.names import name_order

if TYPE_CHECKING:
    import random

__all__ = ["ArrivalOrder", "Order", "VersionOrder", "version_key"]

_DIGITS = re.compile(rb"[0-9]+")
_SLACK = 64


def version_key(name: bytes) -> bytes:
    """Sort key with which plain bytes order equals that of glibc's ``strverscmp()``.

    Runs of digits compare as numbers; a run that begins with a zero is a fraction and comes before them, the more zeros
    the earlier.

    Args:
        name: a file name without NUL bytes.

    Returns:
        Bytes to compare.
    """
    return _DIGITS.sub(_run_key, name)


def _run_key(match: re.Match[bytes]) -> bytes:
    run = match[0]
    if run[0] != 48:
        return b"1" + len(run).to_bytes(4, "big") + run
    # After nothing but zeros, a character that is no digit (or the end) sorts behind every digit.
    return run if run.strip(b"0") else run + b"\xff"


class Order(Protocol):
    """Arranges the names of one folder."""

    def note(self, name: bytes) -> None:
        """Take in a name that was made just now."""

    def forget(self, name: bytes) -> None:
        """Drop what is known of a name that is gone."""

    def retain(self, names: list[bytes]) -> None:
        """Drop what is known of all names but these, when much of it is stale."""

    def arrange(self, names: list[bytes]) -> list[bytes]:
        """Give the names in the order in which a scan visits them."""

    def follows(self, name: bytes, current: bytes) -> bool:
        """Tell whether a scan that is at ``current`` has ``name`` still before it."""


class VersionOrder:
    """The order of ``scandir()`` with ``versionsort``, used with ``--spooler-ordered``."""

    __slots__ = ("_keys",)

    def __init__(self) -> None:
        self._keys: dict[bytes, bytes] = {}

    def note(self, name: bytes) -> None:
        """Nothing to note: the name says it all."""

    def forget(self, name: bytes) -> None:
        """Drop the key of a name that is gone."""
        self._keys.pop(name, None)

    def retain(self, names: list[bytes]) -> None:
        """Drop all keys when most are of names that are gone."""
        if len(self._keys) > 2 * len(names) + _SLACK:
            self._keys.clear()

    def arrange(self, names: list[bytes]) -> list[bytes]:
        """Give the names in version order."""
        keys = self._keys
        for name in names:
            if name not in keys:
                keys[name] = version_key(name)
        return sorted(names, key=keys.__getitem__)

    def follows(self, name: bytes, current: bytes) -> bool:
        """Compare in version order."""
        return version_key(name) > version_key(current)


class ArrivalOrder:
    """First in, first out; of files that came unseen, those found by the same scan in the order their names tell.

    Args:
        shuffle: if given, shuffles every scan instead: another order that uWSGI might have taken.
    """

    __slots__ = ("_numbers", "_shuffle", "_turn")

    def __init__(self, shuffle: random.Random | None = None) -> None:
        self._numbers: dict[bytes, int] = {}
        self._turn = 0
        self._shuffle = shuffle

    def note(self, name: bytes) -> None:
        """Give the name its number: it came after all that are known."""
        self._turn += 1
        self._numbers[name] = self._turn

    def forget(self, name: bytes) -> None:
        """Drop the number of a name that is gone."""
        self._numbers.pop(name, None)

    def retain(self, names: list[bytes]) -> None:
        """Drop the numbers of names that are gone, when they are most."""
        numbers = self._numbers
        if len(numbers) > 2 * len(names) + _SLACK:
            self._numbers = {name: numbers[name] for name in names if name in numbers}

    def arrange(self, names: list[bytes]) -> list[bytes]:
        """Give the names in order of arrival, numbering those that are new."""
        numbers = self._numbers
        unseen = [name for name in names if name not in numbers]
        if unseen:
            for name in sorted(unseen, key=name_order):
                self.note(name)
        arranged = sorted(names, key=numbers.__getitem__)
        if self._shuffle is not None:
            self._shuffle.shuffle(arranged)
        return arranged

    def follows(self, name: bytes, current: bytes) -> bool:
        """Compare by arrival; in a shuffled scan what becomes due in the middle is still to come."""
        return self._shuffle is not None or self._numbers.get(name, 0) > self._numbers.get(current, 0)
