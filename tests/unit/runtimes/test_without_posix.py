"""The inline runtime where there is no fork and no fcntl."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

PROGRAM = r"""
import importlib.abc, os, sys
# What the standard library itself loads differently there.
import multiprocessing, platform, selectors, shutil, signal, socket, subprocess, tempfile, unittest, uuid

class Blocker(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name in {"fcntl", "termios", "pwd", "grp", "resource", "inotify", "posix"}:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

for name in ("fcntl", "pwd", "grp", "resource"):
    sys.modules.pop(name, None)
sys.meta_path.insert(0, Blocker())
import time
for name in ("fork", "forkpty", "fchmod", "fchown", "chown", "getuid", "geteuid", "getgid", "getegid", "mkfifo",
             "waitpid", "killpg", "setsid", "O_CLOEXEC", "inotify_init", "memfd_create",
             "register_at_fork", "posix_spawn", "O_DIRECTORY", "O_NOFOLLOW", "geteuid", "getpgrp", "uname"):
    if hasattr(os, name):
        delattr(os, name)
delattr(time, "tzset")
from datetime import datetime, timezone
from fakeuwsgi import Instance

with Instance(start=datetime(2026, 1, 1, tzinfo=timezone.utc)) as instance:
    instance.install()
    import uwsgi, uwsgidecorators
    ran = []

    @uwsgidecorators.spool
    def job(env):
        time.sleep(1)
        ran.append(env["a"])

    @uwsgidecorators.timer(5)
    def tick(number):
        ran.append(number)

    uwsgi.mule_msg_hook = ran.append
    job.spool(a="b")
    uwsgi.mule_msg(b"x")
    instance.advance(12)
    print(ran)
print(sorted(name for name in ("fcntl", "pwd", "grp") if name in sys.modules))
"""


def test_jobs_messages_and_timers_run(tmp_path: Path) -> None:
    (tmp_path / "program.py").write_text(PROGRAM)
    done = subprocess.run(
        [sys.executable, str(tmp_path / "program.py")], capture_output=True, text=True, check=False, cwd=tmp_path
    )
    assert done.stderr == ""
    assert done.stdout == "[b'x', 'b', 0, 0]\n[]\n"
