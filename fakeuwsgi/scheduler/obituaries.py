"""What the master logs when it has found a process dead and forks its successor."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fakeuwsgi.roles import Role

__all__ = ["respawn_lines"]


def respawn_lines(role: Role, pid: int, successor: int, killed_by: int = 0, folder: str = "") -> list[str]:
    """The lines of uWSGI's log about a process that died and its successor.

    Args:
        role: whose process it was.
        pid: its process id.
        successor: the new one's.
        killed_by: the signal that killed it; 0 where it ended by itself.
        folder: a spooler's folder.
    """
    number = role.number
    if role.kind == "worker":
        how = f", killed by signal {killed_by}" if killed_by else ""
        return [
            f"DAMN ! worker {number} (pid: {pid}) died{how} :( trying respawn ...",
            f"Respawned uWSGI worker {number} (new pid: {successor})",
        ]
    if role.kind == "mule":
        return [
            f"OOOPS mule {number} (pid: {pid}) crippled...trying respawn...",
            f"spawned uWSGI mule {number} (pid: {successor})",
        ]
    return [
        "OOOPS the spooler is no more...trying respawn...",
        f"spawned the uWSGI spooler on dir {folder} with pid {successor}",
    ]
