"""Where a configuration's bytes come from: a file, the standard input, a descriptor, a command's output."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from fakeuwsgi.options.errors import OptionError
from fakeuwsgi.options.magic import config_scheme
from fakeuwsgi.options.numbers import atoi

if TYPE_CHECKING:
    from fakeuwsgi.options.system import System

__all__ = ["read_source"]

_VIRTUAL_LIMIT = 4096


def read_source(url: str, system: System) -> bytes:
    """Reads what a configuration names.

    Args:
        url: ``-``, a file's name, ``fd://number`` or ``exec://command``.
        system: The surroundings.

    Returns:
        All the bytes.

    Raises:
        OptionError: It cannot be read, or its scheme is one that only the real server can serve.
    """
    if url == "-":
        return system.stdin()
    scheme = config_scheme(url)
    if scheme is None:
        return _read_file(url, system)
    rest = url[len(scheme) + 3 :]
    if scheme == "fd":
        with os.fdopen(os.dup(atoi(rest)), "rb") as file:
            return file.read()
    if scheme == "exec":
        return _run(rest, system)
    msg = f"the scheme of {url!r} cannot be read here"
    raise OptionError(msg, "Use a file, '-', 'fd://number' or 'exec://command'")


def _read_file(name: str, system: System) -> bytes:
    try:
        if not name:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        with Path(system.path(name)).open("rb") as file:
            status = os.fstat(file.fileno())
            virtual = status.st_size == 0 and not stat.S_ISFIFO(status.st_mode)
            return file.read(_VIRTUAL_LIMIT) if virtual else file.read()
    except OSError as error:
        reason = os.strerror(error.errno or errno.EIO)
        msg = f"cannot read {name!r} (seen from {system.cwd}): {reason}"
        raise OptionError(
            msg,
            "Name a readable file",
            said=f'open("{name}"): {reason} [core/io.c line 525]',
        ) from error


def _run(command: str, system: System) -> bytes:
    import subprocess

    done = subprocess.run(  # noqa: S602 - uWSGI hands the command to the shell
        command, shell=True, cwd=system.cwd, env=dict(system.environ), stdout=subprocess.PIPE, check=False
    )
    return done.stdout
