"""What the tests of whole instances share."""

from __future__ import annotations

import os
import sys
import threading
import time
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from fakeuwsgi import Instance

__all__ = ["START", "Left", "instance_with", "jobs_run", "told"]

START = datetime(2026, 3, 1, 12, 0, tzinfo=timezone.utc)


def instance_with(handler: Any = None, **options: Any) -> Instance:
    """An instance that starts at `START`, with `handler` as its spooler function."""
    decisions = {"start": START, "timezone": "UTC"}
    instance = Instance(**{**decisions, **options})
    if handler is not None:
        instance.uwsgi.spooler = handler
    return instance


def told(instance: Instance) -> list[tuple[float, str, str, str, str]]:
    """The history as what can be compared: seconds since `START`, role, kind, name, outcome."""
    return [((run.time - START).total_seconds(), run.role, run.kind, run.name, run.outcome) for run in instance.history]


def jobs_run(instance: Instance) -> list[tuple[float, str, str]]:
    """Seconds since `START`, role and outcome of each job that ran."""
    return [(second, role, outcome) for second, role, kind, _, outcome in told(instance) if kind == "job"]


class Left:
    """What an instance may leave behind in its process, for comparing before and after."""

    def __init__(self) -> None:
        self.threads = sorted(thread.name for thread in threading.enumerate())
        self.descriptors = self._descriptors()
        self.folders = sorted(
            str(path)
            for root in ("/dev/shm", "/tmp")
            if Path(root).is_dir()
            for path in Path(root).glob(f"fakeuwsgi-{os.getpid()}-*")
        )
        self.modules = {name: sys.modules.get(name) for name in ("uwsgi", "uwsgidecorators")}
        self.finders = list(sys.meta_path)
        self.sleep = time.sleep
        self.exit = os._exit
        self.clocks = (time.time, time.monotonic, time.localtime, datetime)
        self.folder = str(Path.cwd())
        self.hooks = (sys.excepthook, threading.excepthook, sys.unraisablehook)

    @staticmethod
    def _descriptors() -> list[str]:
        found = []
        for name in os.listdir("/proc/self/fd"):
            try:
                target = Path("/proc/self/fd", name).readlink()
                found.append(f"{name}: {target}")
            except OSError:
                continue  # that of the listing itself
        return sorted(found)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Left) and vars(self) == vars(other)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"Left({vars(self)!r})"
