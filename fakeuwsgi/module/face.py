"""The `uwsgi` module object: made once, filled with the names that real uWSGI has under the options in force."""

from __future__ import annotations

import sys
import types
from typing import TYPE_CHECKING, Any, cast

from fakeuwsgi.module.host import Binding, Host
from fakeuwsgi.module.locks import lock_functions
from fakeuwsgi.module.mules import mule_functions
from fakeuwsgi.module.process import process_functions
from fakeuwsgi.module.rpc import rpc_functions
from fakeuwsgi.module.signals import signal_functions
from fakeuwsgi.module.spooling import spool_functions

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Face"]

_PASSERS_BY = ("freezegun", "time_machine")


class _Module(types.ModuleType):
    """A module that tells when somebody sets an attribute: handlers are registered that way (``uwsgi.spooler = f``)."""

    @property
    def __module__(self) -> str:  # type: ignore[override]
        # A module has no such attribute, and an instance would find that of its class.
        message = f"module {self.__name__!r} has no attribute '__module__'"
        raise AttributeError(message, name="__module__", obj=self)

    def __setattr__(self, name: str, value: object) -> None:
        face: Face | None = self.__dict__.get("__fakeuwsgi__")
        if face is not None:
            face.attribute_set(name, value)
        super().__setattr__(name, value)


class _Closed(_Module):
    """The module while nobody stands behind it: the first look at one of its names calls somebody."""

    def __getattr__(self, name: str) -> Any:
        face: Face | None = self.__dict__.get("__fakeuwsgi__")
        if face is not None and not name.startswith("__"):
            face.open()
            return getattr(self, name)
        message = f"module {self.__name__!r} has no attribute {name!r}"
        raise AttributeError(message, name=name, obj=self)

    def __dir__(self) -> list[str]:
        face: Face | None = self.__dict__.get("__fakeuwsgi__")
        # Who freezes time looks through every module there is, and means none of them.
        if face is not None and not sys._getframe(1).f_globals.get("__name__", "").startswith(_PASSERS_BY):
            face.open()
        return list(self.__dict__)


for _class in (_Module, _Closed):
    _class.__name__ = _class.__qualname__ = "module"


class _Door:
    """Stands in for a host until somebody asks for one."""

    def __init__(self, face: Face) -> None:
        self._face = face

    def __getattr__(self, name: str) -> Any:
        self._face.open()
        return getattr(self._face.binding.host, name)


class Face:
    """The `uwsgi` module and who stands behind it.

    The functions are made once; `bind` puts another instance behind them and shows the names that instance has.

    Attributes:
        module: the module object that ``import uwsgi`` gives.
        binding: what its functions look their host up in.
        attribute_listener: called with name and value when a program sets an attribute of the module.
    """

    def __init__(self, host: Host) -> None:
        self.binding = Binding(host)
        self.attribute_listener: Callable[[str, object], None] | None = None
        self._always = {
            **process_functions(self.binding),
            **signal_functions(self.binding),
            **mule_functions(self.binding),
            **lock_functions(self.binding),
            **rpc_functions(self.binding),
        }
        self._with_spooler = spool_functions(self.binding)
        for function in (*self._always.values(), *self._with_spooler.values()):
            function.__module__ = "uwsgi"
            function.__qualname__ = function.__name__
        self.module = _Module("uwsgi")
        self.module.__dict__["__fakeuwsgi__"] = self
        self._opener: Callable[[], None] | None = None
        self.bind(host, {})

    def attribute_set(self, name: str, value: object) -> None:
        """Tell the listener that a program set an attribute; what the import system sets is none of its business."""
        if name.startswith("__"):
            return
        if self._opener is not None:
            self.open()
        if self.attribute_listener is not None:
            self.attribute_listener(name, value)

    def bind(self, host: Host, attributes: dict[str, Any]) -> None:
        """Put `host` behind the module, and show exactly the names it has.

        Args:
            host: who answers from now on.
            attributes: what programs set on the module in the master (``spooler``, ``post_fork_hook`` and so on).
        """
        self._opener = None
        self.binding.host = host
        self.module.__class__ = _Module
        names = self._cleared()
        names.update(host.constants())
        names.update(self._always)
        if host.has_spoolers():
            names.update(self._with_spooler)
        names.update(attributes)

    def close(self, opener: Callable[[], None]) -> None:
        """Take everything off the module until a program touches it.

        Args:
            opener: called then; it binds somebody.
        """
        self._opener = opener
        self.attribute_listener = None
        self.binding.host = cast("Host", _Door(self))
        self._cleared()
        self.module.__class__ = _Closed

    @property
    def is_closed(self) -> bool:
        """Whether nobody has touched the module since `close`."""
        return self._opener is not None

    def open(self) -> None:
        """Have somebody bound, if nobody is."""
        if self._opener is not None:
            self._opener()

    def _cleared(self) -> dict[str, Any]:
        names = self.module.__dict__
        kept = {name: value for name, value in names.items() if name.startswith("__")}
        names.clear()
        names.update(kept)
        return names
