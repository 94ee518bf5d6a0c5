"""Loading the applications that options name, as uWSGI's Python plugin does, and the list of those that were loaded."""

from __future__ import annotations

import sys
import types
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from fakeuwsgi.runtimes.loader import Log, import_file, import_named, module_callable, pythonized, run_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from fakeuwsgi.options import Settings

__all__ = ["FAILED", "App", "Applications"]

FAILED: Final = 22
"""The status with which uWSGI ends where an application cannot be loaded and must be."""

_EVAL = "uwsgi_eval_config"


class App(NamedTuple):
    """One loaded application.

    Attributes:
        mountpoint: where it is mounted; empty for the first one without.
        callable: the application.
    """

    mountpoint: str
    callable: Any

    def described(self, number: int) -> dict[str, Any]:
        """Its entry in ``uwsgi.workers()[...]["apps"]``; a new dictionary."""
        return {
            "id": number,
            "modifier1": 0,
            "mountpoint": self.mountpoint.encode(),
            "startup_time": 0,
            "interpreter": id(sys),
            "callable": id(self.callable),
            "requests": 0,
            "exceptions": 0,
            "chdir": b"",
        }


class Applications:
    """The applications of one process: the master's, or a worker's of its own under ``--lazy-apps``.

    Args:
        settings: what to load.
        log: takes what uWSGI says.
        report: takes what an import raised; it raises anew what must end the process.
    """

    def __init__(self, settings: Settings, log: Log, report: Callable[[BaseException], None]) -> None:
        self._settings = settings
        self._log = log
        self._report = report
        self.apps: list[App] = []

    def load(self) -> None:
        """Import what ``--import`` names, then load the applications in uWSGI's order.

        Raises:
            SystemExit: uWSGI would end here: with 22 for an application that fails or is missing under ``--need-app``.
        """
        settings = self._settings
        for name in settings.imports:
            self._try(lambda name=name: import_named(name, self._log))  # type: ignore[misc]
        if settings.module is not None:
            self._add("", lambda: self._of_module(settings.module or ""))
        if settings.wsgi_file is not None:
            self._add("", lambda: self._of_file(settings.wsgi_file or ""))
        if settings.eval is not None:
            self._add("", lambda: self._of_code(settings.eval or ""))
        for mount in settings.mounts:
            self._mount(mount)
        if not self.apps and settings.workers > 0 and not settings.command_mode:
            if settings.need_app:
                self._log("*** no app loaded. GAME OVER ***")
                raise SystemExit(FAILED)
            self._log("*** no app loaded. going in full dynamic mode ***")

    def described(self) -> tuple[dict[str, Any], ...]:
        """What ``uwsgi.workers()`` tells of them."""
        return tuple(app.described(number) for number, app in enumerate(self.apps))

    # ---- one application

    def _add(self, mountpoint: str, load: Callable[[], Any]) -> None:
        if any(app.mountpoint == mountpoint for app in self.apps):
            self._log(f"mountpoint {mountpoint} already configured. skip.")
            return
        found = self._try(load)
        if found is None:
            where = f"app {len(self.apps)} (mountpoint='{mountpoint}')"
            self._log(f"unable to load {where} (callable not found or import error)")
        elif isinstance(found, dict):
            self._log("found a multiapp module...")
            for name, application in found.items():
                self._ready(name, application)
        else:
            self._ready(mountpoint, found)

    def _ready(self, mountpoint: str, application: Any) -> None:
        number, default = len(self.apps), " (default app)" if not self.apps and mountpoint in {"", "/"} else ""
        self.apps.append(App(mountpoint, application))
        self._log(
            f"WSGI app {number} (mountpoint='{mountpoint}') ready in 0 seconds on interpreter {id(sys):#x}{default}"
        )

    def _mount(self, mount: str) -> None:
        mountpoint, equal, what = mount.partition("=")
        if not equal:
            self._log(f"invalid mountpoint: {mount}")
            raise SystemExit(1)
        self._log(f"mounting {what} on {mountpoint}")
        if what.endswith((".py", ".wsgi")):
            self._add(mountpoint, lambda: self._must(self._of_file(what)))
        elif ":" in what:
            self._add(mountpoint, lambda: self._of_module(what))

    @staticmethod
    def _must(application: Any) -> Any:
        if application is None:
            raise SystemExit(FAILED)
        return application

    def _of_module(self, value: str) -> Any:
        return module_callable(value, self._settings.callable or "application", self._log)

    def _of_file(self, path: str) -> Any:
        name = self._settings.callable or "application"
        module = self._try(lambda: import_file("uwsgi_file_" + pythonized(path), path, self._log))
        if module is None:
            return None
        found = getattr(module, name, None)
        if found is None:
            self._log(f'unable to find "application" callable in file {path}')
        elif not callable(found):
            self._log(f'"application" must be a callable object in file {path}')
            return None
        return found

    def _of_code(self, source: str) -> Any:
        module = sys.modules.setdefault(_EVAL, types.ModuleType(_EVAL))
        try:
            run_in(module, _EVAL, compile(source, _EVAL, "exec", dont_inherit=True), _EVAL)
        except BaseException as error:
            self._report(error)
            raise SystemExit(FAILED) from error
        found = getattr(module, self._settings.callable or "application", None)
        if found is not None and not callable(found):
            self._log("you must define a callable object in your code")
            raise SystemExit(FAILED)
        return found

    def _try(self, load: Callable[[], Any]) -> Any:
        try:
            return load()
        except SystemExit:
            raise
        except BaseException as error:  # noqa: BLE001 - uWSGI prints whatever an import raises, and goes on
            self._report(error)
            return None
