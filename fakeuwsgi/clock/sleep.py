"""``time.sleep`` under a virtual clock: asks who is in charge of time before it really sleeps."""

from __future__ import annotations

import operator
import sys
import time
from itertools import repeat
from types import BuiltinFunctionType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

__all__ = ["SleepPatch", "SleepUsers"]

_LONGEST = (2**63 - 1) / 1e9
"""Seconds beyond which the real function raises OverflowError."""


class SleepUsers:
    """Remembers which modules hold ``sleep`` under a name of their own (``from time import sleep``).

    Looking through all modules takes milliseconds in a big program; with one of these kept for many patches, each
    module is looked through once.
    """

    def __init__(self) -> None:
        self._looked_at: dict[str, int] = {}
        self._seen: tuple[int, str, int] | None = None
        self._places: dict[tuple[str, str], dict[str, Any]] = {}

    def places(self, *sleeps: object) -> list[tuple[dict[str, Any], str]]:
        """Return the (namespace, name) pairs known, after a look at modules not seen before for any of ``sleeps``."""
        looked_at = self._looked_at
        modules = sys.modules
        last = next(reversed(modules))
        # A module that is imported comes last: where that is the old one there is nothing new.
        seen = (len(modules), last, id(modules[last]))
        if seen != self._seen:
            self._seen = seen
            for name, module in modules.copy().items():
                if looked_at.get(name) != id(module):
                    looked_at[name] = id(module)
                    self._look(name, module, sleeps)
        return [(namespace, name) for (_, name), namespace in self._places.items()]

    def _look(self, module_name: str, module: object, sleeps: Iterable[object]) -> None:
        try:
            # Past any __getattribute__: a lazy module would load itself.
            namespace = object.__getattribute__(module, "__dict__")
        except AttributeError:
            return
        if type(namespace) is not dict or namespace is vars(time):
            return
        for sleep in sleeps:
            if any(map(operator.is_, list(namespace.values()), repeat(sleep))):
                for name in [name for name, value in namespace.items() if value is sleep]:
                    self._places[module_name, name] = namespace


class _Sleep:
    """What stands in for ``time.sleep``. An object, as it must not turn into a method when a class keeps it."""

    __name__ = "sleep"
    __qualname__ = "sleep"
    __module__ = "time"

    def __init__(self, original: Callable[..., Any], handler: Callable[[float], bool], ignore: tuple[str, ...]) -> None:
        self.original = original
        self.handler: Callable[[float], bool] | None = handler
        self._ignore = ignore

    def __call__(self, *args: Any, **kwargs: Any) -> None:
        handler = self.handler
        if handler is None or len(args) != 1 or kwargs:
            self.original(*args, **kwargs)
            return
        seconds = args[0]
        if not isinstance(seconds, float | int) and hasattr(type(seconds), "__index__"):
            seconds = operator.index(seconds)
        caller = sys._getframe(1).f_globals.get("__name__") or ""
        if not _can_be_slept(seconds) or caller.startswith(self._ignore) or not handler(seconds):
            self.original(seconds)

    def __repr__(self) -> str:
        return "<fakeuwsgi's time.sleep>"


class SleepPatch:
    """Replaces ``time.sleep``, and its copies in other modules, from :meth:`install` to :meth:`close`.

    A ``sleep`` that somebody has already put in the place of the built-in one (a mock, gevent) is respected: then
    nothing is replaced. Bad arguments get what the real function gives them.
    """

    def __init__(
        self,
        handler: Callable[[float], bool],
        users: SleepUsers | None = None,
        ignore: Sequence[str] = ("subprocess", "multiprocess", "threading", "queue", "selectors", "asyncio"),
    ) -> None:
        """Prepare a patch; nothing is replaced yet.

        Args:
            handler: called with the seconds as given; True if that was the sleep, False to have it really slept.
            users: what is known of modules from earlier patches.
            ignore: prefixes of names of modules whose own calls really sleep: they poll what lies outside the process.
        """
        self._handler = handler
        self._users = users or SleepUsers()
        self._ignore = tuple(ignore)
        self._ours: _Sleep | None = None

    def install(self) -> None:
        """Put our sleep in place; a second call also reaches modules that came by the real one since."""
        if self._ours is None:
            if not (_is_built_in(time.sleep) or isinstance(time.sleep, _Sleep)):
                return
            self._ours = _Sleep(time.sleep, self._handler, self._ignore)
            time.sleep = self._ours
        original = self._ours.original
        for namespace, name in self._users.places(original, self._ours):
            if namespace.get(name) is original:
                namespace[name] = self._ours

    def close(self) -> None:
        """Put back what was there, everywhere, also in modules imported meanwhile."""
        ours, self._ours = self._ours, None
        if ours is None:
            return
        ours.handler = None
        original = ours.original
        while isinstance(original, _Sleep) and original.handler is None:
            original = original.original
        if time.sleep is ours:
            time.sleep = original
        for namespace, name in self._users.places(original, ours):
            if namespace.get(name) is ours:
                namespace[name] = original

    def __enter__(self) -> SleepPatch:
        self.install()
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()


def _is_built_in(sleep: object) -> bool:
    # A list's bound append is a built-in function too.
    return isinstance(sleep, BuiltinFunctionType) and sleep.__self__ is time


def _can_be_slept(seconds: object) -> bool:
    """Say whether the real function would take ``seconds``; what it refuses is left to it, for its own error."""
    return isinstance(seconds, float | int) and 0 <= seconds <= _LONGEST
