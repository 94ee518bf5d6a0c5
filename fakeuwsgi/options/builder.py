"""Reading a configuration: the options in the order uWSGI meets them, acted upon when uWSGI acts upon them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from fakeuwsgi.options.argv import Vocabulary, parse_argv
from fakeuwsgi.options.custom import CustomOptions
from fakeuwsgi.options.effects import State, apply, presence
from fakeuwsgi.options.environment import Environment
from fakeuwsgi.options.errors import OptionError, OptionExit
from fakeuwsgi.options.expand import compute, expand
from fakeuwsgi.options.immediate import act, remains
from fakeuwsgi.options.loader import Loader
from fakeuwsgi.options.logic import ENDS, LogicContext, evaluate
from fakeuwsgi.options.sources import read_source
from fakeuwsgi.options.table import Option, standard_table
from fakeuwsgi.options.table.row import IMMEDIATE

if TYPE_CHECKING:
    from collections.abc import Callable

    from fakeuwsgi.options.readers import Pair
    from fakeuwsgi.options.system import System

__all__ = ["Builder", "Entry"]


@dataclass
class Entry:
    """One option as exported to ``uwsgi.opt``.

    Attributes:
        key: Its name.
        value: Its value, None where it has none.
        configured: Whether it has been acted upon.
        file: The configuration file it stands in, if any.
        line: The line there.
    """

    key: str
    value: str | None
    configured: bool = False
    file: str | None = None
    line: int | None = None


class Builder:
    """A configuration being read.

    Args:
        system: The surroundings.
    """

    def __init__(self, system: System) -> None:
        self.system = system
        self.table = standard_table()
        self.custom = CustomOptions()
        self.state = State()
        self.environment = Environment(system)
        self.exported: list[Entry] = []
        self.applied: list[tuple[str, str | None]] = []
        self.log: list[str] = []
        self.output: list[str] = []
        self.logic: tuple[str, str] | None = None
        self._inside_logic = False
        self._changed = False
        self._place: tuple[str | None, int | None] = (None, None)

    @cached_property
    def loader(self) -> Loader:
        """Reads configuration files into this."""
        return Loader(self.system, self.log.append, self._add_pair)

    def find(self, name: str) -> Option | None:
        """An option of uWSGI or a declared one.

        Args:
            name: Its name.

        Returns:
            The option, or None if the name is unknown.

        Raises:
            OptionError: The name is unknown, and strict mode is on.
        """
        option = self.table.find(name) or self.custom.find(name)
        if option is None and self.state.flags.get("strict"):
            near = self.table.near(name)
            msg = f"{name!r} is no option of uWSGI, and strict mode is on"
            raise OptionError(
                msg,
                f"Did you mean {' or '.join(near)}" if near else "Remove it, or the option strict",
                said=f"[strict-mode] unknown config directive: {name}",
            )
        return option

    def first(self, name: str) -> str | None:
        """The value of the first option of a name so far, as placeholders and ``if-opt`` see it.

        Args:
            name: The name.

        Returns:
            The value, or None.
        """
        return next((entry.value for entry in self.exported if entry.key == name), None)

    def add(self, key: str, value: str | None, *, placeholder: bool = False) -> None:
        """Meets one option.

        Args:
            key: Its name.
            value: Its value, None where it has none.
            placeholder: Whether it may only be a placeholder, and no option.

        Raises:
            OptionError: uWSGI refuses it.
        """
        self._check_lists(key)
        if not self._inside_logic:
            if key in ENDS:
                self.logic = None
            if self.logic is not None:
                self._under_logic(self.logic, key, value)
                return
        entry = Entry(key, value, file=self._place[0], line=self._place[1])
        self.exported.append(entry)
        self._changed = True
        if placeholder:
            if key in self.table or self.custom.find(key):
                said = f"you cannot use {key} as a placeholder, it is already available as an option"
                msg = f"the placeholder {key!r} has the name of an option"
                raise OptionError(msg, "Name it otherwise", said=said)
            entry.configured = True
            return
        option = self.find(key)
        if option is not None:
            presence(option, self.state)
            if option.flags & IMMEDIATE:
                self._perform(option, key, value)
                entry.value = remains(option, value)
                entry.configured = True

    def arguments(self, words: list[str]) -> None:
        """Meets the options of a command line, then the files that are named bare on it.

        Args:
            words: The arguments, without the program's name.

        Raises:
            OptionError: uWSGI refuses something.
        """
        vocabulary = Vocabulary(
            lambda: self.table.names + self.custom.names,
            lambda name: self.table.find(name) or self.custom.find(name),
            self.table.letter,
        )
        for word in parse_argv(words, vocabulary, self.system.program, self.add):
            if not word.startswith("["):
                self.loader.by_suffix(word)

    def finish(self) -> None:
        """Expands the values, and acts upon all options that were not immediate.

        Raises:
            OptionError: uWSGI refuses a value.
            OptionExit: An option asks to print something and leave.
        """
        self._pass("$", self.environment.get)
        self._pass("@", self._content)
        self._pass("%", lambda expression: compute(expression, self.first))
        self._configure()
        self._leave()

    def _check_lists(self, key: str) -> None:
        texts = self.state.texts
        for name, allowed in (("blacklist", False), ("whitelist", True)):
            listed = texts.get(name)
            if listed is not None and (key.lower() in listed.lower().split(" ")) is not allowed:
                said = f'uWSGI error: forbidden option "{key}" (by {name})'
                msg = f"the option {key!r} is forbidden by the {name} in force"
                raise OptionError(msg, "Remove it", said=said)

    def _under_logic(self, logic: tuple[str, str], key: str, value: str | None) -> None:
        context = LogicContext(self.system, self.first, self.environment.get)
        self._inside_logic = True
        try:
            for shown in evaluate(logic[0], logic[1], context):
                self.add(key, value if shown is None or value is None else value.replace("%(_)", shown))
        finally:
            self._inside_logic = False

    def _add_pair(self, pair: Pair, file: str) -> None:
        outer = self._place
        self._place = (file, pair.line)
        try:
            self.add(pair.key, pair.value)
        except OptionError as error:
            raise error.at(file, pair.line) from error
        finally:
            self._place = outer

    def _content(self, name: str) -> str:
        import os

        data = read_source(name, self.system)
        return os.fsdecode((data[:-1] if data[-1:] in (b"\n", b"\r") else data).partition(b"\0")[0])

    def _pass(self, symbol: str, resolve: Callable[[str], str | None]) -> None:
        for entry in self.exported:
            if entry.value is not None and not entry.configured and symbol in entry.value:
                try:
                    entry.value = expand(entry.value, symbol, resolve)
                except OptionError as error:
                    raise error.at(entry.file, entry.line) from error

    def _configure(self) -> None:
        index = 0
        while index < len(self.exported):
            entry = self.exported[index]
            index += 1
            if entry.configured:
                continue
            self._changed = False
            self._place = (entry.file, entry.line)
            try:
                entry.configured = self._manage(entry)
            except OptionError as error:
                raise error.at(entry.file, entry.line) from error
            if self._changed:
                index = 0

    def _manage(self, entry: Entry) -> bool:
        option = self.find(entry.key)
        if option is None:
            return False
        self._perform(option, entry.key, entry.value)
        entry.value = remains(option, entry.value)
        return True

    def _perform(self, option: Option, key: str, value: str | None) -> None:
        if option.kind == "custom":
            for name, text in self.custom.expansion(key, value):
                meant = self.find(name)
                if meant is not None:
                    self._perform(meant, name, text)
        elif not act(self, option, key, value):
            apply(option, key, value, self.state)
            self.applied.append((key, value))

    def _leave(self) -> None:
        for item in self.state.lists.get("envdir", []):
            for name, value in self.environment.load_folder(item.value or ""):
                self.applied.append((name, value))
        wanted = self.state.lists.get("get", [])
        if wanted:
            found = [self.first(item.value or "") for item in wanted]
            raise OptionExit(0, "".join([*self.output, *(f"{value}\n" for value in found if value is not None)]))
        if self.state.flags.get("dump-options"):
            raise OptionExit(0, "".join([*self.output, *(f"{name}\n" for name in self.table.built_in)]))
