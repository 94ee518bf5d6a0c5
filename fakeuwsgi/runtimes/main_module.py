"""Programs that run as ``__main__`` in one role, while for everybody else ``__main__`` stays what it is."""

from __future__ import annotations

import builtins
import sys
import types
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from fakeuwsgi.runtimes.loader import Log, module_callable, read_code, run_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["CallProgram", "MainProgram", "main_module", "mule_program"]

_MAIN = "__main__"


@contextmanager
def main_module() -> Iterator[None]:
    """Let ``__main__`` be an empty module for a while, as it is in a program that embeds Python."""
    before = sys.modules.get(_MAIN)
    sys.modules[_MAIN] = types.ModuleType(_MAIN)
    try:
        yield
    finally:
        if before is not None:
            sys.modules[_MAIN] = before


class MainProgram:
    """A file that runs as ``__main__``.

    ``sys.modules["__main__"]`` is its module while its code runs, and what it was before whenever its role waits or
    ends.

    Args:
        path: the file.
        log: takes what uWSGI says of a file that it cannot read.
    """

    def __init__(self, path: str, log: Log) -> None:
        self.name = path
        self._log = log
        self._module: types.ModuleType | None = None
        self._before: types.ModuleType | None = None

    def __call__(self) -> None:
        """Run the file to its end."""
        code = read_code(self.name, self._log)
        if code is None:
            return
        self._module = types.ModuleType(_MAIN)
        self._module.__dict__["__builtins__"] = builtins
        self.step_in()
        try:
            run_in(self._module, self.name, code, _MAIN)
        finally:
            # What ran may have left another module there; the owner's comes back all the same.
            if self._before is not None:
                sys.modules[_MAIN] = self._before
            self._module = self._before = None

    def step_in(self) -> None:
        """Its code goes on: its module is ``__main__``."""
        if self._module is not None:
            self._before = sys.modules.get(_MAIN)
            sys.modules[_MAIN] = self._module

    def step_out(self) -> None:
        """Its code waits: whoever runs meanwhile sees the ``__main__`` that was there."""
        if self._module is not None and self._before is not None:
            sys.modules[_MAIN] = self._before
            self._before = None


class CallProgram:
    """A function of a module.

    Args:
        target: ``module:function``, or ``module:factory()`` for the function that a factory returns.
        log: takes what uWSGI says.
    """

    def __init__(self, target: str, log: Log) -> None:
        self.name = target
        self._log = log

    def __call__(self) -> None:
        """Import the module and call the function; nothing happens if the module has no such name.

        A function that raises SystemExit ends like any other: uWSGI forgets what it raised, and ends the process itself.
        """
        function: Callable[[], Any] | None = module_callable(self.name, "application", self._log)
        if function is not None:
            with suppress(SystemExit):
                function()

    def step_in(self) -> None:
        """Nothing is its own."""

    def step_out(self) -> None:
        """Nothing is its own."""


def mule_program(target: str | None, log: Log) -> MainProgram | CallProgram | None:
    """What ``--mule=target`` runs: a file, or a function after ``module:``; None for a mule that only waits."""
    if target is None:
        return None
    if target.endswith(".py"):
        return MainProgram(target, log)
    return CallProgram(target, log) if ":" in target else None
