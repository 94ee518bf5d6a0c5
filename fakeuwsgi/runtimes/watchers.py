"""What watches files on this system."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fakeuwsgi.runtimes.inotify import Inotify, has_inotify
from fakeuwsgi.runtimes.polling import Polling

if TYPE_CHECKING:
    from fakeuwsgi.scheduler.watcher import Watcher

__all__ = ["make_watcher"]


def make_watcher() -> Watcher:
    """Make a watcher: by inotify where there is one."""
    return Inotify() if has_inotify() else Polling()
