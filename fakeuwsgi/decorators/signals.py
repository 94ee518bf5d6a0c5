"""``@signal``, and the decorators that send it by timer, cron rule or file monitor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fakeuwsgi.decorators import messages
from fakeuwsgi.decorators.face import Decorator, publish_class

if TYPE_CHECKING:
    from collections.abc import Callable

    from fakeuwsgi.decorators.face import Face

    Handler = Callable[..., Any]

__all__ = ["signal_names"]

_SIGNALS = 256


class _Signal(Decorator):
    """Registers a function for a signal number; gives the function back."""

    num: Any
    target: Any

    def __init__(self, num: Any, **kwargs: Any) -> None:
        self.num = num
        self.target = kwargs.get("target", "")

    def __call__(self, f: Handler) -> Handler:
        self._face.uwsgi.register_signal(self.num, self.target, f)
        return f


class _Sent(Decorator):
    """A signal that something sends: the number comes from the keyword ``signum``, or is the first free one.

    The free number is looked for in either case, and when the decorator is made, not when it is applied: so a full
    table refuses ``timer(5, signum=3)`` too, and two decorators made before either is applied get the same number.
    """

    num: Any
    target: Any

    def __call__(self, f: Handler) -> Handler:
        self._face.uwsgi.register_signal(self.num, self.target, f)
        self._arm()
        return f

    def _choose(self, keywords: dict[str, Any]) -> None:
        free = self._face.free_signal()
        self.num = keywords.get("signum", free)
        self.target = keywords.get("target", "")

    def _arm(self) -> None:
        """Starts what sends the signal."""


class _Timer(_Sent):
    def __init__(self, secs: Any, **kwargs: Any) -> None:
        self._choose(kwargs)
        self.secs = secs

    def _arm(self) -> None:
        self._face.uwsgi.add_timer(self.num, self.secs)


class _RedBlackTimer(_Sent):
    def __init__(self, secs: Any, **kwargs: Any) -> None:
        self._choose(kwargs)
        self.secs = secs

    def _arm(self) -> None:
        self._face.uwsgi.add_rb_timer(self.num, self.secs)


class _Cron(_Sent):
    def __init__(self, minute: Any, hour: Any, day: Any, month: Any, dayweek: Any, **kwargs: Any) -> None:
        self._choose(kwargs)
        self.minute, self.hour = minute, hour
        self.day, self.month, self.dayweek = day, month, dayweek

    def _arm(self) -> None:
        when = (self.minute, self.hour, self.day, self.month, self.dayweek)
        self._face.uwsgi.add_cron(self.num, *when)


class _FileMonitor(_Sent):
    def __init__(self, fsobj: Any, **kwargs: Any) -> None:
        self._choose(kwargs)
        self.fsobj = fsobj

    def _arm(self) -> None:
        self._face.uwsgi.add_file_monitor(self.num, self.fsobj)


_TEMPLATES: tuple[tuple[str, type[Decorator]], ...] = (
    ("signal", _Signal),
    ("timer", _Timer),
    ("cron", _Cron),
    ("rbtimer", _RedBlackTimer),
    ("filemon", _FileMonitor),
)


def signal_names(face: Face) -> dict[str, Any]:
    """The names over signals: ``signal``, ``timer``, ``cron``, ``rbtimer``, ``filemon``, ``get_free_signal``."""

    def get_free_signal() -> int:
        taken = face.uwsgi.signal_registered
        for number in range(_SIGNALS):
            if not taken(number):
                return number
        raise messages.no_free_signal()

    classes = {name: publish_class(face, name, template) for name, template in _TEMPLATES}
    return {"get_free_signal": get_free_signal, **classes}
