"""Which modules hold a function or class of time under a name of their own (``from datetime import datetime``).

freezegun asks every module at every freeze, which takes milliseconds in a program of hundreds of modules. Kept for many
freezes, one of these looks at each module once, and again when names came to it or left it.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from types import ModuleType

__all__ = ["NarrowedSys", "TimeHolders"]

_OURS = ("fakeuwsgi.", "conftest_plugin.")


class TimeHolders:
    """Remembers modules from freeze to freeze."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[ModuleType, int, bool]] = {}

    def find(self, real: frozenset[int]) -> dict[str, ModuleType]:
        """Return the modules that a freeze must look into, by name.

        Args:
            real: the ids of what freezegun replaces.
        """
        known = self._known
        found = {}
        for name, module in sys.modules.copy().items():
            seen = known.get(name)
            if seen is None or seen[0] is not module or seen[1] != _size(module):
                seen = known[name] = (module, _size(module), _holds(name, module, real))
            if seen[2]:
                found[name] = module
        return found


def _names(module: ModuleType) -> dict[str, Any] | None:
    try:
        # Past any __getattribute__: a lazy module would load itself.
        names = object.__getattribute__(module, "__dict__")
    except AttributeError:
        return None
    return names if type(names) is dict else None


def _size(module: ModuleType) -> int:
    names = _names(module)
    return -1 if names is None else len(names)


def _holds(name: str, module: ModuleType, real: frozenset[int]) -> bool:
    if name.startswith(_OURS):
        return False
    names = _names(module)
    # What cannot be looked into here is left to freezegun.
    return names is None or not real.isdisjoint(map(id, list(names.values())))


class NarrowedSys:
    """The ``sys`` that freezegun sees while it starts: all of it, but with few modules.

    Args:
        modules: those few.
    """

    def __init__(self, modules: dict[str, ModuleType]) -> None:
        self.modules = modules

    def __getattr__(self, name: str) -> Any:
        return getattr(sys, name)
