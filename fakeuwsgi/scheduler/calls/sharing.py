"""Locks and RPC, for the role that calls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fakeuwsgi.scheduler.calls.caller import Caller
from fakeuwsgi.scheduler.requests import TIMEOUT
from fakeuwsgi.shared import rpc
from fakeuwsgi.shared.locks import RECOVERY_LOG_LINE
from fakeuwsgi.shared.rpc import RpcRefusedError

if TYPE_CHECKING:
    from fakeuwsgi.roles import Role
    from fakeuwsgi.shared.rpc import RpcCall

__all__ = ["SharingCalls"]

_SECOND = 1_000_000


class SharingCalls(Caller):
    """What the functions about locks and RPC do."""

    def lock_count(self) -> int:
        """The highest lock number."""
        return len(self.locks) - 1

    def lock(self, number: int) -> None:
        """Block until the lock is the caller's."""
        role = self.role
        if self._acquire(number, role):
            return
        with self._waiting() as actor:
            reason = f"lock {number}, held by {self.locks.holder(number)}"
            taken: list[bool] = []

            def ready() -> bool:
                if not taken and self._acquire(number, role):
                    taken.append(True)
                return bool(taken)

            self.engine.block(actor, ready, None, reason)

    def _acquire(self, number: int, role: Role) -> bool:
        # Nobody else is told of it: who asks for a lock whose holder died finds out.
        abandoned = self.locks.is_abandoned(number)
        taken = self.locks.acquire(number, role.name)
        if taken and abandoned:
            self.engine.log(role.name, RECOVERY_LOG_LINE)
        return taken

    def unlock(self, number: int) -> None:
        """Give the lock back."""
        self.locks.release(number, self.role.name)

    def is_locked(self, number: int) -> bool:
        """Whether somebody holds it."""
        return self.locks.is_locked(number, self.role.name)

    def register_rpc(self, name: str, function: Any, argc: int) -> bool:
        """Enter a function into the RPC table."""
        role, registries = self._registrar()
        may_register = role.kind in {"master", "worker"}
        try:
            for registry in registries:
                registry.rpc.register(name, function, role.worker_id, may_register=may_register)
        except RpcRefusedError as refused:
            if refused.log_line:
                self.log(refused.log_line)
            return False
        return True

    def rpc(self, call: RpcCall) -> bytes | None:
        """Call a registered function, in the caller's own process."""
        role = self.role
        if call.node:
            return self._call_node(call)
        function = self.registry.rpc.find(call.name, role.worker_id)
        if function is None:
            return None
        name = call.name.decode("utf-8", "backslashreplace")
        run = self.engine.execute(role, "rpc", name, function, call.arguments, self._cause("rpc"))
        return rpc.result(run.result)

    def _call_node(self, call: RpcCall) -> bytes | None:
        request = self.requests.reach(call, self._cause("rpc"))
        if request is None:
            return None
        with self._waiting() as actor:
            deadline = self.engine.clock.now() + TIMEOUT
            self.engine.block(actor, lambda: request.done, deadline, "a worker's answer (rpc)")
        return request.answered

    def rpc_list(self) -> tuple[bytes, ...]:
        """The names the caller's row of the RPC table has."""
        return self.registry.rpc.names(self.role.worker_id)
