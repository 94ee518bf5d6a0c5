"""How code ends processes: its own role's, or another's."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from fakeuwsgi.roles import ambient
from fakeuwsgi.scheduler.actor import DEAD, IN_ORDER, SILENTLY, ProcessExit
from fakeuwsgi.scheduler.calls.caller import Caller
from fakeuwsgi.scheduler.kills import ENDS, KILLED, WAKES, reaction

if TYPE_CHECKING:
    from fakeuwsgi.roles import Role
    from fakeuwsgi.scheduler.actor import Actor

__all__ = ["EndingCalls"]


class EndingCalls(Caller):
    """What ``os._exit()`` and ``os.kill()`` do in a role."""

    def exit_process(self, status: int) -> bool:
        """``os._exit()`` in a handler ends its role, not this process; False where the caller is no handler of ours."""
        current = ambient.get(None)
        if current is None or current[0] is not self.engine.owner:
            return False
        raise ProcessExit(f"exited with status {status}")

    def kill_process(self, pid: int, number: int) -> bool:
        """``os.kill()`` in a handler hits a role, if that is whose id was given; False where it is none of ours."""
        current = ambient.get(None)
        if current is None or current[0] is not self.engine.owner:
            return False
        own = self.population.find(current[1])
        actors = [own] if pid == os.getpid() else self.population.processes
        for actor in actors:
            if actor.state is not DEAD and (actor is own or self.last_pid(actor) == pid):
                return self._hit(actor, number, own=actor is own and not self.engine.threads.is_current)
        return False

    def _hit(self, actor: Actor, number: int, *, own: bool) -> bool:
        how = reaction(actor.role.kind, number)
        if how is WAKES:
            actor.wake()
        if how not in {ENDS, KILLED}:
            return how is not None
        actor.killed_by = number if how is KILLED else 0
        reason = f"killed by signal {number}"
        if not own:
            self.engine.kill(actor, reason)
            return True
        # uWSGI runs no exit functions in a worker that is busy.
        silent = how is KILLED or bool(actor.role.kind == "worker" and getattr(actor, "handling", None))
        raise ProcessExit(reason, SILENTLY if silent else IN_ORDER)

    def end_process(self, role: Role, reason: str) -> None:
        """Code of a role has ended its process from outside the role's loop."""
        if role.kind != "master":
            self.engine.kill(self.population.find(role), reason)
