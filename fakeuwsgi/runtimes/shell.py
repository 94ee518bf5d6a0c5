"""Commands run by the shell, as uWSGI runs those of its crons: in a session of their own, with the server's output."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from contextlib import suppress

__all__ = ["ShellCommand"]


class ShellCommand:
    """A command that has been started.

    Args:
        command: what ``/bin/sh -c`` is given; may be empty.

    Attributes:
        pid: its process id.
    """

    def __init__(self, command: str) -> None:
        sys.stdout.flush()
        sys.stderr.flush()
        self._process = subprocess.Popen(["/bin/sh", "-c", command], start_new_session=True)
        self.pid = self._process.pid

    def wait(self, limit: int) -> bool:
        """Wait for its end, however long that takes in real time.

        Args:
            limit: the seconds after which it and its children are killed; 0 for no limit.

        Returns:
            Whether it ended by itself.
        """
        killed = threading.Event()

        def kill() -> None:
            killed.set()
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self.pid, signal.SIGKILL)

        timer = threading.Timer(limit, kill) if limit > 0 else None
        if timer is not None:
            timer.daemon = True
            timer.start()
        try:
            # Without a timeout of its own: with one it would look at the clock, which may stand still.
            self._process.wait()
        finally:
            if timer is not None:
                timer.cancel()
                timer.join()
        return not killed.is_set()
