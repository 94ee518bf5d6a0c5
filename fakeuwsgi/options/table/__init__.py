"""The table of all options of uWSGI 2.0.31, as the wheel from PyPI knows them, and those of richer builds."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from fakeuwsgi.options.table.row import BUILD, Row

__all__ = ["Option", "Table", "standard_table"]


class Option(NamedTuple):
    """One option.

    Attributes:
        name: Its long name.
        arity: Whether it takes an argument on the command line (``NONE``, ``REQUIRED``, ``OPTIONAL``).
        short: Its letter, or empty.
        kind: How its value is understood (see :mod:`fakeuwsgi.options.effects`).
        slot: The first name of the setting it changes; aliases share it.
        flags: What its mere presence does.
    """

    name: str
    arity: int
    short: str
    kind: str
    slot: str
    flags: int


class Table:
    """All options by name, by letter and by slot, in uWSGI's own order.

    Args:
        rows: The rows.
    """

    def __init__(self, rows: tuple[Row, ...]) -> None:
        self._rows = {row[0]: row for row in rows}
        self._letters: dict[str, str] = {}
        self._slots: dict[str, list[str]] = {}
        for name, _, short, _, slot, _ in rows:
            if short:
                self._letters.setdefault(short, name)
            self._slots.setdefault(slot, []).append(name)

    def __contains__(self, name: object) -> bool:
        """Whether uWSGI has an option of exactly this name."""
        return name in self._rows

    @property
    def names(self) -> tuple[str, ...]:
        """All names, in uWSGI's order."""
        return tuple(self._rows)

    @property
    def built_in(self) -> tuple[str, ...]:
        """The names that every build of uWSGI knows, in uWSGI's order."""
        return tuple(name for name, row in self._rows.items() if not row[5] & BUILD)

    def find(self, name: str) -> Option | None:
        """The option of exactly this name.

        Args:
            name: Its long name.

        Returns:
            The option, or None if uWSGI has none of that name.
        """
        row = self._rows.get(name)
        return None if row is None else Option._make(row)

    def letter(self, letter: str) -> Option | None:
        """The option of a letter: the first in the table that has it.

        Args:
            letter: One character.

        Returns:
            The option, or None.
        """
        name = self._letters.get(letter)
        return None if name is None else self.find(name)

    def aliases(self, name: str) -> tuple[str, ...]:
        """All names of the setting that an option changes.

        Args:
            name: Any name, also one that uWSGI does not know.

        Returns:
            The names, the given one among them.
        """
        row = self._rows.get(name)
        return (name,) if row is None else tuple(self._slots[row[4]])

    def near(self, name: str) -> list[str]:
        """Names that a misspelt one may have meant.

        Args:
            name: The unknown name.

        Returns:
            At most three names, the nearest first.
        """
        import difflib

        return difflib.get_close_matches(name, self._rows, n=3, cutoff=0.7)


@lru_cache(maxsize=1)
def standard_table() -> Table:
    """The table of uWSGI 2.0.31, read on the first call.

    Returns:
        The table; the same one each time.
    """
    from fakeuwsgi.options.table import operations, python, routers, server, services, web

    return Table(server.ROWS + services.ROWS + operations.ROWS + web.ROWS + python.ROWS + routers.ROWS)
