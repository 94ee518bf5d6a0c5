"""Which process am I: the roles of an instance, and the one ambient value that says which of them is running now.

uWSGI answers "who am I" from the globals of a process. Here several roles share one process, so the answer is a context
variable: everything that runs a handler enters the handler's role first (`enter`), everything that asks looks it up here.
"""

from __future__ import annotations

from contextvars import ContextVar, Token
from typing import Final, Literal

__all__ = ["Kind", "Role", "ambient", "enter", "leave"]

Kind = Literal["master", "worker", "mule", "spooler"]


class Role:
    """One process of an instance: the master, a worker, a mule or a spooler.

    Attributes:
        kind: which of the four it is.
        number: counted from 1 as uWSGI counts; 0 for the master.
        name: ``"master"``, ``"worker1"``, ``"mule2"``, ``"spooler1"``.
        worker_id: what ``uwsgi.worker_id()`` says there, which is 0 outside workers. It also picks the row of the signal table.
        mule_id: what ``uwsgi.mule_id()`` says there, which is 0 outside mules.
    """

    __slots__ = ("kind", "mule_id", "name", "number", "worker_id")

    def __init__(self, kind: Kind, number: int = 0) -> None:
        self.kind: Final = kind
        self.number: Final = number
        self.name: Final[str] = kind if kind == "master" else f"{kind}{number}"
        self.worker_id: Final[int] = number if kind == "worker" else 0
        self.mule_id: Final[int] = number if kind == "mule" else 0

    @property
    def is_spooler(self) -> bool:
        """Whether ``uwsgi.i_am_the_spooler()`` is true there."""
        return self.kind == "spooler"

    def __repr__(self) -> str:
        return f"<Role {self.name}>"


# (whose role it is, the role, the run that is under way or None). Two instances in one process share this variable, so
# the owner is part of the value.
ambient: ContextVar[tuple[object, Role, object]] = ContextVar("fakeuwsgi_role")


def enter(owner: object, role: Role, run: object = None) -> Token[tuple[object, Role, object]]:
    """Make `role` of `owner` the running one until `leave` is called with what this returns."""
    return ambient.set((owner, role, run))


def leave(token: Token[tuple[object, Role, object]]) -> None:
    """Give the ambient value back that stood before the matching `enter`."""
    ambient.reset(token)
