"""Reading options without looking at this process's surroundings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fakeuwsgi.options import OptionError, Options

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

__all__ = ["from_argv", "from_ini", "refused"]


def from_argv(*words: str, cwd: Path | str = "/", environ: Mapping[str, str] | None = None) -> Options:
    """Options from a command line, in an empty environment."""
    return Options.from_argv(words, cwd=cwd, environ=environ or {})


def from_ini(folder: Path, text: str, *words: str, environ: Mapping[str, str] | None = None) -> dict[str, Any]:
    """What ``uwsgi.opt`` holds after ``conf.ini`` with this text, and more words on the command line, without ini."""
    (folder / "conf.ini").write_text("[uwsgi]\n" + text, encoding="utf-8", newline="")
    opt = from_argv("--ini", "conf.ini", *words, cwd=folder, environ=environ).opt
    del opt["ini"]
    return opt


def refused(read: Callable[[], object]) -> OptionError:
    """The error that reading raises."""
    try:
        read()
    except OptionError as error:
        return error
    message = "the options were not refused"
    raise AssertionError(message)
