"""The ``fakeuwsgi`` command."""

from __future__ import annotations

import sys

from fakeuwsgi.cli.arguments import UsageError, split_arguments
from fakeuwsgi.errors import FakeUwsgiError

__all__ = ["main"]

_NOT_LIVE = (
    "fakeuwsgi: serving in real time is not part of this version; run your program on virtual time with"
    " --simulate SECONDS (or 1d, 2h30m), and see --help"
)


def main(argv: list[str] | None = None) -> int:
    """Run the command.

    Args:
        argv: the arguments; those of the process if None.

    Returns:
        The exit status: 0, 1 where uWSGI would refuse to start, 2 for arguments of ours that make no sense.
    """
    try:
        own, uwsgi_arguments = split_arguments(sys.argv[1:] if argv is None else argv)
    except UsageError as error:
        print(f"fakeuwsgi: {error}", file=sys.stderr)
        return 2
    if own.help:
        from fakeuwsgi.cli.arguments import HELP

        print(HELP, end="")
        return 0
    from fakeuwsgi.cli.simulate import simulate

    try:
        return simulate(own, uwsgi_arguments) if own.simulate is not None else _only_options(uwsgi_arguments)
    except FakeUwsgiError as error:
        print(f"fakeuwsgi: {error}", file=sys.stderr)
        return 1


def _only_options(arguments: list[str]) -> int:
    """Without --simulate: options that print something and leave are served, anything else needs a live server."""
    from fakeuwsgi.cli.simulate import read_options

    options = read_options(arguments, 0)
    if isinstance(options, int):
        return options
    print(_NOT_LIVE, file=sys.stderr)
    return 1
