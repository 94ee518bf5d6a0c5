"""What happened: one execution of a handler (`Run`), and the call that asked for it (`Call`)."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Call", "Cause", "Outcome", "Run", "RunKind", "moment"]

RunKind = Literal["job", "message", "signal", "hook", "rpc"]
Outcome = Literal["ok", "retry", "ignore", "error", "killed"]

_EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
_SHOWN = 60


def moment(instant: int) -> datetime.datetime:
    """The aware datetime (UTC) of an instant in microseconds since the epoch."""
    return _EPOCH + datetime.timedelta(microseconds=instant)


class Call:
    """A call of a `uwsgi` function outside any handler, e.g. ``spool()`` in a test's body.

    Attributes:
        function: its name.
        role: the name of the role that called.
        instant: when, in microseconds since the epoch.
    """

    __slots__ = ("function", "instant", "role")

    def __init__(self, function: str, role: str, instant: int) -> None:
        self.function = function
        self.role = role
        self.instant = instant

    @property
    def time(self) -> datetime.datetime:
        """When the call was made, as an aware datetime."""
        return moment(self.instant)

    def __repr__(self) -> str:
        return f"<{self.function}() in {self.role}>"


class Run:
    """One execution of a handler.

    Attributes:
        instant: when it began, in microseconds since the epoch (`time` gives it as a datetime).
        role: the name of the role it ran in: ``"spooler1"``, ``"mule2"``, ``"worker1"``, ``"master"``.
        kind: ``"job"``, ``"message"``, ``"signal"``, ``"hook"`` or ``"rpc"``.
        name: the job's file name, the signal's number, the hook's or function's name.
        outcome: ``"ok"``, ``"retry"``, ``"ignore"``, ``"error"`` (it raised) or ``"killed"`` (its process ended in it).
        result: what the handler returned.
        exception: what it raised, with its own traceback, or None.
        cause: the `Run` or the `Call` that asked for it; None where nobody in the program did (a boot, a timer).
    """

    __slots__ = ("cause", "exception", "instant", "kind", "name", "outcome", "result", "role")

    def __init__(self, instant: int, role: str, kind: RunKind, name: str, cause: Cause = None) -> None:
        self.instant = instant
        self.role = role
        self.kind: RunKind = kind
        self.name = name
        self.cause = cause
        self.outcome: Outcome = "ok"
        self.result: Any = None
        self.exception: BaseException | None = None

    @property
    def time(self) -> datetime.datetime:
        """When it began, as an aware datetime."""
        return moment(self.instant)

    def __repr__(self) -> str:
        parts = [f"{self.time:%Y-%m-%d %H:%M:%S}", self.role, self.kind, _shorten(self.name), self.outcome]
        if self.exception is not None:
            parts.append(_shorten(f"{type(self.exception).__name__}: {_shown(self.exception, str)}"))
        elif self.result is not None:
            parts.append(f"-> {_shorten(_shown(self.result, repr))}")
        return f"<Run {' '.join(parts)}>"


Cause = Run | Call | None


def _shown(value: object, show: Callable[[object], str]) -> str:
    """A value of the program's on one line, also where it cannot be shown."""
    try:
        return " ".join(show(value).split())
    except Exception as error:  # noqa: BLE001 - a report must not fail for what it reports
        return f"<{type(value).__name__} that cannot be shown: {type(error).__name__}>"


def _shorten(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 3]}..."
