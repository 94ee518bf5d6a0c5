"""From options to a running instance: what the process is prepared for, and what the master and the roles import."""

from __future__ import annotations

import glob
import importlib
import os
import site
import sys
import sysconfig
import time
import traceback
from functools import partial
from typing import TYPE_CHECKING, Any

from fakeuwsgi.runtimes.apps import FAILED, Applications
from fakeuwsgi.runtimes.loader import import_named
from fakeuwsgi.runtimes.main_module import MainProgram

if TYPE_CHECKING:
    from collections.abc import Callable

    from fakeuwsgi.instance import Instance
    from fakeuwsgi.options import Settings
    from fakeuwsgi.roles import Role
    from fakeuwsgi.runtimes.loader import Log

__all__ = ["Boot", "exit_status", "print_error", "set_environment"]

_OWN = (os.path.dirname(os.path.dirname(os.path.abspath(__file__))) + os.sep, importlib.__file__, "<frozen importlib")


def set_environment(settings: Settings) -> None:
    """Make the changes of ``--env`` and ``--unenv``, the zone of local time included."""
    for name, value in settings.environment:
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value
    if hasattr(time, "tzset"):
        time.tzset()


def exit_status(leaving: SystemExit) -> int:
    """The status a process ends with, as Python decides it: text is printed, and counts as 1."""
    if leaving.code is None or isinstance(leaving.code, int):
        return leaving.code or 0
    print(leaving.code, file=sys.stderr)
    return 1


def print_error(error: BaseException) -> None:
    """Print an exception as uWSGI does, without the frames that it does not have."""
    shown = error.__traceback__
    while shown is not None and shown.tb_frame.f_code.co_filename.startswith(_OWN):
        shown = shown.tb_next
    sys.stdout.flush()
    traceback.print_exception(type(error), error, shown)


def _matching(pattern: str) -> list[str]:
    """The folders and archives that a ``--pythonpath`` means, folders with a slash; itself if there is none."""
    found = sorted(glob.glob(pattern))
    return [path if path.endswith("/") or not os.path.isdir(path) else f"{path}/" for path in found] or [pattern]


class Boot:
    """The start of one instance.

    Args:
        instance: what starts; it stands behind ``import uwsgi`` already.
        settings: its settings.
        log: takes lines of uWSGI's log.

    Attributes:
        status: with what the instance ended by itself; None while it has not.
        booted: whether anybody was forked.
    """

    def __init__(self, instance: Instance, settings: Settings, log: Log) -> None:
        self._instance = instance
        self._settings = settings
        self._log = log
        self.status: int | None = None
        self.booted = False
        self._apps = Applications(settings, log, print_error)
        # Patterns are read with the options, so from the folder in which uWSGI was started.
        self._folders = [folder for value in settings.pythonpath for folder in _matching(value)]
        self._lazy = settings.lazy or settings.lazy_apps
        self._own_apps: dict[int, Applications] = {}

    def run(self) -> None:
        """Import as the master, and fork everybody; `status` is set if uWSGI would have ended in between."""
        settings = self._settings
        try:
            self._enter_process()
            for name in settings.shared_imports:
                self._import(name)
            if not self._lazy:
                self._apps.load()
        except SystemExit as leaving:
            self.status = exit_status(leaving)
            return
        if settings.no_server:
            self._log("no-server mode requested. Goodbye.")
            self.status = 0
            return
        machine = self._instance.machine
        machine.census.apps = self._described
        machine.imports = self._imports_of
        if settings.pyrun is not None:
            machine.population.workers[0].program = partial(self._run_script, settings.pyrun)
        machine.boot()
        self.booted = True

    def _enter_process(self) -> None:
        settings = self._settings
        if settings.chdir is not None:
            self._chdir(settings.chdir, 2637)
        sys.argv = [settings.pyrun or "uwsgi", *(settings.pyargv or "").split()]
        if settings.home is not None:
            self._enter_home(settings.home)
        sys.path.insert(0, ".")
        for folder in self._folders:
            sys.path.insert(0, folder)
            self._log(f"added {folder} to pythonpath.")

    def _chdir(self, folder: str, line: int) -> None:
        self._log(f"chdir() to {folder}")
        try:
            os.chdir(folder)
        except OSError as error:
            self._log(f"chdir(): {error.strerror} [core/uwsgi.c line {line}]")
            raise SystemExit(1) from error

    def _enter_home(self, home: str) -> None:
        if not os.path.isdir(home):
            self._log(f"!!! Python Home is not a directory: {home} !!!")
            return
        packages = sysconfig.get_path("purelib", vars={"base": home, "platbase": home})
        if os.path.isdir(packages):
            site.addsitedir(packages)
        self._log(f"Set PythonHome to {home}")

    def _import(self, name: str) -> None:
        try:
            import_named(name, self._log)
        except SystemExit:
            raise
        except BaseException as error:  # noqa: BLE001 - uWSGI prints whatever an import raises, and goes on
            print_error(error)

    # ---- after the forks

    def _imports_of(self, role: Role) -> list[Callable[[], Any]]:
        settings = self._settings
        imports: list[Callable[[], Any]] = []
        if role.kind == "spooler":
            imports += [partial(self._import, name) for name in settings.spooler_imports]
        elif role.kind == "worker":
            if settings.chdir2 is not None:
                imports.append(partial(self._chdir, settings.chdir2, 3522))
            if self._lazy:
                imports.append(partial(self._load_own, role))
        return imports

    def _load_own(self, role: Role) -> None:
        apps = self._own_apps[role.number] = Applications(self._settings, self._log, print_error)
        try:
            apps.load()
        except SystemExit as leaving:
            if leaving.code == FAILED and self._settings.need_app:
                self._log(f"OOPS ! failed loading app in worker {role.number}")
                self._log("need-app requested, destroying the instance...")
                self._end(FAILED)
            raise

    def _described(self, number: int) -> tuple[dict[str, Any], ...]:
        own = self._own_apps.get(number)
        return (own or self._apps).described()

    def _run_script(self, path: str) -> None:
        status = 0
        try:
            MainProgram(path, self._log)()
        except SystemExit as leaving:
            status = exit_status(leaving)
            raise
        finally:
            self._end(0 if self._settings.master else status)

    def _end(self, status: int) -> None:
        self.status = status
        self._instance.machine.stop()
