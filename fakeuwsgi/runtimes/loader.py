"""Importing what uWSGI's options name: by file or by module, as its Python plugin does."""

from __future__ import annotations

import importlib
import importlib.util
import os
import sys
import types
from collections.abc import Callable
from typing import Any

__all__ = ["Log", "import_file", "import_named", "module_callable", "pythonized", "read_code", "run_in"]

Log = Callable[[str], None]
"""Takes a line of uWSGI's log."""


def import_named(value: str, log: Log) -> types.ModuleType | None:
    """Import the value of ``--import`` and its kin.

    A value with a slash or ending in ``.py`` is a file (or a package's folder), run anew at each mention under a name
    made of its path; anything else is a module's name.

    Args:
        value: as in the option.
        log: takes what uWSGI says of a file that it cannot read or compile.

    Returns:
        The module; None where there is no such file.

    Raises:
        BaseException: whatever the import raises.
    """
    if "/" in value or value.endswith(".py"):
        return import_file(pythonized(value), value, log)
    return importlib.import_module(value)


def import_file(name: str, path: str, log: Log) -> types.ModuleType | None:
    """Run a file as the module of a given name, which is reused if it is there already.

    Args:
        name: the module's name.
        path: the file, or a folder with an ``__init__.py``.
        log: as for `import_named`.

    Returns:
        The module; None where the file cannot be read.

    Raises:
        BaseException: whatever it raises; the module is taken out of ``sys.modules`` then.
    """
    file, code = _read(path, log)
    if code is None:
        return None
    module = sys.modules.get(name)
    if module is None:
        module = sys.modules[name] = types.ModuleType(name)
    if file != path:
        module.__path__ = [path]
    run_in(module, file, code, name)
    return sys.modules.get(name)


def run_in(module: types.ModuleType, file: str, code: types.CodeType, name: str) -> None:
    """Run code in a module as C's ``PyImport_ExecCodeModule`` does."""
    spec = importlib.util.spec_from_file_location(name, file)
    module.__spec__ = spec
    module.__loader__ = None if spec is None else spec.loader
    module.__file__ = file
    try:
        exec(code, module.__dict__)  # noqa: S102 - running the named file is the task
    except BaseException:
        sys.modules.pop(name, None)
        raise


def module_callable(value: str, default: str, log: Log) -> Any:  # noqa: ARG001
    """What ``module:callable``, ``module:factory()`` or ``module`` names.

    Args:
        value: as in ``--module`` or ``--mule``.
        default: the callable's name where the value has none.
        log: takes what uWSGI says.

    Returns:
        The callable, what the factory returned, or a dictionary ``applications`` that the module has; None if there is
        none.

    Raises:
        BaseException: whatever the import or the factory raises.
    """
    name, _, inside = value.partition(":")
    inside = inside or default
    module = importlib.import_module(name)
    for place in (sys.modules.get("uwsgi"), module):
        applications = getattr(place, "applications", None)
        if isinstance(applications, dict):
            return applications
    if inside.endswith("()"):
        factory = getattr(module, inside[:-2], None)
        if factory is not None:
            return factory()
    return getattr(module, inside, None)


def pythonized(path: str) -> str:
    """A module's name made of a path: dots and slashes become ``_``, and the ending ``.py`` goes."""
    return path.replace(".", "_").replace("/", "_").removesuffix("_py")


def _read(path: str, log: Log) -> tuple[str, types.CodeType | None]:
    file = os.path.join(path, "__init__.py") if os.path.isdir(path) else path
    try:
        with open(file, "rb") as stream:
            source = stream.read()
    except OSError as error:
        if file == path:
            log(f"failed to open python file {path}")
        else:
            log(f"open({file!r}): {error.strerror}")
        return file, None
    if not source:
        log(f"no data read from file {file}")
        return file, None
    try:
        return file, compile(source, file, "exec", dont_inherit=True)
    except (SyntaxError, ValueError):
        log(f"failed to compile {file}")
        raise


def read_code(path: str, log: Log) -> types.CodeType | None:
    """Compile a file; None where it cannot be read, which the log then says."""
    return _read(path, log)[1]
