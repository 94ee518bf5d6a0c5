"""What can be wrong with a configuration."""

from __future__ import annotations

from fakeuwsgi.errors import FakeUwsgiError

__all__ = ["OptionError", "OptionExit"]


class OptionError(FakeUwsgiError):
    """An option or a configuration file that uWSGI would refuse, or that cannot be read here.

    Args:
        message: What is wrong.
        hint: What to do about it.
        file: The configuration file at fault, as it was named; None for the command line and keywords.
        line: The line in that file, counted from 1.
        said: What uWSGI itself prints before it leaves, without the newline; None where it has no words for it.

    Mirrors uWSGI's ``exit(1)`` during configuration: ``said`` is the last line of its log then.
    """

    exit_code = 1

    def __init__(
        self,
        message: str,
        hint: str = "",
        *,
        file: str | None = None,
        line: int | None = None,
        said: str | None = None,
    ) -> None:
        self.message = message
        self.hint = hint
        self.file = file
        self.line = line
        self.said = said
        super().__init__(message)

    def __str__(self) -> str:
        """The place, what is wrong there, and what to do."""
        place = ""
        if self.file is not None:
            place = f"{self.file}:{self.line}: " if self.line is not None else f"{self.file}: "
        return f"{place}{self.message}. {self.hint}" if self.hint else f"{place}{self.message}"

    def at(self, file: str | None, line: int | None) -> OptionError:
        """Names the place, unless a nearer one is known already.

        Args:
            file: The configuration file.
            line: The line in it.

        Returns:
            This error.
        """
        if self.file is None:
            self.file, self.line = file, line
        return self


class OptionExit(OptionError):  # noqa: N818 - a way out, not a fault
    """An option that makes uWSGI print something and leave at once: ``--version``, ``--help``, ``--exit``, ``--get``.

    Args:
        code: The exit status.
        output: What goes to the standard output, with its newlines.
    """

    def __init__(self, code: int, output: str = "") -> None:
        super().__init__(
            f"the options ask uWSGI to print something and leave with status {code}",
            "Leave such options to the command line",
        )
        self.exit_code = code
        self.output = output
