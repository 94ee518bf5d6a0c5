"""Runs one of uWSGI's own example programs, named in $EXAMPLE, as --import would, and traces what it prints."""

import importlib.util
import os
import sys
from pathlib import Path

from tracing import trace


def traced_print(*values, **_options):
    trace("print", *map(comparable, values))


def comparable(value):
    if value == os.getpid():
        return "<pid>"
    return value if isinstance(value, (str, bytes, int, float, tuple, type(None))) else type(value).__name__


path = Path(os.environ["EXAMPLE"])
sys.path[:0] = [str(path.parent), os.getcwd()]
spec = importlib.util.spec_from_file_location(path.stem, path)
module = sys.modules[path.stem] = importlib.util.module_from_spec(spec)
module.print = traced_print
try:
    spec.loader.exec_module(module)
except BaseException as error:
    # An ImportError ends with the path of the module in brackets.
    text = str(error).split(" (")[0] if isinstance(error, ImportError) else str(error)
    trace("raised", type(error).__name__, text)
    raise
trace("imported", sorted(name for name in vars(module) if not name.startswith("_") and name != "print"))
