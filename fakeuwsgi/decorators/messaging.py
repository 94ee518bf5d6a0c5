"""``@mulefunc``: calls that become mule messages, and their way back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fakeuwsgi.decorators.face import Decorator, publish_class

if TYPE_CHECKING:
    from fakeuwsgi.decorators.face import Face

__all__ = ["message_names"]

_SERVICE = "uwsgi_mulefunc"


class _MuleFunction(Decorator):
    """Calling it sends the call to a mule: to any, to one by number, or to a farm by name.

    Bare it replaces the function. With an argument it takes the function at its first call, and gives back its bound
    ``real_call``: every later call of the decorator itself sends a message.
    """

    def __init__(self, f: Any) -> None:
        self.fname: Any = None
        self.mule: Any = f
        if callable(f):
            self.mule = 0
            self._take(f)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        if self.fname:
            return self.real_call(*args, **kwargs)
        self._take(args[0])
        return self.real_call

    def real_call(self, *args: Any, **kwargs: Any) -> None:
        call = {"service": _SERVICE, "func": self.fname, "args": args, "kwargs": kwargs}
        self._face.uwsgi.mule_msg(self._face.pickle.dumps(call), self.mule)

    def _take(self, f: Any) -> None:
        self.fname = f.__name__
        self._face.remote[self.fname] = f


def message_names(face: Face) -> dict[str, Any]:
    """The names over mule messages: ``mulefunc`` and the hook that carries out what it sent."""

    def mule_msg_dispatcher(message: Any) -> Any:
        call = face.pickle.loads(message)
        if call["service"] != _SERVICE:
            return None
        function = face.remote[call["func"]]
        return function(*call["args"], **call["kwargs"])

    return {"mulefunc": publish_class(face, "mulefunc", _MuleFunction), "mule_msg_dispatcher": mule_msg_dispatcher}
