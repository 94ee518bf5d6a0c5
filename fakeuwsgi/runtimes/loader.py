"""Importing what uWSGI's options name: by file or by module, as its Python plugin does."""

from __future__ import annotations

import importlib
import sys
import types
from collections.abc import Callable
from typing import Any

__all__ = ["import_named", "load_application", "mule_program"]


def import_named(value: str) -> types.ModuleType:
    """Import the value of ``--import`` and its kin.

    A value with a slash or ending in ``.py`` is a file, run anew at each mention under a name made of its path; anything else
    is a module's name.

    Args:
        value: as in the option.

    Returns:
        The module.

    Raises:
        BaseException: whatever the import raises.
    """
    if "/" in value or value.endswith(".py"):
        return _run_file(_pythonized(value), value)
    return importlib.import_module(value)


def load_application(settings_module: str | None, wsgi_file: str | None, callable_name: str | None) -> Any:
    """Load the application of ``--module`` or, where there is none, ``--wsgi-file``.

    Args:
        settings_module: the module, maybe with ``:callable``.
        wsgi_file: the file.
        callable_name: the callable's name (``--callable``), "application" where it is not given.

    Returns:
        The application, or None if the module has none.
    """
    if settings_module is not None:
        name, _, inside = settings_module.partition(":")
        module = importlib.import_module(name)
        return getattr(module, inside.partition("(")[0] or callable_name or "application", None)
    if wsgi_file is not None:
        return getattr(_run_file(_file_module_name(wsgi_file), wsgi_file), callable_name or "application", None)
    return None


def mule_program(target: str | None) -> Callable[[], Any] | None:
    """What ``--mule=target`` runs: a file, or a function after ``module:``; None for a mule that only waits."""
    if target is None:
        return None
    if target.endswith(".py"):
        return lambda: _run_as_main(target)
    if ":" in target:
        module, _, function = target.partition(":")
        return lambda: getattr(importlib.import_module(module), function)()
    return None


def _run_as_main(path: str) -> None:
    # Not entered in sys.modules, where this process's own __main__ stands.
    module = types.ModuleType("__main__")
    module.__file__ = path
    exec(_compiled(path), module.__dict__)  # noqa: S102 - running the named file is the task


def _compiled(path: str) -> types.CodeType:
    with open(path, "rb") as source:
        return compile(source.read(), path, "exec")


def _pythonized(path: str) -> str:
    return path.removesuffix(".py").replace("/", "_")


def _file_module_name(path: str) -> str:
    return "uwsgi_file_" + _pythonized(path).replace(".", "_")


def _run_file(name: str, path: str) -> types.ModuleType:
    code = _compiled(path)
    module = sys.modules.get(name)
    if module is None:
        module = types.ModuleType(name)
        sys.modules[name] = module
    module.__file__ = path
    try:
        exec(code, module.__dict__)  # noqa: S102 - running the named file is the task
    except BaseException:
        sys.modules.pop(name, None)
        raise
    return module


