"""A ``uwsgi`` module that writes down what is called, and the two modules that work on it: ours and the real one."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import os
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from fakeuwsgi.decorators import build

__all__ = ["Inboxes", "StubUwsgi", "load", "real_path"]


class Inboxes:
    """Messages to be read one by one; reading an empty one raises, so that no loop is endless."""

    def __init__(self, *messages: bytes) -> None:
        self._left = list(messages)

    def read(self) -> bytes:
        if not self._left:
            msg = "no message left"
            raise EOFError(msg)
        return self._left.pop(0)


class StubUwsgi(ModuleType):
    """Records each call as (name, arguments); answers can be set."""

    SPOOL_OK = -2
    SPOOL_RETRY = -1
    SPOOL_IGNORE = 0

    def __init__(self, *, spooler: bool = True, master: bool = True) -> None:
        super().__init__("uwsgi")
        self.calls: list[tuple[Any, ...]] = []
        self.opt: dict[str, Any] = {"master": True}
        if spooler:
            self.opt["spooler"] = b"jobs"
        self.master_pid = 100 if master else 0
        self.worker = 1
        self.mule = 0
        self.farms: set[Any] = set()
        self.in_spooler: Any = None
        self.registered: set[int] = set()
        self.inbox = Inboxes()
        self.erlang_register_process: Any
        self.spooler: Any
        self.post_fork_hook: Any
        self.mule_msg_hook: Any

    def masterpid(self) -> int:
        return self.master_pid

    def worker_id(self) -> int:
        return self.worker

    def mule_id(self) -> int:
        return self.mule

    def in_farm(self, name: Any) -> bool:
        return name in self.farms

    def i_am_the_spooler(self) -> Any:
        return self.in_spooler

    def signal_registered(self, number: int) -> Any:
        return True if number in self.registered else None

    def register_signal(self, *arguments: Any) -> None:
        self.calls.append(("register_signal", *arguments))
        self.registered.add(arguments[0])

    def mule_get_msg(self) -> bytes:
        return self.inbox.read()

    def farm_get_msg(self) -> bytes:
        return self.inbox.read()

    def spool(self, job: dict[Any, Any]) -> bytes:
        self.calls.append(("spool", dict(job)))
        return b"/jobs/file"

    def __getattr__(self, name: str) -> Any:
        if name in _RECORDED:
            return lambda *arguments: self.calls.append((name, *arguments))
        msg = f"module 'uwsgi' has no attribute '{name}'"
        raise AttributeError(msg)

    @property
    def spooled(self) -> list[dict[Any, Any]]:
        return [call[1] for call in self.calls if call[0] == "spool"]


_RECORDED = {
    "add_cron",
    "add_file_monitor",
    "add_rb_timer",
    "add_timer",
    "lock",
    "mule_msg",
    "register_rpc",
    "set_user_harakiri",
    "unlock",
}


def real_path() -> Path | None:
    """Where a real ``uwsgidecorators.py`` is: named in the environment, or installed with uWSGI's wheel."""
    named = os.environ.get("FAKEUWSGI_REAL_DECORATORS")
    if named:
        return Path(named)
    binary = os.environ.get("FAKEUWSGI_REAL_UWSGI")
    if binary:
        beside = sorted(Path(binary).parent.parent.glob("lib/python3*/site-packages/uwsgidecorators.py"))
        if beside:
            return beside[-1]
    try:
        files = importlib.metadata.files("uwsgi") or []
    except importlib.metadata.PackageNotFoundError:
        return None
    return next((Path(str(file.locate())) for file in files if file.name == "uwsgidecorators.py"), None)


def load(which: str, uwsgi: Any) -> ModuleType:
    """Builds ours, or executes the real one, on this ``uwsgi``; ``sys.modules`` stays as it was."""
    if which == "ours":
        return build(uwsgi)
    path = real_path()
    assert path is not None
    spec = importlib.util.spec_from_file_location("uwsgidecorators", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    before = sys.modules.get("uwsgi")
    sys.modules["uwsgi"] = uwsgi
    try:
        spec.loader.exec_module(module)
    finally:
        if before is None:
            del sys.modules["uwsgi"]
        else:
            sys.modules["uwsgi"] = before
    return module
