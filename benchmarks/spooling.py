"""An instance that spools and runs jobs, for the benchmarks of the spooler."""

from __future__ import annotations

import datetime
import itertools
from typing import Any

from measuring import timed

from fakeuwsgi import Instance
from fakeuwsgi.scheduler.spooler import Spooler

__all__ = ["JOB", "OK", "START", "Spooling"]

START = datetime.datetime(2026, 1, 1, 12, tzinfo=datetime.timezone.utc)
JOB = {b"task": b"send_mail", b"to": b"someone@example.org", b"text": b"Hello"}
OK = -2
_NUMBERS = itertools.count()


def _is_spooler(actor: object) -> bool:
    return isinstance(actor, Spooler)


def _done(_message: dict[Any, Any]) -> int:
    return OK


class Spooling:
    """An instance with a spool folder of its own, on a frozen clock.

    Args:
        root: where the folder is made.
        waiting: how many jobs are spooled that wait for the future.
    """

    def __init__(self, root: str, waiting: int = 0) -> None:
        folder = f"{root}/spool{next(_NUMBERS)}"
        self.instance = Instance(start=START, master=True, mules=1, spooler=folder)
        self.uwsgi = self.instance.uwsgi
        self.uwsgi.spooler = _done
        for _ in range(waiting):
            self.uwsgi.spool({**JOB, b"at": b"2000000000"})
        for _ in range(2):
            self.drain()

    def drain(self) -> int:
        """Run what is due, as the fixture `uwsgi_spooler` does; how many jobs that were."""
        return len(self.instance.drain(_is_spooler))

    def together(self, count: int) -> float:
        """Spool so many jobs, then run them; seconds for one."""
        spool = self.uwsgi.spool

        def work() -> None:
            for _ in range(count):
                spool(dict(JOB))
            if self.drain() != count:
                raise SystemExit("jobs were lost")

        return timed(work) / count

    def one_by_one(self, count: int) -> float:
        """Spool a job and run it, so many times; seconds for one."""
        spool = self.uwsgi.spool

        def work() -> None:
            for _ in range(count):
                spool(dict(JOB))
                if self.drain() != 1:
                    raise SystemExit("a job was lost")

        return timed(work) / count

    def close(self) -> None:
        """Give time back."""
        self.instance.close()
