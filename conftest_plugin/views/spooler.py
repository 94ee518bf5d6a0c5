"""The spooler, as tests see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fakeuwsgi.scheduler.spooler import Spooler

if TYPE_CHECKING:
    from fakeuwsgi.history import Run
    from fakeuwsgi.instance import Instance
    from fakeuwsgi.scheduler.actor import Actor
    from fakeuwsgi.spool.job import Job

__all__ = ["SpoolerView"]


class SpoolerView:
    """All spoolers of an instance, and their folders.

    Args:
        instance: the test's instance.
    """

    def __init__(self, instance: Instance) -> None:
        self._instance = instance

    @property
    def jobs(self) -> list[Job]:
        """The jobs that wait in any folder, in the order in which a scan would come to them."""
        return self._instance.assembly.shop.pending()

    @property
    def runs(self) -> list[Run]:
        """The jobs that were run so far."""
        return self._instance.history.select(kind="job")

    @property
    def folder(self) -> bytes:
        """The first folder, which jobs go into that name none."""
        return self.folders[0]

    @property
    def folders(self) -> list[bytes]:
        """The folders as ``uwsgi.spoolers`` has them, each once."""
        return list(dict.fromkeys(self._instance.assembly.shop.paths))

    def drain(self, *, raise_errors: bool = True) -> list[Run]:
        """Wake the spoolers until none of them finds anything new that is due now; the clock stands still.

        Args:
            raise_errors: whether the first exception of a handler is raised in the end.

        Returns:
            The runs of jobs, in order.
        """
        __tracebackhide__ = True
        runs = self._instance.drain(_is_spooler, raise_errors=raise_errors)
        return [run for run in runs if run.kind == "job"]

    def __repr__(self) -> str:
        return f"<uwsgi_spooler: {len(self.jobs)} jobs wait, {len(self.runs)} were run>"


def _is_spooler(actor: Actor) -> bool:
    return isinstance(actor, Spooler)
