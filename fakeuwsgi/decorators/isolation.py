"""Taking back what a test registered through a ``uwsgidecorators`` module, ours or the real one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from types import ModuleType

    Keep = Callable[[Any], bool]

__all__ = [
    "Isolation",
    "Registry",
    "Snapshot",
    "attach_registry",
    "defined_at_module_level",
    "isolate",
    "registry_of",
]

_ATTRIBUTE = "_registry"
_NAMES = ("spooler_functions", "mule_functions", "postfork_chain")


def defined_at_module_level(entry: Any) -> bool:
    """Tells whether what was registered comes from a module's import, not from inside a function.

    Args:
        entry: a function, or a link of the post-fork chain with the function under ``f``. One that has no function yet
            (``@postfork(1)`` before it is applied) comes from nowhere that can be named, and counts as local.
    """
    function = entry
    while not hasattr(function, "__qualname__"):
        inner = getattr(function, "f", None) or getattr(function, "func", None)
        if inner is None:
            return False
        function = inner
    return "<locals>" not in function.__qualname__


@dataclass(frozen=True)
class Snapshot:
    """What stood in each container: the container itself, and a shallow copy of its content."""

    containers: dict[str, tuple[Any, Any]]


class Registry:
    """What was registered through one module: containers among its names.

    Args:
        module: the module they are in.
        names: their names there; the values are dicts, lists and sets.
    """

    def __init__(self, module: ModuleType, names: Iterable[str] = _NAMES) -> None:
        self._module = module
        self._names = tuple(names)

    def __getitem__(self, name: str) -> Any:
        """The container of this name, as it stands in the module now."""
        return getattr(self._module, name)

    def snapshot(self) -> Snapshot:
        """Notes the present content of every container."""
        found = {name: vars(self._module)[name] for name in self._names}
        return Snapshot({name: (container, container.copy()) for name, container in found.items()})

    def restore(self, snapshot: Snapshot, keep: Keep = defined_at_module_level) -> None:
        """Brings back a snapshot's content, in the very containers it was taken from.

        Args:
            snapshot: what ``snapshot`` gave.
            keep: asked for each function or link that came since; those it says True to stay, after the old ones. A
                dict's key that got another value keeps the new one only if ``keep`` says so.
        """
        for name, (container, before) in snapshot.containers.items():
            now = vars(self._module).get(name)
            after = _merged(before, now if type(now) is type(container) else before, keep)
            container.clear()
            if isinstance(container, list):
                container.extend(after)
            else:
                container.update(after)
            setattr(self._module, name, container)


class Isolation:
    """The containers of one module, and what stood in them when this was made; a context manager.

    Args:
        registry: the containers.
    """

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        self._snapshot = registry.snapshot()

    def restore(self, keep: Keep = defined_at_module_level) -> None:
        """Takes back what came since, except what ``keep`` says True to; may be called again and again.

        What is kept becomes part of what stands: a later call brings it back too.
        """
        self._registry.restore(self._snapshot, keep)
        self._snapshot = self._registry.snapshot()

    def __enter__(self) -> Isolation:
        return self

    def __exit__(self, *_: object) -> None:
        self.restore()


def isolate(module: ModuleType) -> Isolation:
    """Notes every dict, list and set among a module's names, to be restored after a test.

    It knows nothing of ``uwsgidecorators`` in particular, so it serves whichever version is installed.

    Args:
        module: the module; ours or any other.

    Returns:
        The isolation: ``restore()`` takes back what was registered since, and keeps what imports registered.
    """
    names = [name for name, value in vars(module).items() if type(value) in {dict, list, set} and not _is_dunder(name)]
    return Isolation(Registry(module, names))


def attach_registry(module: ModuleType) -> Registry:
    """Hangs a registry on a module that ``build`` made; ``registry_of`` finds it there."""
    registry = Registry(module)
    setattr(module, _ATTRIBUTE, registry)
    return registry


def registry_of(module: ModuleType) -> Registry:
    """The registry of a module that ``build`` made.

    Raises:
        AttributeError: ``build`` did not make it; ``isolate`` serves any module.
    """
    registry: Registry = getattr(module, _ATTRIBUTE)
    return registry


def _merged(before: Any, now: Any, keep: Keep) -> Any:
    if isinstance(before, dict):
        new = {key: value for key, value in now.items() if before.get(key) is not value and keep(value)}
        return {**before, **new}
    if isinstance(before, set):
        return before | {entry for entry in now - before if keep(entry)}
    old = {id(entry) for entry in before}
    return [*before, *(entry for entry in now if id(entry) not in old and keep(entry))]


def _is_dunder(name: str) -> bool:
    return name.startswith("__")
