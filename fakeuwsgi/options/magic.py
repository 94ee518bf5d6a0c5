"""The magic variables of configuration files: ``%p``, ``%d`` and their kin, replaced as a file is read."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from fakeuwsgi.options.errors import OptionError

if TYPE_CHECKING:
    from fakeuwsgi.options.system import System

__all__ = ["MagicTable", "config_scheme", "split_section"]

_VARIABLE = re.compile(rb"%(.?)", re.DOTALL)
_SCHEMES = ("emperor", "http", "data", "sym", "section", "fd", "exec", "call", "callint")
_OF_FIRST_FILE = "odspcenxij"


def config_scheme(name: str) -> str | None:
    """The scheme of a configuration's name, as in ``exec://command``.

    Args:
        name: A file's name or URL.

    Returns:
        One of uWSGI's schemes, or None for a plain file.
    """
    for scheme in _SCHEMES:
        if name.startswith(scheme + "://"):
            return scheme
    return None


def split_section(name: str) -> tuple[str, str | None]:
    """Splits ``file:section``, as uWSGI does it: at the last colon, whatever the name is.

    Args:
        name: A file's name or URL.

    Returns:
        The file, and what follows the colon (None if there is no colon).
    """
    start = name.rfind("/") if config_scheme(name) else 0
    colon = name.rfind(":", start)
    return (name, None) if colon < 0 else (name[:colon], name[colon + 1 :])


def _djb33x(text: bytes) -> str:
    value = 5381
    for byte in text:
        value = (value * 33 ^ byte) & 0xFFFFFFFF
    return value.to_bytes(4, "little").hex().upper()


def _account(uid: int) -> str:
    try:
        import pwd

        return pwd.getpwuid(uid).pw_name
    except (ImportError, KeyError):
        return str(uid)


def _group(gid: int) -> str:
    try:
        import grp

        return grp.getgrgid(gid).gr_name
    except (ImportError, KeyError):
        return str(gid)


class MagicTable:
    """The values of the magic variables while configuration files are read one inside the other.

    Args:
        system: Where the static ones come from.
    """

    def __init__(self, system: System) -> None:
        self._system = system
        uid = os.getuid() if hasattr(os, "getuid") else 0
        gid = os.getgid() if hasattr(os, "getgid") else 0
        self._values: dict[str, str] = {
            "%": "%",
            "(": "%(",
            "[": "\033",
            "v": system.cwd,
            "h": system.hostname,
            "t": str(system.now // 1_000_000),
            "T": str(system.now),
            "V": "2.0.31",
            "k": str(os.cpu_count() or 1),
            "u": str(uid),
            "U": _account(uid),
            "g": str(gid),
            "G": _group(gid),
        }
        self.first_file: str | None = None
        self._nested = 0

    def __getitem__(self, letter: str) -> str:
        """The value of one variable; empty if it has none."""
        return self._values.get(letter, "")

    def as_dict(self) -> dict[str, str]:
        """All variables that have a value, as ``uwsgi.magic_table`` lists them.

        Returns:
            A new dictionary, letter to value.
        """
        return {letter: value for letter, value in sorted(self._values.items()) if value}

    def enter(self, name: str, *, upper: bool) -> None:
        """Sets the variables for a configuration file about to be read.

        Args:
            name: The file as it was named, with its section.
            upper: Whether it may become the file of the upper-case variables (positional files and includes may not).

        Raises:
            OptionError: The file does not exist.
        """
        values = self._values
        if config_scheme(name) or name == "-":
            values["o"] = name
            return
        file, section = split_section(name)
        values["o"] = file
        if file or section is None:
            self._fill(file)
        values["x"] = section or ""
        if upper and self.first_file is None:
            for letter in _OF_FIRST_FILE:
                values[letter.upper()] = values.get(letter, "")
            self.first_file = name

    def leave(self, name: str) -> None:
        """Ends the reading of a file: only from then on ``%o`` and ``%O`` show its section.

        Args:
            name: The file as it was named.
        """
        self._values["o"] = name
        if name == self.first_file:
            self._values["O"] = name

    def _fill(self, file: str) -> None:
        full = self._system.path(file)
        if Path(full).is_symlink():
            full = file if Path(file).is_absolute() else f"{self._system.cwd}/{file}"
        else:
            try:
                full = os.path.realpath(full, strict=True) if file else ""
                missing = not file
            except OSError:
                missing = True
            if missing:
                msg = f"the configuration file {file!r} does not exist (seen from {self._system.cwd})"
                raise OptionError(
                    msg,
                    "Name an existing file",
                    said=f"realpath() of {file} failed: No such file or directory [core/utils.c line 3640]",
                )
        folder, _, base = full.rpartition("/")
        stem, dot, extension = base.rpartition(".")
        values = self._values
        values.update(
            b=os.path.realpath(sys.executable),
            p=full,
            s=base,
            d=folder + "/",
            j=_djb33x(os.fsencode(full)),
            i=str(os.lstat(full).st_ino),
            c=folder.rpartition("/")[2],
            e=extension if dot else "",
            n=stem if dot else base,
        )
        parts = [part for part in folder.split("/") if part][:10]
        for index in range(10):
            values[str(index)] = parts[index] if index < len(parts) else ""

    def substitute(self, data: bytes) -> bytes:
        """Replaces the variables in a file's content; unknown ones, and a percent sign at the end, vanish.

        Args:
            data: The content.

        Returns:
            The content with the values in place.
        """
        if b"%" not in data:
            return data
        found = {letter: os.fsencode(value) for letter, value in self._values.items()}

        def value(match: re.Match[bytes]) -> bytes:
            return found.get(match[1].decode("latin-1"), b"")

        return _VARIABLE.sub(value, data)
