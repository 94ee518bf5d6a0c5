"""Serving ``import uwsgi``, and ``import uwsgidecorators`` where no real one is installed."""

from __future__ import annotations

import sys
from importlib.machinery import ModuleSpec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import ModuleType

__all__ = ["Finders", "OneModuleFinder"]


class OneModuleFinder:
    """Serves one module, made when it is first imported.

    Args:
        name: the module's name.
        make: makes it.
    """

    def __init__(self, name: str, make: Callable[[], ModuleType]) -> None:
        self.name = name
        self._make = make

    def find_spec(
        self, name: str, _path: Sequence[str | bytes] | None = None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """The spec of the one module."""
        return ModuleSpec(name, self, origin="fakeuwsgi") if name == self.name else None  # type: ignore[arg-type]

    def create_module(self, _spec: ModuleSpec) -> ModuleType:
        """Make the module."""
        return self._make()

    def exec_module(self, module: ModuleType) -> None:
        """Make it look as where the server put it there itself; the maker has filled it."""
        module.__spec__ = None
        module.__loader__ = None


class Finders:
    """Our finders on ``sys.meta_path``, and what they brought into ``sys.modules``.

    Args:
        makers: makes each module, by its name. The first comes before all other finders, as the server's own module
            does; the others after them, so that what is really installed wins.
    """

    def __init__(self, makers: dict[str, Callable[[], ModuleType]]) -> None:
        self._finders = [OneModuleFinder(name, make) for name, make in makers.items()]
        self._before = {name: sys.modules.get(name) for name in makers}

    def install(self) -> None:
        """Put them in place."""
        first, *others = self._finders
        sys.meta_path.insert(0, first)
        # A pytest run inside a test of another one (pytester) comes before that one.
        for ours in others:
            outer = [
                place
                for place, finder in enumerate(sys.meta_path)
                if isinstance(finder, OneModuleFinder) and finder.name == ours.name
            ]
            sys.meta_path.insert(min(outer, default=len(sys.meta_path)), ours)

    def close(self) -> None:
        """Take them away, and the modules."""
        sys.meta_path[:] = [finder for finder in sys.meta_path if finder not in self._finders]
        for name, module in self._before.items():
            if module is None:
                sys.modules.pop(name, None)
            else:
                sys.modules[name] = module
