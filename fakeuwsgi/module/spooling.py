"""`uwsgi.spool` and its kin: the functions that the module has only where a spooler is configured."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fakeuwsgi.module.arguments import Signature, refuse_keywords

if TYPE_CHECKING:
    from collections.abc import Callable

    from fakeuwsgi.module.host import Binding

__all__ = ["spool_functions"]

_FREQUENCY = Signature(None, "i")
_GET_TASK = Signature("spooler_get_task", "s")


def spool_functions(binding: Binding) -> dict[str, Callable[..., Any]]:
    """Build the functions about the spooler.

    Args:
        binding: where each call finds its host.

    Returns:
        The functions by their names in the `uwsgi` module.
    """

    def spool(*args: Any, **keywords: Any) -> bytes:
        return binding.host.spool(args, keywords)

    def send_to_spooler(*args: Any, **keywords: Any) -> bytes:
        return binding.host.spool(args, keywords)

    def set_spooler_frequency(*args: Any, **keywords: Any) -> bool:
        if keywords:
            raise refuse_keywords("set_spooler_frequency")
        (seconds,) = _FREQUENCY.parse(args)
        binding.host.set_spooler_frequency(seconds)
        return True

    def spooler_jobs(*_args: Any, **keywords: Any) -> list[bytes]:
        if keywords:
            raise refuse_keywords("spooler_jobs")
        return binding.host.spooler_jobs()

    def spooler_get_task(*args: Any, **keywords: Any) -> dict[Any, Any] | None:
        if keywords:
            raise refuse_keywords("spooler_get_task")
        (path,) = _GET_TASK.parse(args)
        return binding.host.spooler_task(path)

    def spooler_pid(*_args: Any, **keywords: Any) -> int:
        if keywords:
            raise refuse_keywords("spooler_pid")
        return binding.host.spooler_pids()[0]

    def spooler_pids(*_args: Any, **keywords: Any) -> list[int]:
        if keywords:
            raise refuse_keywords("spooler_pids")
        return binding.host.spooler_pids()

    functions: list[Callable[..., Any]] = [
        spool,
        send_to_spooler,
        set_spooler_frequency,
        spooler_jobs,
        spooler_get_task,
        spooler_pid,
        spooler_pids,
    ]
    return {function.__name__: function for function in functions}
