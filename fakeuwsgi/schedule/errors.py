"""What the schedule refuses, with the line that uWSGI logs for it."""

from __future__ import annotations

from fakeuwsgi.errors import FakeUwsgiError

__all__ = ["ScheduleFullError", "ScheduleOptionError"]


class ScheduleOptionError(FakeUwsgiError):
    """A ``--cron``, ``--timer`` or kindred option that uWSGI refuses: it logs one line and exits with status 1.

    Attributes:
        log_line: uWSGI's own line.
        exit_status: what the server ends with.
    """

    def __init__(self, log_line: str, value: str, remedy: str) -> None:
        """Keeps uWSGI's line, and adds the value that was refused and what to write."""
        super().__init__(f"{log_line} (in {value!r}): {remedy}")
        self.log_line = log_line
        self.exit_status = 1


class ScheduleFullError(FakeUwsgiError):
    """One more timer, cron or file monitor than uWSGI has room for; the callers raise a ValueError of uWSGI's text.

    Attributes:
        log_line: uWSGI's own line.
    """

    def __init__(self, log_line: str) -> None:
        """Keeps uWSGI's line."""
        super().__init__(f"{log_line}; register fewer, or do several things in one handler")
        self.log_line = log_line
