"""A conformance program: a Python file whose header says how to run it."""

from __future__ import annotations

import ast
import shlex
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["PROGRAMS", "HeaderError", "Program", "all_programs", "load"]

PROGRAMS = Path(__file__).parent / "programs"

_DEFAULT_SECONDS = 3


class HeaderError(ValueError):
    """A program's header that cannot be read: says which file, and what is wrong with it."""


@dataclass(frozen=True)
class Program:
    """One program and the answers its header gives.

    Attributes:
        path: the file.
        sentence: the first line of the docstring: what the program settles.
        options: uWSGI's command line, with ``{program}`` and ``{cwd}`` still in it.
        seconds: how long the server runs, counted from t0; later events do not count.
        files: extra files by name, written to the empty folder before the start.
        env: extra environment variables.
        logs: patterns whose matches in the server's log are compared too.
        total_order: compare the order of events across roles, not only within each.
        times: compare the whole second of each event.
        differs: why ours gives another trace, on purpose; empty where the two sides agree.
    """

    path: Path
    sentence: str
    text: str = field(repr=False)
    options: tuple[str, ...] = ()
    seconds: int = _DEFAULT_SECONDS
    files: dict[str, str] = field(default_factory=dict)
    env: dict[str, str] = field(default_factory=dict)
    logs: tuple[str, ...] = ()
    total_order: bool = False
    times: bool = True
    differs: str = ""

    @property
    def name(self) -> str:
        """``theme/name``, as test ids and ``-k`` know it."""
        below = self.path.relative_to(PROGRAMS) if self.path.is_relative_to(PROGRAMS) else self.path
        return str(below.with_suffix(""))

    @property
    def imports_tracing(self) -> bool:
        """Whether the program, or a file that it brings, ever starts the clock t0."""
        return "tracing" in self.text

    def arguments(self, cwd: Path) -> list[str]:
        """The command line for a run in the folder ``cwd``."""
        return [self.fill_in(option, cwd) for option in self.options]

    def fill_in(self, text: str, cwd: Path) -> str:
        """Puts the program's path and the run's folder in the place of ``{program}`` and ``{cwd}``."""
        return text.replace("{program}", str(self.path)).replace("{cwd}", str(cwd))


def all_programs(root: Path = PROGRAMS) -> list[Program]:
    """Every program below ``root``, in the order of their names."""
    return [load(path) for path in sorted(root.rglob("*.py")) if not path.name.startswith("_")]


def load(path: Path) -> Program:
    """Reads a program's header.

    Raises:
        HeaderError: no docstring, an unknown key, a block without end.
    """
    path = path.resolve()
    text = path.read_text(encoding="utf-8")
    docstring = ast.get_docstring(ast.parse(text, str(path)))
    if not docstring:
        msg = f"{path}: begins without the docstring that says what the program settles"
        raise HeaderError(msg)
    return _Header(path, text, docstring).read()


class _Header:
    def __init__(self, path: Path, text: str, docstring: str) -> None:
        self._path = path
        self._text = text
        self._sentence = " ".join(docstring.split("\n\n")[0].split())
        self._options: list[str] = []
        self._files: dict[str, str] = {}
        self._env: dict[str, str] = {}
        self._logs: list[str] = []
        self._differs: list[str] = []
        self._single: dict[str, str] = {}

    def read(self) -> Program:
        lines = iter(self._comment_lines())
        for line in lines:
            key, colon, value = line.removeprefix("#").strip().partition(":")
            value = value.strip()
            if not colon or " " in key:
                continue
            if key == "file":
                self._files[value] = self._block(value, lines)
            else:
                self._take(key, value)
        return Program(
            path=self._path,
            sentence=self._sentence,
            text=self._text,
            options=tuple(self._options),
            seconds=int(self._single.get("seconds", _DEFAULT_SECONDS)),
            files=self._files,
            env=self._env,
            logs=tuple(self._logs),
            total_order=self._single.get("order") == "total",
            times=self._single.get("times") != "ignored",
            differs=" ".join(self._differs),
        )

    def _take(self, key: str, value: str) -> None:
        if key == "uwsgi":
            self._options += shlex.split(value)
        elif key == "env":
            name, _, content = value.partition("=")
            self._env[name] = content
        elif key == "differs":
            self._differs.append(value)
        elif key == "log":
            self._logs.append(value)
        elif (key, value) in {("order", "total"), ("times", "ignored")} or (key == "seconds" and value.isdigit()):
            self._single[key] = value
        else:
            msg = (
                f"{self._path}: the header line '# {key}: {value}' is not understood; known are uwsgi, "
                "seconds (a whole number), file … end, env (NAME=value), log (a regular "
                "expression), order (total), times (ignored), differs (why ours does)"
            )
            raise HeaderError(msg)

    def _block(self, name: str, lines: Iterator[str]) -> str:
        content: list[str] = []
        for line in lines:
            if line.rstrip() == "# end":
                return "".join(part + "\n" for part in content)
            content.append(line[2:] if line.startswith("# ") else line[1:])
        msg = f"{self._path}: the block '# file: {name}' has no line '# end'"
        raise HeaderError(msg)

    def _comment_lines(self) -> list[str]:
        """The comments between the docstring and the first other line of code."""
        after = ast.parse(self._text).body[0].end_lineno or 0
        found: list[str] = []
        for line in self._text.splitlines()[after:]:
            if line.strip() and not line.startswith("#"):
                break
            if line.strip():
                found.append(line)
        return found
