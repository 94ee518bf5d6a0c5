"""The exceptions that the real module raises itself: plain ``Exception``, told apart by their texts alone."""

from __future__ import annotations

__all__ = ["no_free_signal", "no_master", "no_spooler"]


def no_master() -> Exception:
    """The module is imported in a server without a master process."""
    return Exception("you have to enable the uWSGI master process to use this module")


def no_spooler(decorator: str) -> Exception:
    """A spool decorator is applied in a server without ``--spooler``."""
    return Exception(f"you have to enable the uWSGI spooler to use @{decorator} decorator")


def no_free_signal() -> Exception:
    """All 256 signals are registered."""
    return Exception("No free uwsgi signal available")
