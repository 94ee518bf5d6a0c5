"""What tests register in ``uwsgidecorators`` is gone after them, what modules register when imported stays."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from fakeuwsgi.decorators.isolation import Isolation, Registry, Snapshot, isolate

if TYPE_CHECKING:
    from types import ModuleType

__all__ = ["DecoratorGuard"]

_MODULES = ("uwsgidecorators", "django_uwsgi.decorators")
_CONTAINERS = ("spooler_functions", "mule_functions", "postfork_chain")


class DecoratorGuard:
    """Keeps the registries of every copy of the decorators that is loaded."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[ModuleType, Isolation]] = {}

    def begin(self) -> None:
        """A test begins: note what modules have registered so far."""
        for name in _MODULES:
            module = sys.modules.get(name)
            if module is not None and not self._knows(name, module):
                self._known[name] = (module, isolate(module))

    def end(self) -> None:
        """The test is over: take back what it registered itself."""
        for name in _MODULES:
            module = sys.modules.get(name)
            if module is None:
                continue
            if self._knows(name, module):
                self._known[name][1].restore()
            else:
                _restore_from_nothing(module)
                self._known[name] = (module, isolate(module))

    def _knows(self, name: str, module: ModuleType) -> bool:
        return name in self._known and self._known[name][0] is module


def _restore_from_nothing(module: ModuleType) -> None:
    """Take back what a test registered in a module that was first imported in that test."""
    names = [name for name in _CONTAINERS if type(vars(module).get(name)) in {dict, list, set}]
    found = {name: vars(module)[name] for name in names}
    Registry(module, names).restore(Snapshot({name: (value, type(value)()) for name, value in found.items()}))
