"""What ties the master to the world outside the instance: files that change, commands that run."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from fakeuwsgi.scheduler.commands import CommandCrons
    from fakeuwsgi.scheduler.monitors import Monitors
    from fakeuwsgi.scheduler.touches import TouchSignals

__all__ = ["Outside"]


class Outside(NamedTuple):
    """The master's ties to the outside.

    Attributes:
        monitors: the file monitors, and ``--fs-signal``.
        touches: ``--touch-signal``.
        commands: ``--cron`` and its relatives.
    """

    monitors: Monitors
    touches: TouchSignals
    commands: CommandCrons

    def begin(self, second: int) -> None:
        """The master begins, before its first pass."""
        self.touches.begin()
        self.monitors.begin()
        self.commands.begin(second)

    @property
    def watches(self) -> bool:
        """Whether any file is watched."""
        return bool(self.monitors) or bool(self.touches)

    def close(self) -> None:
        """Let go of all files."""
        self.monitors.close()
