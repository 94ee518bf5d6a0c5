"""Runs fakeuwsgi's command line, with or without the ``uwsgidecorators`` that an installed real uWSGI brings.

Usage: ``launch.py ours|real <options of fakeuwsgi>``. With ``ours`` the installed module is hidden, as if only
fakeuwsgi were there, so that programs are compared with our own decorators.
"""

from __future__ import annotations

import importlib.machinery
import sys
from typing import Any

_HIDDEN = "uwsgidecorators"


def _hide_installed_decorators() -> None:
    find = importlib.machinery.PathFinder.find_spec

    def find_others(fullname: str, *args: Any, **kwargs: Any) -> importlib.machinery.ModuleSpec | None:
        return None if fullname == _HIDDEN else find(fullname, *args, **kwargs)

    importlib.machinery.PathFinder.find_spec = staticmethod(find_others)  # type: ignore[method-assign]


def main() -> int | None:
    """Runs ``fakeuwsgi`` in this process with the rest of the arguments."""
    which = sys.argv.pop(1)
    if which == "ours":
        _hide_installed_decorators()
    sys.argv[0] = "fakeuwsgi"
    # The first entry is this file's own folder; the server's command has none of the kind.
    sys.path.pop(0)
    from fakeuwsgi.cli.main import main as fakeuwsgi_main

    return fakeuwsgi_main()


if __name__ == "__main__":
    sys.exit(main())
