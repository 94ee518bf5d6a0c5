"""What reading a configuration may ask of its surroundings."""

from __future__ import annotations

import os
import socket
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["System"]


def _read_stdin() -> bytes:
    return sys.stdin.buffer.read()


@dataclass(frozen=True)
class System:
    """The surroundings of a configuration: where relative paths start, the environment, what magic variables show.

    Attributes:
        cwd: The working folder, absolute.
        environ: The environment variables.
        now: The instant of the start, in microseconds since the epoch, for ``%t`` and ``%T``.
        program: The name by which errors of the command line begin, and ``%b``.
        hostname: The host's name, for ``%h`` and ``if-hostname``.
        stdin: Reads the standard input, for a file named ``-``.
        reloaded: Whether this is the configuration of a reloaded instance, for ``if-reload``.
    """

    cwd: str
    environ: Mapping[str, str]
    now: int = 0
    program: str = "uwsgi"
    hostname: str = "localhost"
    stdin: Callable[[], bytes] = _read_stdin
    reloaded: bool = False

    @classmethod
    def here(
        cls,
        *,
        cwd: str | os.PathLike[str] | None = None,
        environ: Mapping[str, str] | None = None,
        now: int = 0,
        program: str = "uwsgi",
    ) -> System:
        """The surroundings of this process, as far as they are not given.

        Args:
            cwd: The working folder; this process's by default.
            environ: The environment; this process's by default.
            now: The instant of the start, in microseconds since the epoch.
            program: The name by which errors of the command line begin.

        Returns:
            The surroundings.
        """
        env = os.environ if environ is None else environ
        return cls(
            cwd=str(Path.cwd() if cwd is None else Path(cwd).absolute()),
            environ=env,
            now=now,
            program=program,
            hostname=socket.gethostname(),
            reloaded="UWSGI_RELOADS" in env,
        )

    def path(self, name: str) -> str:
        """A file name seen from the working folder.

        Args:
            name: The name, absolute or relative.

        Returns:
            The absolute path, not resolved.
        """
        return name if Path(name).is_absolute() else f"{self.cwd}/{name}"
