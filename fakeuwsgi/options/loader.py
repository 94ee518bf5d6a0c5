"""Loading configuration files: which reader reads which file, and with what around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fakeuwsgi.options.errors import OptionError
from fakeuwsgi.options.magic import MagicTable, config_scheme, split_section
from fakeuwsgi.options.sources import read_source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from fakeuwsgi.options.readers import Pair
    from fakeuwsgi.options.system import System

__all__ = ["KIND_OF_SUFFIX", "Loader"]

KIND_OF_SUFFIX = {".ini": "ini", ".xml": "xml", ".yaml": "yaml", ".yml": "yaml", ".json": "json", ".js": "json"}

_DEPTH = 60
_TITLES = {"ini": "INI", "yaml": "YAML", "json": "JSON"}


class Loader:
    """Reads configuration files, one inside the other.

    Args:
        system: The surroundings.
        log: Takes what uWSGI would log.
        add: Takes each option, with the file and the line it stands in.
    """

    def __init__(
        self,
        system: System,
        log: Callable[[str], None],
        add: Callable[[Pair, str], None],
    ) -> None:
        self._system = system
        self._log = log
        self._add = add
        self._last_ini = ""
        self._depth = 0
        self.magic = MagicTable(system)
        self.before: list[str] = []
        self.after: list[str] = []

    def load(self, kind: str, name: str, *, upper: bool = True) -> None:
        """Reads one file and adds its options.

        Args:
            kind: ``ini``, ``yaml``, ``json`` or ``xml``.
            name: The file as it was named, with its section.
            upper: Whether it may become the file of the upper-case magic variables.

        Raises:
            OptionError: The file cannot be read, or an option in it is refused.
        """
        self._depth += 1
        try:
            self._check_depth()
            self.magic.enter(name, upper=upper)
            file, section = split_section(name)
            if kind == "ini" and section is not None and not file:
                file = self._last_ini
            self._announce(kind, file, section)
            data = self.read(file)
            self._add_all(kind, file, section, data)
        finally:
            self._depth -= 1
        self.magic.leave(name)

    def _add_all(self, kind: str, file: str, section: str | None, data: bytes) -> None:
        try:
            for pair in self._pairs(kind, file, section, data):
                self._add(pair, file)
        except OptionError as error:
            raise error.at(file, error.line) from error

    def _check_depth(self) -> None:
        if self._depth > _DEPTH:
            msg = f"{_DEPTH} configuration files are open inside each other"
            raise OptionError(msg, "Break the circle of includes")

    def by_suffix(self, name: str, *, sections: bool = False) -> None:
        """Reads a file whose format shows in its name's end, as ``include`` and bare arguments do.

        Args:
            name: The file as it was named.
            sections: Whether a section may follow the name (uWSGI allows none here).

        Raises:
            OptionError: No such format, or the file cannot be read.
        """
        file = split_section(name)[0] if sections and not config_scheme(name) else name
        for suffix, kind in KIND_OF_SUFFIX.items():
            if file.endswith(suffix):
                self.load(kind, name, upper=False)
                return
        msg = f"uWSGI does not know the format of the configuration {name!r}"
        raise OptionError(
            msg,
            "Name a file that ends in .ini, .yml, .yaml, .json or .xml; give a section with --ini file.ini:section, a "
            "program with --wsgi-file, a module with --module and an address with --socket or --http-socket",
            said=f"unable to load configuration from {name}",
        )

    def read(self, name: str) -> bytes:
        """A configuration file's content, injected parts around it and magic variables replaced.

        Args:
            name: The file.

        Returns:
            The bytes.

        Raises:
            OptionError: It cannot be read.
        """
        parts = [*self.before, name, *self.after]
        return self.magic.substitute(b"".join(read_source(part, self._system) for part in parts))

    def _announce(self, kind: str, file: str, section: str | None) -> None:
        if kind == "xml":
            if section == "":
                msg = "the XML id behind the colon is empty"
                raise OptionError(msg, "Give an id", said="invalid xml id")
            if section is not None:
                self._log(f"[uWSGI] using xml uwsgi id: {section}")
        elif kind != "ini" or (file and file != self._last_ini):
            self._log(f"[uWSGI] getting {_TITLES[kind]} configuration from {file}")

    def _pairs(self, kind: str, file: str, section: str | None, data: bytes) -> Iterable[Pair]:
        if kind == "ini":
            self._last_ini = file
            return self._ini(file, section or "uwsgi", data)
        if kind == "xml":
            from fakeuwsgi.options.readers.xml import read_xml

            self._log(f"[uWSGI] parsing config file {file}")
            return read_xml(data, section, file)
        if kind == "yaml":
            from fakeuwsgi.options.readers.yaml import read_yaml

            return read_yaml(data, section or "uwsgi")
        from fakeuwsgi.options.readers.json import read_json

        return read_json(data, section or "uwsgi")

    def _ini(self, file: str, section: str, data: bytes) -> Iterable[Pair]:
        from fakeuwsgi.options.readers.ini import read_ini

        empty = True
        for pair in read_ini(data, section):
            empty = False
            yield pair
        if empty:
            self._log(f'*** WARNING: Can\'t find section "{section}" in INI configuration file {file} ***')
