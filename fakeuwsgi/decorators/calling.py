"""How a function is called or reached: ``@rpc``, ``@erlang``, ``@lock``, ``@thread``, ``@harakiri``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fakeuwsgi.decorators.face import Decorator, publish_class

if TYPE_CHECKING:
    from fakeuwsgi.decorators.face import Face

__all__ = ["call_names"]


class _Rpc(Decorator):
    def __init__(self, name: Any) -> None:
        self.name = name

    def __call__(self, f: Any) -> Any:
        self._face.uwsgi.register_rpc(self.name, f)
        return f


class _Erlang(Decorator):
    """Needs the function of a plugin that few servers have; without it an AttributeError tells so."""

    def __init__(self, name: Any) -> None:
        self.name = name

    def __call__(self, f: Any) -> Any:
        self._face.uwsgi.erlang_register_process(self.name, f)
        return f


class _Lock(Decorator):
    """Runs the function under the server's first lock; in a spooler it does nothing and gives None."""

    def __init__(self, f: Any) -> None:
        self.f = f

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        uwsgi = self._face.uwsgi
        if uwsgi.i_am_the_spooler():
            return None
        uwsgi.lock()
        try:
            return self.f(*args, **kwargs)
        finally:
            uwsgi.unlock()


class _Thread(Decorator):
    """Each call runs the function in a daemon thread of its own, and gives the function back."""

    def __init__(self, f: Any) -> None:
        self.f = f

    def __call__(self, *args: Any) -> Any:
        thread = self._face.thread_class(target=self.f, args=args)
        thread.daemon = True
        thread.start()
        return self.f


class _Harakiri(Decorator):
    """Sets the process a deadline of ``s`` seconds for the time of each call; an exception leaves it set."""

    f: Any

    def __init__(self, seconds: Any) -> None:
        self.s = seconds

    def __call__(self, f: Any) -> Any:
        self.f = f
        return self.real_call

    def real_call(self, *args: Any, **kwargs: Any) -> Any:
        set_deadline = self._face.uwsgi.set_user_harakiri
        set_deadline(self.s)
        result = self.f(*args, **kwargs)
        set_deadline(0)
        return result


_TEMPLATES: tuple[tuple[str, type[Decorator]], ...] = (
    ("rpc", _Rpc),
    ("erlang", _Erlang),
    ("lock", _Lock),
    ("thread", _Thread),
    ("harakiri", _Harakiri),
)


def call_names(face: Face) -> dict[str, Any]:
    """The names over single calls: ``rpc``, ``erlang``, ``lock``, ``thread``, ``harakiri``."""
    return {name: publish_class(face, name, template) for name, template in _TEMPLATES}
