"""The options of an instance, as real uWSGI has them once its configuration is read."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from fakeuwsgi.options.effects import State, apply, presence
from fakeuwsgi.options.errors import OptionError
from fakeuwsgi.options.numbers import atoi
from fakeuwsgi.options.table import standard_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from fakeuwsgi.options.builder import Builder
    from fakeuwsgi.options.settings import Settings

__all__ = ["Exported", "Options"]

Exported = tuple[str, "str | None"]
"""One option as uWSGI exports it: its name as written, and its value or None."""


@dataclass(frozen=True)
class Options:
    """An instance's options.

    Attributes:
        exported: What ``uwsgi.opt`` is made of: every option, placeholder and unknown key, in the order uWSGI met them.
        applied: The options that were acted upon, in that order (custom options are resolved into what they stand for).
        removed: Names that this, laid over other options, takes away.
        magic: The magic variables as the last configuration file left them.
        log: What uWSGI would have logged while reading.
        output: What it would have printed.
    """

    exported: tuple[Exported, ...] = ()
    applied: tuple[Exported, ...] = ()
    removed: frozenset[str] = frozenset()
    magic: Mapping[str, str] = field(default_factory=dict, compare=False)
    log: tuple[str, ...] = field(default=(), compare=False)
    output: str = field(default="", compare=False)

    @classmethod
    def from_kwargs(cls, **options: Any) -> Options:
        """Options from keywords: uWSGI's names, with ``_`` for ``-``.

        Args:
            **options: True for a flag; text, a number, bytes or a path for a value; a list for a repeated option; None
                or False for an option that is not there (and is taken away from options that these are laid over).

        Returns:
            The options.

        Raises:
            OptionError: uWSGI knows no such option, or refuses its value.
        """
        from fakeuwsgi.options.kwargs import build_from_kwargs

        return build_from_kwargs(options)

    @classmethod
    def from_argv(
        cls,
        argv: Iterable[str],
        *,
        cwd: str | os.PathLike[str] | None = None,
        environ: Mapping[str, str] | None = None,
        now: int = 0,
        program: str = "uwsgi",
    ) -> Options:
        """Options from a command line, after those of the environment (``UWSGI_...``).

        Args:
            argv: The arguments, without the program's name.
            cwd: Where relative names start; the working folder by default.
            environ: The environment variables; this process's by default.
            now: The instant of the start in microseconds since the epoch, for the magic variables ``%t`` and ``%T``.
            program: The name by which errors begin.

        Returns:
            The options.

        Raises:
            OptionError: As real uWSGI refuses: ``said`` is its text.
            OptionExit: An option asks to print something and leave (``--version``).
        """
        from fakeuwsgi.options.builder import Builder
        from fakeuwsgi.options.environment import options_of_environment
        from fakeuwsgi.options.system import System

        system = System.here(cwd=cwd, environ=environ, now=now, program=program)
        builder = Builder(system)
        for name, value in options_of_environment(system):
            builder.add(name, value)
        builder.arguments(list(argv))
        builder.finish()
        return cls.from_builder(builder)

    @classmethod
    def from_file(
        cls,
        path: str | os.PathLike[str],
        *,
        cwd: str | os.PathLike[str] | None = None,
        environ: Mapping[str, str] | None = None,
        now: int = 0,
    ) -> Options:
        """Options from a configuration file, as if it were named bare on a command line.

        Args:
            path: The file; ``file.ini:section`` for a section other than ``uwsgi``.
            cwd: Where relative names start; the working folder by default.
            environ: The environment variables; this process's by default.
            now: The instant of the start in microseconds since the epoch.

        Returns:
            The options.

        Raises:
            OptionError: The file cannot be read, or uWSGI refuses an option in it; names the file and the line.
        """
        from fakeuwsgi.options.builder import Builder
        from fakeuwsgi.options.environment import options_of_environment
        from fakeuwsgi.options.system import System

        system = System.here(cwd=cwd, environ=environ, now=now)
        builder = Builder(system)
        for name, value in options_of_environment(system):
            builder.add(name, value)
        builder.loader.by_suffix(os.fspath(path), sections=True)
        builder.finish()
        return cls.from_builder(builder)

    @classmethod
    def from_builder(cls, builder: Builder, removed: frozenset[str] = frozenset()) -> Options:
        """Options from a configuration that has been read.

        Args:
            builder: The configuration, finished.
            removed: Names that the options take away when laid over others.

        Returns:
            The options.
        """
        return cls(
            exported=tuple((entry.key, entry.value) for entry in builder.exported),
            applied=tuple(builder.applied),
            removed=removed,
            magic=builder.loader.magic.as_dict(),
            log=tuple(builder.log),
            output="".join(builder.output),
        )

    def with_overrides(self, other: Options) -> Options:
        """These options with others laid over them: what the others set or remove, they decide alone.

        An option counts with all its names, and a list as a whole: ``mules=1`` replaces every ``--mule``.

        Args:
            other: The options that win.

        Returns:
            New options.
        """
        table = standard_table()
        decided = {
            alias
            for name in (*(key for key, _ in other.exported), *(key for key, _ in other.applied), *other.removed)
            for alias in table.aliases(name)
        }
        return Options(
            exported=(*(pair for pair in self.exported if pair[0] not in decided), *other.exported),
            applied=(*(pair for pair in self.applied if pair[0] not in decided), *other.applied),
            removed=(self.removed - {key for key, _ in other.exported}) | other.removed,
            magic={**self.magic, **other.magic},
            log=(*self.log, *other.log),
            output=self.output + other.output,
        )

    @property
    def opt(self) -> dict[str, Any]:
        """A new dictionary, exactly as ``uwsgi.opt``: text to bytes, or True where there is no value.

        An option given twice stands where it was first, with its last value.
        """
        return {key: True if value is None else os.fsencode(value) for key, value in self.exported}

    def magic_table(self, now: int) -> dict[bytes, bytes]:
        """A new dictionary, exactly as ``uwsgi.magic_table``: the variables that have a value.

        Args:
            now: The instant of the start in microseconds since the epoch, for ``t`` and ``T``.

        Returns:
            Letter to value.
        """
        started = {"t": str(now // 1_000_000), "T": str(now)}
        values = {**self.magic, **{letter: value for letter, value in started.items() if letter in self.magic}}
        return {letter.encode("latin-1"): os.fsencode(value) for letter, value in values.items()}

    @cached_property
    def state(self) -> State:
        """The settings by slot, from which the other views are made."""
        table = standard_table()
        state = State()
        for key, _ in self.exported:
            option = table.find(key)
            if option is not None:
                presence(option, state)
        for key, value in self.applied:
            option = table.find(key)
            if option is not None:
                apply(option, key, value, state)
        return state

    @cached_property
    def settings(self) -> Settings:
        """What the emulator acts on, typed.

        Raises:
            OptionError: uWSGI would leave at the start (a farm of a mule that is not there).
        """
        from fakeuwsgi.options.view import settings_of

        return settings_of(self.state)

    @property
    def refusal(self) -> str | None:
        """Why uWSGI would leave right after the start, in its own words; None if it would not."""
        from fakeuwsgi.options.view import refusal_of

        said = refusal_of(self.state)
        if said is not None:
            return said
        try:
            return self.settings.refusal
        except OptionError as error:
            return error.said

    def get_all(self, name: str) -> tuple[str, ...]:
        """All values of an option and its aliases, in order; empty text where a value is missing.

        Args:
            name: Any of its names; also a placeholder or a key that uWSGI does not know.

        Returns:
            The values.
        """
        names = standard_table().aliases(name)
        found = self.applied if name in standard_table() else self.exported
        return tuple(value or "" for key, value in found if key in names)

    def get(self, name: str) -> str | None:
        """The last value of an option and its aliases.

        Args:
            name: Any of its names; also a placeholder or a key that uWSGI does not know.

        Returns:
            The value (empty text where it was given without one), or None if the option is not there.
        """
        values = self.get_all(name)
        return values[-1] if values else None

    def flag(self, name: str) -> bool:
        """Whether a flag is on, as uWSGI reads its value (false, off, no and 0 are off).

        Args:
            name: Any of its names.

        Returns:
            True or False.
        """
        if name == "master":
            return self.settings.master
        slot = self._slot(name)
        return self.state.flags.get(slot, False)

    def number(self, name: str, default: int = 0) -> int:
        """An option's value as uWSGI reads numbers.

        Args:
            name: Any of its names.
            default: What counts if the option is not there.

        Returns:
            The number.
        """
        slot = self._slot(name)
        if slot in self.state.numbers:
            return self.state.numbers[slot]
        value = self.get(name)
        return default if value is None else atoi(value)

    def has(self, name: str) -> bool:
        """Whether an option is there, by any of its names.

        Args:
            name: Any of its names.

        Returns:
            True or False.
        """
        names = standard_table().aliases(name)
        return any(key in names for key, _ in (*self.exported, *self.applied))

    @staticmethod
    def _slot(name: str) -> str:
        option = standard_table().find(name)
        if option is None:
            msg = f"uWSGI has no option {name!r}"
            raise OptionError(msg, "Ask for one of its options")
        return option.slot
