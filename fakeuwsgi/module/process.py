"""The functions that tell who and where the caller is, and those that end or restart the instance."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fakeuwsgi.module.arguments import Signature, refuse_keywords
from fakeuwsgi.roles import Role

if TYPE_CHECKING:
    from collections.abc import Callable

    from fakeuwsgi.module.host import Binding

__all__ = ["process_functions"]

_LOG = Signature("log", "s")
_SET_USER_HARAKIRI = Signature("set_user_harakiri", "i")
_SETPROCNAME = Signature("setprocname", "s")
_MASTER = Role("master")


def process_functions(binding: Binding) -> dict[str, Callable[..., Any]]:
    """Build the functions about processes.

    Args:
        binding: where each call finds its host.

    Returns:
        The functions by their names in the `uwsgi` module.
    """

    def plain(name: str, answer: Callable[[], Any]) -> Callable[..., Any]:
        def function(*_args: Any, **keywords: Any) -> Any:
            if keywords:
                raise refuse_keywords(name)
            return answer()

        function.__name__ = name
        return function

    def log(*args: Any, **keywords: Any) -> bool:
        if keywords:
            raise refuse_keywords("log")
        (text,) = _LOG.parse(args)
        binding.host.log(text)
        return True

    def set_user_harakiri(*args: Any, **keywords: Any) -> None:
        if keywords:
            raise refuse_keywords("set_user_harakiri")
        (seconds,) = _SET_USER_HARAKIRI.parse(args)
        binding.host.set_user_harakiri(seconds)

    def setprocname(*args: Any, **keywords: Any) -> None:
        if keywords:
            raise refuse_keywords("setprocname")
        _SETPROCNAME.parse(args)

    def stop() -> bool:
        binding.host.stop()
        return True

    def reload() -> bool:
        binding.host.reload()
        return True

    answers: dict[str, Callable[[], Any]] = {
        "worker_id": lambda: binding.host.role.worker_id,
        "i_am_the_spooler": lambda: True if binding.host.role.is_spooler else None,
        "masterpid": lambda: binding.host.pid(_MASTER),
        "ready": lambda: True if binding.host.is_ready() else None,
        "workers": lambda: binding.host.workers(),
        "stop": stop,
        "reload": reload,
        "total_requests": lambda: 0,
        "request_id": lambda: 0,
        "logsize": lambda: 0,
    }
    functions = {name: plain(name, answer) for name, answer in answers.items()}
    return {**functions, "log": log, "set_user_harakiri": set_user_harakiri, "setprocname": setprocname}
