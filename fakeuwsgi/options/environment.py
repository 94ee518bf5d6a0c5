"""The environment variables as a configuration changes them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from fakeuwsgi.options.errors import OptionError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fakeuwsgi.options.system import System

__all__ = ["Environment", "options_of_environment"]

_NOT_OPTIONS = frozenset(
    [
        "UWSGI_RELOADS",
        "UWSGI_VASSALS_DIR",
        "UWSGI_EMPEROR_FD",
        "UWSGI_BROODLORD_NUM",
        "UWSGI_EMPEROR_FD_CONFIG",
        "UWSGI_EMPEROR_PROXY",
        "UWSGI_JAIL_PID",
        "UWSGI_ORIGINAL_PROC_NAME",
    ]
)


def options_of_environment(system: System) -> Iterator[tuple[str, str]]:
    """The options that environment variables give: ``UWSGI_SPOOLER_FREQUENCY=5`` is ``spooler-frequency = 5``.

    Args:
        system: The surroundings.

    Yields:
        Name and value of each, in the environment's order.
    """
    for variable, value in system.environ.items():
        if variable.startswith("UWSGI_") and variable not in _NOT_OPTIONS:
            yield variable[6:].lower().replace("_", "-"), value


class Environment:
    """A copy of the environment, changed by ``env``, ``unenv`` and ``envdir``.

    Args:
        system: The surroundings.
    """

    def __init__(self, system: System) -> None:
        self._system = system
        self._changes: dict[str, str | None] = {}

    def get(self, name: str) -> str | None:
        """A variable's value, None if it is not set.

        Args:
            name: The variable.
        """
        return self._changes[name] if name in self._changes else self._system.environ.get(name)

    def change(self, option: str, value: str) -> None:
        """Applies ``env`` (``NAME=value``; without ``=`` it removes) or ``unenv``.

        Args:
            option: The option's name.
            value: Its value.
        """
        name, equal, content = value.partition("=")
        self._changes[name] = content if equal and option == "env" else None

    def load_folder(self, folder: str) -> list[tuple[str, str]]:
        """Applies a folder of the daemontools kind: a file for each variable; an empty file removes it.

        Args:
            folder: The folder.

        Returns:
            The same as options ``env`` and ``unenv``.

        Raises:
            OptionError: The folder cannot be read.
        """
        path = self._system.path(folder)
        changes: list[tuple[str, str]] = []
        try:
            for entry in sorted(os.scandir(path), key=lambda entry: entry.name):
                if not entry.name.startswith(".") and entry.is_file():
                    content = os.fsdecode(Path(entry.path).read_bytes().rstrip(b"\r\n\t "))
                    empty = entry.stat().st_size == 0
                    changes.append(("unenv", entry.name) if empty else ("env", f"{entry.name}={content}"))
        except OSError as error:
            msg = f"cannot read the environment folder {folder!r}: {error}"
            raise OptionError(msg, "Name a folder") from error
        for option, value in changes:
            self.change(option, value)
        return changes
