"""`uwsgi.mule_msg` and its kin: arguments in, one service called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fakeuwsgi.module.arguments import Signature, refuse_keywords

if TYPE_CHECKING:
    from collections.abc import Callable

    from fakeuwsgi.module.host import Binding

__all__ = ["mule_functions"]

_MULE_MSG = Signature("mule_msg", "s#|O")
_FARM_MSG = Signature("farm_msg", "ss#")
_IN_FARM = Signature("in_farm", "|s")
_GET_MSG = Signature("mule_get_msg", "|OOii", ("signals", "farms", "buffer_size", "timeout"))
_BUFFER_SIZE = 65536


def mule_functions(binding: Binding) -> dict[str, Callable[..., Any]]:
    """Build the functions about mules and farms.

    Args:
        binding: where each call finds its host.

    Returns:
        The functions by their names in the `uwsgi` module.
    """

    def mule_msg(*args: Any, **keywords: Any) -> bool:
        if keywords:
            raise refuse_keywords("mule_msg")
        if len(args) == 1 and type(args[0]) is bytes:
            return binding.host.mule_msg(args[0], args)
        message = _MULE_MSG.parse(args)[0]
        return binding.host.mule_msg(message, args)

    def farm_msg(*args: Any, **keywords: Any) -> None:
        if keywords:
            raise refuse_keywords("farm_msg")
        farm, message = _FARM_MSG.parse(args)
        binding.host.farm_msg(farm, message)

    def mule_get_msg(*args: Any, **keywords: Any) -> bytes | None:
        if not binding.host.role.mule_id:
            raise ValueError("you can receive mule messages only in a mule !!!")
        signals, farms, size, timeout = _GET_MSG.parse(args, keywords)
        # The real flags are odd: a given False or None makes it look at signals, and turns farms off.
        look_at_signals = _is_off(signals) if args or "signals" in keywords else False
        look_at_farms = not _is_off(farms) if len(args) > 1 or "farms" in keywords else True
        return binding.host.mule_get_msg(
            look_at_signals, look_at_farms, _BUFFER_SIZE if size is None else size, -1 if timeout is None else timeout
        )

    def farm_get_msg(*_args: Any, **keywords: Any) -> bytes | None:
        if keywords:
            raise refuse_keywords("farm_get_msg")
        if not binding.host.role.mule_id:
            raise ValueError("you can receive farm messages only in a mule !!!")
        return binding.host.farm_get_msg()

    def in_farm(*args: Any, **keywords: Any) -> bool | None:
        if keywords:
            raise refuse_keywords("in_farm")
        (name,) = _IN_FARM.parse(args)
        return True if binding.host.in_farm(name) else None

    def mule_id(*_args: Any, **keywords: Any) -> int:
        if keywords:
            raise refuse_keywords("mule_id")
        return binding.host.role.mule_id

    functions: list[Callable[..., Any]] = [mule_msg, farm_msg, mule_get_msg, farm_get_msg, in_farm, mule_id]
    return {function.__name__: function for function in functions}


def _is_off(flag: object) -> bool:
    return flag is None or flag is False
