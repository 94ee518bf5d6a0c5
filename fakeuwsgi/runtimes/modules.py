"""Making ``import uwsgi`` and ``import uwsgidecorators`` work, and undoing it exactly."""

from __future__ import annotations

import importlib.util
import sys
from importlib.abc import Loader, MetaPathFinder
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from importlib.machinery import ModuleSpec
    from types import ModuleType

__all__ = ["DECORATORS", "ModuleFinder", "SysModules"]

DECORATORS = "uwsgidecorators"


class ModuleFinder(MetaPathFinder, Loader):
    """Serves modules that are made when they are first imported.

    Args:
        makers: makes the module of each name.
        owner: whose finder it is.
    """

    def __init__(self, makers: dict[str, Callable[[], ModuleType]], owner: SysModules) -> None:
        self._makers = makers
        self.owner = owner

    def find_spec(
        self,
        fullname: str,
        path: Sequence[str] | None = None,  # noqa: ARG002
        target: ModuleType | None = None,  # noqa: ARG002
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

    def holds(self, name: str, module: ModuleType) -> bool:
        """Whether this module was entered here, and still is what `name` imports."""
        return name in self._before and sys.modules.get(name) is module

    def put(self, name: str, module: ModuleType) -> None:
        """Enter a module; `restore` takes it out again."""
        self._before.setdefault(name, sys.modules.get(name))
        sys.modules[name] = module

    def watch(self, name: str) -> None:
        """Have `restore` bring back what `name` is now, whoever imports it meanwhile."""
        self._before.setdefault(name, sys.modules.get(name))

    def serve(self, makers: dict[str, Callable[[], ModuleType]]) -> None:
        """Have a finder on ``sys.meta_path``: behind what is really installed, before what others of ours serve.

        Args:
            makers: makes the module of each name.
        """
        finder = ModuleFinder(makers, self)
        self._finders.append(finder)
        places = (at for at, other in enumerate(sys.meta_path) if _stands_in(other, makers))
        sys.meta_path.insert(next(places, len(sys.meta_path)), finder)

    def _above(self) -> SysModules | None:
        """Who has entered modules over ours, and not taken them out yet."""
        owners = list(dict.fromkeys(finder.owner for finder in sys.meta_path if isinstance(finder, ModuleFinder)))
        return owners[owners.index(self) - 1] if self in owners[1:] else None

    def restore(self) -> None:
        """Put everything back; where somebody has entered modules over ours, leave it to them to put that back."""
        above = self._above()
        if above is not None:
            for name in above._before.keys() & self._before.keys():  # noqa: SLF001
                above._before[name] = self._before.pop(name)  # noqa: SLF001
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


def _stands_in(finder: object, names: Collection[str]) -> bool:
    """Whether a finder serves one of these names in place of the real thing."""
    find = getattr(finder, "find_spec", None)
    ours = type(finder).__module__.startswith(("fakeuwsgi.", "conftest_plugin."))
    return ours and find is not None and any(find(name) is not None for name in names)
