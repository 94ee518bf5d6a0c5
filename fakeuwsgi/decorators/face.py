"""What the decorators share: the names of the module they are published in, and how they get published there."""

from __future__ import annotations

from types import FunctionType
from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["MODULE_NAME", "Decorator", "Face", "publish_class", "publish_function"]

MODULE_NAME = "uwsgidecorators"


class Face:
    """The names of one built module, each looked up when it is used.

    Programs and their tests replace names in the module (``monkeypatch.setattr(uwsgidecorators, "uwsgi", ...)``) and
    expect the decorators to notice, as they do with the real one, whose code reads its own globals.

    Args:
        names: the module's ``__dict__``.
    """

    def __init__(self, names: dict[str, Any]) -> None:
        self._names = names

    @property
    def uwsgi(self) -> Any:
        """The ``uwsgi`` module in use."""
        return self._names["uwsgi"]

    @property
    def pickle(self) -> Any:
        """The pickling module in use."""
        return self._names["pickle"]

    @property
    def sys(self) -> Any:
        """The ``sys`` module in use."""
        return self._names["sys"]

    @property
    def thread_class(self) -> Any:
        """What ``@thread`` starts."""
        return self._names["Thread"]

    @property
    def jobs(self) -> dict[str, Callable[..., Any]]:
        """The functions that spooled jobs name, by name."""
        found: dict[str, Callable[..., Any]] = self._names["spooler_functions"]
        return found

    @property
    def remote(self) -> dict[str, Callable[..., Any]]:
        """The functions that mule messages name, by name."""
        found: dict[str, Callable[..., Any]] = self._names["mule_functions"]
        return found

    @property
    def after_fork(self) -> list[Callable[[], Any]]:
        """What runs in each new process, in this order."""
        found: list[Callable[[], Any]] = self._names["postfork_chain"]
        return found

    def make(self, name: str, *args: Any) -> Any:
        """Calls the class of this name, as it stands in the module now."""
        return self._names[name](*args)

    def free_signal(self) -> int:
        """The lowest signal number that nobody registered yet."""
        number: int = self._names["get_free_signal"]()
        return number


class Decorator:
    """Base of the templates: classes without a module, which ``publish_class`` makes into a module's own classes."""

    _face: ClassVar[Face]


def publish_class(face: Face, name: str, template: type[Decorator], *bases: type) -> type:
    """Makes a module's own class from a template.

    Methods are copied rather than inherited, so that error texts, reprs and pickles name them as the real module's
    (``timer.__init__() missing 1 required positional argument``), and two modules share nothing.

    Args:
        face: the names of the module that gets the class.
        name: the class's public name.
        template: where the methods come from, with those of its bases that are templates too.
        bases: published classes that the new one inherits from; their templates' methods are not copied.
    """
    inherited = {attribute for base in bases for attribute in vars(base)}
    body: dict[str, Any] = {"_face": face, "__module__": MODULE_NAME, "__qualname__": name}
    for part in reversed(template.__mro__):
        if issubclass(part, Decorator) and part is not Decorator:
            own = part is template
            methods = {key: value for key, value in vars(part).items() if isinstance(value, FunctionType)}
            for key, method in methods.items():
                if own or key not in inherited:
                    body[key] = _copy(method, f"{name}.{key}")
    return type(name, bases or (object,), body)


def publish_function(name: str, function: FunctionType) -> FunctionType:
    """Copies a function under its public name, as a function of the built module."""
    copy = _copy(function, name)
    copy.__name__ = name
    return copy


def _copy(function: FunctionType, qualified_name: str) -> FunctionType:
    copy = FunctionType(
        function.__code__, function.__globals__, function.__name__, function.__defaults__, function.__closure__
    )
    copy.__kwdefaults__ = function.__kwdefaults__
    copy.__qualname__ = qualified_name
    copy.__module__ = MODULE_NAME
    copy.__doc__ = function.__doc__
    return copy
