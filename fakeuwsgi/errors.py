"""The errors that fakeuwsgi itself raises.

What real uWSGI raises is raised with uWSGI's own type and text, and is not found here: ``except ValueError`` around a
``uwsgi.spool()`` must catch the same things under test as in production. The classes here are for what only the emulator
can say: a configuration it cannot read, a program that can never go on, a call it cannot carry out.
"""

from __future__ import annotations

__all__ = ["FakeUwsgiError"]


class FakeUwsgiError(Exception):
    """Base of every error that is fakeuwsgi's own: says what was wrong, where, and what to do."""
