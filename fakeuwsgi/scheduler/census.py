"""What ``uwsgi.workers()`` tells: one tuple of dictionaries, filled anew at each call."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from fakeuwsgi.roles import Role
    from fakeuwsgi.scheduler.worker import Worker

__all__ = ["Census"]

_NEVER: Final = 2**64 - 1


class Census:
    """The workers of an instance as numbers.

    Args:
        workers: all of them.
        pid: gives a role's process id, 0 for none.

    Attributes:
        apps: gives what a worker has loaded, by the worker's number.
    """

    def __init__(self, workers: list[Worker], pid: Callable[[Role], int]) -> None:
        self._workers = workers
        self._pid = pid
        self._told: tuple[dict[str, Any], ...] = ()
        self.apps: Callable[[int], tuple[dict[str, Any], ...]] = lambda _number: ()

    def workers(self, *, booted: bool) -> tuple[dict[str, Any], ...]:
        """The same tuple with the same dictionaries at each call, as uWSGI gives them.

        Args:
            booted: whether the workers were forked.
        """
        if len(self._told) != len(self._workers):
            self._told = tuple({} for _ in self._workers)
        for worker, told in zip(self._workers, self._told, strict=True):
            told.clear()
            told.update(self._describe(worker, booted=booted))
        return self._told

    def _describe(self, worker: Worker, *, booted: bool) -> dict[str, Any]:
        there = booted and worker.incarnation > 0
        return {
            "id": worker.role.number if there else 0,
            "pid": self._pid(worker.role) if there else 0,
            "requests": worker.requests,
            "delta_requests": worker.requests,
            "signals": worker.signals,
            "exceptions": 0,
            "status": self._status(worker, booted=booted),
            **dict.fromkeys(("rss", "vsz", "running_time"), 0),
            "last_spawn": worker.forked_at,
            "respawn_count": worker.incarnation - 1 if there else _NEVER,
            **dict.fromkeys(("tx", "avg_rt"), 0),
            "apps": self.apps(worker.role.number),
        }

    @staticmethod
    def _status(worker: Worker, *, booted: bool) -> bytes:
        if booted and worker.incarnation == 0:
            return b"cheap"
        if worker.handling:
            return b"sig%d" % worker.handling[-1]
        return b"busy" if worker.serving else b"idle"
