"""Requests to the instance's own sockets: ``uwsgi.rpc(node, ...)`` with a node of its own, answered by a worker."""

from __future__ import annotations

import os
from itertools import count
from typing import TYPE_CHECKING, Final

from fakeuwsgi.scheduler.channels import Channel
from fakeuwsgi.shared import rpc

if TYPE_CHECKING:
    from collections.abc import Iterable

    from fakeuwsgi.history import Cause
    from fakeuwsgi.roles import Role
    from fakeuwsgi.scheduler.engine import Engine
    from fakeuwsgi.scheduler.registry import Registry
    from fakeuwsgi.shared.rpc import RpcCall

__all__ = ["TIMEOUT", "Request", "Requests"]

TIMEOUT: Final = 4_000_000
"""How long a caller waits for the answer, in microseconds (``--socket-timeout``)."""

_LARGEST: Final = 0xFFFF
_SPEAKING: Final = frozenset({"socket", "uwsgi-socket", "s"})


class Request:
    """One call on its way to a worker.

    Attributes:
        call: the call.
        done: whether it was answered.
        answered: what the caller gets.
    """

    __slots__ = ("answered", "call", "done")

    def __init__(self, call: RpcCall) -> None:
        self.call = call
        self.done = False
        self.answered: bytes | None = None

    def answer(self, engine: Engine, role: Role, registry: Registry, cause: Cause) -> None:
        """Run the function in a worker, which has its own row of the table."""
        function = registry.rpc.find(self.call.name, role.worker_id)
        if function is not None:
            name = self.call.name.decode("utf-8", "backslashreplace")
            run = engine.execute(role, "rpc", name, function, self.call.arguments, cause)
            self.answered = rpc.result(run.result)
        self.done = True


class Requests:
    """The sockets of an instance, as far as its own processes call them.

    Args:
        sockets: the options that open sockets, as written.
        capacity: how many connections wait (``--listen``).
    """

    def __init__(self, sockets: Iterable[tuple[str, str]], capacity: int) -> None:
        self.channel = Channel("requests", capacity)
        self._order = count(1).__next__
        # Where the server started is where relative addresses lie, whatever --chdir says later.
        self._addresses = {_address(value) for name, value in sockets if name in _SPEAKING}

    def reach(self, call: RpcCall, cause: Cause) -> Request | None:
        """Send a call to the node that it names; None where that is nobody here, or the call fits into no packet."""
        size = 2 + len(call.name) + sum(2 + len(argument) for argument in call.arguments)
        if size > _LARGEST or not all(call.arguments) or _address(os.fsdecode(call.node)) not in self._addresses:
            return None
        request = Request(call)
        return request if self.channel.put(self._order(), request, cause) else None


def _address(node: str) -> str:
    """An address in a form that compares: the real path of a socket file, or host and port."""
    host, colon, port = node.rpartition(":")
    if colon and port.isdigit():
        anywhere = {"", "0.0.0.0", "localhost", "*"}  # noqa: S104 - nothing is bound
        return f"127.0.0.1:{port}" if host in anywhere else node
    return node if node.startswith("@") else os.path.realpath(node)
