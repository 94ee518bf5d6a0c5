"""The `uwsgi` module object: made once, filled with the names that real uWSGI has under the options in force."""

from __future__ import annotations

import types
from collections.abc import Callable
from typing import Any

from fakeuwsgi.module.host import Binding, Host
from fakeuwsgi.module.locks import lock_functions
from fakeuwsgi.module.mules import mule_functions
from fakeuwsgi.module.process import process_functions
from fakeuwsgi.module.rpc import rpc_functions
from fakeuwsgi.module.signals import signal_functions
from fakeuwsgi.module.spooling import spool_functions

__all__ = ["Face"]


class _Module(types.ModuleType):
    """A module that tells when somebody sets an attribute: handlers are registered that way (``uwsgi.spooler = f``)."""

    def __setattr__(self, name: str, value: object) -> None:
        face: Face | None = self.__dict__.get("__fakeuwsgi__")
        if face is not None:
            face.attribute_set(name, value)
        super().__setattr__(name, value)


_Module.__name__ = _Module.__qualname__ = "module"


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
        self.bind(host, {})

    def attribute_set(self, name: str, value: object) -> None:
        """Tell the listener that a program set an attribute."""
        if self.attribute_listener is not None:
            self.attribute_listener(name, value)

    def bind(self, host: Host, attributes: dict[str, Any]) -> None:
        """Put `host` behind the module, and show exactly the names it has.

        Args:
            host: who answers from now on.
            attributes: what programs set on the module in the master (``spooler``, ``post_fork_hook`` and so on).
        """
        self.binding.host = host
        names = self.module.__dict__
        kept = {name: value for name, value in names.items() if name.startswith("__")}
        names.clear()
        names.update(kept)
        names.update(host.constants())
        names.update(self._always)
        if host.has_spoolers():
            names.update(self._with_spooler)
        names.update(attributes)
