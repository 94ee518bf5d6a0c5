"""`uwsgi.register_rpc`, `rpc`, `call` and `rpc_list`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fakeuwsgi.module.arguments import Signature, refuse_keywords
from fakeuwsgi.shared.rpc import local_call, node_call

if TYPE_CHECKING:
    from collections.abc import Callable

    from fakeuwsgi.module.host import Binding

__all__ = ["rpc_functions"]

_REGISTER = Signature("register_rpc", "sO|B")


def rpc_functions(binding: Binding) -> dict[str, Callable[..., Any]]:
    """Build the functions about RPC.

    Args:
        binding: where each call finds its host.

    Returns:
        The functions by their names in the `uwsgi` module.
    """

    def register_rpc(*args: Any, **keywords: Any) -> bool:
        if keywords:
            raise refuse_keywords("register_rpc")
        name, function, argc = _REGISTER.parse(args)
        if not binding.host.register_rpc(name, function, argc or 0):
            raise ValueError("unable to register rpc function")
        return True

    def rpc(*args: Any, **keywords: Any) -> bytes | None:
        if keywords:
            raise refuse_keywords("rpc")
        return binding.host.rpc(node_call(args))

    def call(*args: Any, **keywords: Any) -> bytes | None:
        if keywords:
            raise refuse_keywords("call")
        return binding.host.rpc(local_call(args))

    def rpc_list(*_args: Any, **keywords: Any) -> tuple[bytes, ...]:
        if keywords:
            raise refuse_keywords("rpc_list")
        return binding.host.rpc_list()

    return {"register_rpc": register_rpc, "rpc": rpc, "call": call, "rpc_list": rpc_list}
