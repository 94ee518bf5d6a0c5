"""uWSGI's Python runtime in pure Python: spooler, mules, signals, timers and cron under a clock that tests move."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fakeuwsgi.errors import FakeUwsgiError

if TYPE_CHECKING:
    from fakeuwsgi.instance import Instance

    __version__: str

__all__ = ["FakeUwsgiError", "Instance", "__version__"]


def __getattr__(name: str) -> Any:
    """Loads what is public when it is first asked for: who needs only an error class pays for no more."""
    if name == "Instance":
        from fakeuwsgi.instance import Instance

        return Instance
    if name == "__version__":
        from importlib.metadata import version

        return version("fakeuwsgi")
    msg = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(msg)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
