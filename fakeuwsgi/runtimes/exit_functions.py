"""``atexit`` where roles share a process: what a process of uWSGI would run at its end, each role runs at its own."""

from __future__ import annotations

import atexit
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["ExitFunctions"]

Owner = tuple[str, int]
"""A role's name and which of its processes: what one registers, the next one knows nothing of."""

_OURS = ("fakeuwsgi", "conftest_plugin")


class ExitFunctions:
    """Keeps what programs register with ``atexit``, from `install` to `close`.

    The functions of the standard library stay with this process: they clean up what all roles share.

    Args:
        whose: the process that is registering; None for the master that imports, whose functions everybody inherits.
    """

    def __init__(self, whose: Callable[[], Owner | None]) -> None:
        self._whose = whose
        self._kept: list[tuple[Owner | None, Callable[..., Any], tuple[Any, ...], dict[str, Any]]] = []
        self._originals: tuple[Any, Any] | None = None

    def install(self) -> None:
        """Put ours in the place of ``atexit.register`` and ``atexit.unregister``; a second time does nothing."""
        if self._originals is not None:
            return
        register, unregister = self._originals = atexit.register, atexit.unregister

        def keep(func: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Callable[..., Any]:
            if _is_shared(func):
                return register(func, *args, **kwargs)
            self._kept.append((self._whose(), func, args, kwargs))
            return func

        def forget(func: Callable[..., Any], /) -> None:
            unregister(func)
            owner = self._whose()
            self._kept = [entry for entry in self._kept if entry[1] != func or entry[0] not in {owner, None}]

        keep.__name__, forget.__name__ = "register", "unregister"
        atexit.register, atexit.unregister = keep, forget

    def close(self) -> None:
        """Put the originals back."""
        if self._originals is not None:
            atexit.register, atexit.unregister = self._originals
            self._originals = None
            self._kept.clear()

    def of(self, owner: Owner) -> list[Callable[[], Any]]:
        """What a process runs at its end: last registered, first run."""
        return [
            lambda func=func, args=args, kwargs=kwargs: func(*args, **kwargs)  # type: ignore[misc]
            for registrar, func, args, kwargs in reversed(self._kept)
            if registrar is None or registrar == owner
        ]


def _is_shared(function: object) -> bool:
    module = getattr(function, "__module__", None) or type(function).__module__
    root = str(module).partition(".")[0]
    return not callable(function) or root in _OURS or (root != "__main__" and root in sys.stdlib_module_names)
