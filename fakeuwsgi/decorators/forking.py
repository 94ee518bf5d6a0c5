"""``@postfork``, and what a mule or a farm is programmed to do from its first moment on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fakeuwsgi.decorators.face import Decorator, publish_class

if TYPE_CHECKING:
    from fakeuwsgi.decorators.face import Face

__all__ = ["fork_names"]


class _PostFork(Decorator):
    """A link of the chain: bare it holds for every process, with a number for that worker alone.

    With a number the link is in the chain before it has a function, and the decorated name becomes None.
    """

    def __init__(self, f: Any) -> None:
        bare = callable(f)
        self.f: Any = f if bare else None
        self.wid: Any = 0 if bare else f
        self._face.after_fork.append(self)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ARG002 - taken and dropped, as by the real one
        if not self.f:
            self.f = args[0]
            return None
        if self.wid > 0 and self._face.uwsgi.worker_id() != self.wid:
            return None
        return self.f()


class _MuleBrain(Decorator):
    """Runs a function once in one mule; the mule ends with status 1 if it raises anything at all."""

    def __init__(self, f: Any, num: Any) -> None:
        self.f = f
        self.num = num

    def __call__(self) -> None:
        if self._is_here():
            self._think()

    def _is_here(self) -> bool:
        return bool(self._face.uwsgi.mule_id() == self.num)

    def _think(self) -> None:
        sys = self._face.sys
        try:
            self.f()
        except:  # noqa: E722 - SystemExit and its kin are printed too, and their own status is lost
            sys.excepthook(*sys.exc_info())
            sys.exit(1)


class _MuleBrainLoop(_MuleBrain):
    """The same over and over."""

    def __call__(self) -> None:
        if self._is_here():
            while True:
                self._think()


class _MuleMessageLoop(Decorator):
    """Hands every message of one mule to a function, empty ones excepted; an exception ends the loop."""

    def __init__(self, f: Any, num: Any) -> None:
        self.f = f
        self.num = num

    def __call__(self) -> None:
        uwsgi = self._face.uwsgi
        if uwsgi.mule_id() == self.num:
            while True:
                message = uwsgi.mule_get_msg()
                if message:
                    self.f(message)


class _FarmLoop(Decorator):
    """Hands the messages of a farm to a function, in each mule that is in it."""

    def __init__(self, f: Any, farm: Any) -> None:
        self.f = f
        self.farm = farm

    def __call__(self) -> None:
        uwsgi = self._face.uwsgi
        if uwsgi.mule_id() != 0 and uwsgi.in_farm(self.farm):
            while True:
                message = uwsgi.farm_get_msg()
                if message:
                    self.f(message)


class _ForMule(Decorator):
    """``@mule(n)`` and the others with a mule's number: a link for the chain; the decorated name becomes None."""

    def __init__(self, num: Any) -> None:
        self.num = num

    def __call__(self, f: Any) -> None:
        self._face.after_fork.append(self._link(f))

    def _link(self, f: Any) -> Any:
        """Makes the link around the function."""


class _Mule(_ForMule):
    def _link(self, f: Any) -> Any:
        return self._face.make("mule_brain", f, self.num)


class _MuleLoop(_Mule):
    def _link(self, f: Any) -> Any:
        return self._face.make("mule_brainloop", f, self.num)


class _MuleMessage(_ForMule):
    def _link(self, f: Any) -> Any:
        return self._face.make("mulemsg_loop", f, self.num)


class _Farm(Decorator):
    def __init__(self, name: Any = None, **kwargs: Any) -> None:  # noqa: ARG002 - taken and dropped
        self.name = name

    def __call__(self, f: Any) -> None:
        self._face.after_fork.append(self._face.make("farm_loop", f, self.name))


def fork_names(face: Face) -> dict[str, Any]:
    """The names over new processes: ``postfork``, what programs mules and farms, and the links that these make."""

    def postfork_chain_hook() -> None:
        for link in face.after_fork:
            link()

    brain = publish_class(face, "mule_brain", _MuleBrain)
    mule = publish_class(face, "mule", _Mule)
    return {
        "postfork_chain_hook": postfork_chain_hook,
        "postfork": publish_class(face, "postfork", _PostFork),
        "farm_loop": publish_class(face, "farm_loop", _FarmLoop),
        "farm": publish_class(face, "farm", _Farm),
        "mule_brain": brain,
        "mule_brainloop": publish_class(face, "mule_brainloop", _MuleBrainLoop, brain),
        "mule": mule,
        "muleloop": publish_class(face, "muleloop", _MuleLoop, mule),
        "mulemsg_loop": publish_class(face, "mulemsg_loop", _MuleMessageLoop),
        "mulemsg": publish_class(face, "mulemsg", _MuleMessage),
    }
