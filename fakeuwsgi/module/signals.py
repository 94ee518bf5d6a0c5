"""`uwsgi.signal` and its kin, timers, cron and file monitors: arguments in, one service called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fakeuwsgi.module.arguments import Signature, refuse_keywords

if TYPE_CHECKING:
    from collections.abc import Callable

    from fakeuwsgi.module.host import Binding

__all__ = ["signal_functions"]

_SIGNAL = Signature("signal", "B|s")
_REGISTER = Signature("register_signal", "BsO")
_REGISTERED = Signature("signal_registered", "B")
_WAIT = Signature("", "|B")
_TIMER = Signature("add_timer", "Bi")
_RB_TIMER = Signature("add_rb_timer", "Bi|i")
_CRON = Signature("add_cron", "Biiiii")
_MONITOR = Signature("add_file_monitor", "Bs")


def signal_functions(binding: Binding) -> dict[str, Callable[..., Any]]:
    """Build the functions about signals.

    Args:
        binding: where each call finds its host.

    Returns:
        The functions by their names in the `uwsgi` module.
    """

    def signal(*args: Any, **keywords: Any) -> None:
        if keywords:
            raise refuse_keywords("signal")
        if len(args) == 1 and type(args[0]) is int:
            binding.host.signal(args[0] & 0xFF)
            return
        number, remote = _SIGNAL.parse(args)
        if remote is None:
            binding.host.signal(number)
            return
        answer = binding.host.remote_signal(remote, number)
        if answer < 0:
            raise OSError(f"unable to deliver signal {number} to node {remote}")
        if answer == 0:
            raise ValueError(f"node {remote} rejected signal {number}")

    def register_signal(*args: Any, **keywords: Any) -> None:
        if keywords:
            raise refuse_keywords("register_signal")
        number, target, handler = _REGISTER.parse(args)
        if not binding.host.register_signal(number, target, handler):
            raise ValueError("unable to register signal")

    def signal_registered(*args: Any, **keywords: Any) -> bool | None:
        if keywords:
            raise refuse_keywords("signal_registered")
        (number,) = _REGISTERED.parse(args)
        return True if binding.host.signal_registered(number) else None

    def signal_wait(*args: Any, **keywords: Any) -> bytes:
        if keywords:
            raise refuse_keywords("signal_wait")
        binding.host.expect_signal()
        (number,) = _WAIT.parse(args)
        binding.host.signal_wait(number)
        return b""

    def signal_received(*_args: Any, **keywords: Any) -> int:
        if keywords:
            raise refuse_keywords("signal_received")
        return binding.host.signal_received()

    def add_timer(*args: Any, **keywords: Any) -> None:
        if keywords:
            raise refuse_keywords("add_timer")
        number, seconds = _TIMER.parse(args)
        if not binding.host.add_timer(number, seconds):
            raise ValueError("unable to add timer")

    def add_rb_timer(*args: Any, **keywords: Any) -> None:
        if keywords:
            raise refuse_keywords("add_rb_timer")
        number, seconds, iterations = _RB_TIMER.parse(args)
        if not binding.host.add_rb_timer(number, seconds, iterations or 0):
            raise ValueError("unable to add rb_timer")

    def add_cron(*args: Any, **keywords: Any) -> bool:
        if keywords:
            raise refuse_keywords("add_cron")
        number, minute, hour, day, month, week = _CRON.parse(args)
        if not binding.host.add_cron(number, (minute, hour, day, month, week)):
            raise ValueError("unable to add cron")
        return True

    def add_file_monitor(*args: Any, **keywords: Any) -> None:
        if keywords:
            raise refuse_keywords("add_file_monitor")
        number, path = _MONITOR.parse(args)
        if not binding.host.add_file_monitor(number, path):
            raise ValueError("unable to add file monitor")

    functions: list[Callable[..., Any]] = [
        signal,
        register_signal,
        signal_registered,
        signal_wait,
        signal_received,
        add_timer,
        add_rb_timer,
        add_cron,
        add_file_monitor,
    ]
    return {function.__name__: function for function in functions}
