"""A job as testers see it: one spool file that has been read."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from datetime import datetime, timezone

from fakeuwsgi.spool.message import parse_at
from fakeuwsgi.spool.text import SystemText

__all__ = ["Job"]

_SHOWN = 60


@dataclass(frozen=True)
class Job:
    """A spool file's content.

    ``job["key"]`` gives a var by its str or bytes key, ``job["body"]`` the body, ``job["spooler_task_name"]`` the
    file's name.

    Attributes:
        path: the file's absolute path: a str that also equals the bytes that ``uwsgi.spool()`` returned.
        folder: the spool folder, likewise equal to its entry in ``uwsgi.spoolers``.
        vars: the vars, bytes to bytes, in the order in which they were given.
        body: the body; empty if there is none.
    """

    path: SystemText
    folder: SystemText
    vars: dict[bytes, bytes] = field(default_factory=dict)
    body: bytes = b""

    @property
    def name(self) -> bytes:
        """The file's name without its folder, which is what the handler gets as ``spooler_task_name``."""
        return os.fsencode(self.path).rpartition(b"/")[2]

    @property
    def at(self) -> datetime | None:
        """When it was asked to run, in UTC; None for a job without ``at``, or with one that means now."""
        seconds = parse_at(self.vars.get(b"at", b""))
        if seconds <= 0:
            return None
        try:
            return datetime.fromtimestamp(seconds, timezone.utc)
        except (OverflowError, ValueError, OSError):
            return datetime.max.replace(tzinfo=timezone.utc)

    @property
    def priority(self) -> SystemText | None:
        """The priority as it was given, a str that also equals its bytes; None for a job without."""
        given = self.vars.get(b"priority")
        return SystemText.of(given) if given else None

    def __getitem__(self, key: str | bytes) -> bytes:
        """Give a var, the body or the task name.

        Args:
            key: str or bytes. A var named ``body`` or ``spooler_task_name`` is found by its bytes key.

        Raises:
            KeyError: if the job has no such var, or no body; the message names those that there are.
        """
        if key == "spooler_task_name":
            return self.name
        if key == "body" and self.body:
            return self.body
        wanted = key.encode() if isinstance(key, str) else key
        if wanted in self.vars:
            return self.vars[wanted]
        if wanted == b"body" and self.body:
            return self.body
        known = ", ".join(repr(name) for name in self.vars) or "no vars"
        message = f"{key!r} is not in this job; it has {known}{' and a body' if self.body else ''}"
        raise KeyError(message)

    def __contains__(self, key: object) -> bool:
        """Tell whether ``job[key]`` gives something."""
        if not isinstance(key, (str, bytes)):
            return False
        try:
            self[key]
        except KeyError:
            return False
        return True

    def get(self, key: str | bytes, default: bytes | None = None) -> bytes | None:
        """Give ``job[key]``, or ``default`` where there is none."""
        try:
            return self[key]
        except KeyError:
            return default

    def __repr__(self) -> str:
        shown = " ".join(f"{_word(key)}={_short(value)}" for key, value in self.vars.items())
        body = f" body={_short(self.body)}" if self.body else ""
        return f"<Job {self.name.decode('utf-8', 'backslashreplace')}{' ' if shown else ''}{shown}{body}>"


def _word(key: bytes) -> str:
    return key.decode("utf-8", "backslashreplace")


def _short(value: bytes) -> str:
    if len(value) <= _SHOWN:
        return repr(value)
    return f"{value[:_SHOWN]!r}... ({len(value)} bytes)"
