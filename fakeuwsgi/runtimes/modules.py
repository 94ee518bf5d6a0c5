"""Making ``import uwsgi`` and ``import uwsgidecorators`` work, and undoing it exactly."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable, Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType

__all__ = ["DECORATORS", "ModuleFinder", "SysModules"]

DECORATORS = "uwsgidecorators"


class ModuleFinder(MetaPathFinder, Loader):
    """Serves modules that are made when they are first imported.

    It stands at the end of ``sys.meta_path``: what is really installed is found before.

    Args:
        makers: makes the module of each name.
    """

    def __init__(self, makers: dict[str, Callable[[], ModuleType]]) -> None:
        self._makers = makers

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """The spec of a module that this finder serves."""
        if fullname in self._makers:
            return importlib.util.spec_from_loader(fullname, self, origin="fakeuwsgi")
        return None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """Make the module."""
        return self._makers[spec.name]()

    def exec_module(self, module: ModuleType) -> None:
        """Nothing is left to do: the maker has filled it."""


class SysModules:
    """Entries put into ``sys.modules`` and ``sys.meta_path``, with what stood there before."""

    def __init__(self) -> None:
        self._before: dict[str, ModuleType | None] = {}
        self._finders: list[MetaPathFinder] = []

    def put(self, name: str, module: ModuleType) -> None:
        """Enter a module; `restore` takes it out again."""
        self._before.setdefault(name, sys.modules.get(name))
        sys.modules[name] = module

    def watch(self, name: str) -> None:
        """Have `restore` bring back what `name` is now, whoever imports it meanwhile."""
        self._before.setdefault(name, sys.modules.get(name))

    def add_finder(self, finder: MetaPathFinder) -> None:
        """Append a finder to ``sys.meta_path``."""
        self._finders.append(finder)
        sys.meta_path.append(finder)

    def restore(self) -> None:
        """Put everything back."""
        for finder in self._finders:
            if finder in sys.meta_path:
                sys.meta_path.remove(finder)
        self._finders.clear()
        for name, module in self._before.items():
            if module is None:
                sys.modules.pop(name, None)
            else:
                sys.modules[name] = module
        self._before.clear()
