"""What a fork inherits from the master besides its registry: jobs and messages sent while modules were imported."""

# Paths are text here, as in the options, and no Path is kept.
from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

from fakeuwsgi.spool.reading import read_job

if TYPE_CHECKING:
    from conftest_plugin.folders import TestFolders
    from fakeuwsgi.instance import Instance

__all__ = ["inherit"]


def inherit(master: Instance, fork: Instance, from_folders: TestFolders, to_folders: TestFolders) -> None:
    """Give a fork what the master has sent so far.

    Args:
        master: the master's instance.
        fork: the test's.
        from_folders: the master's spool folders, likewise `to_folders`.
    """
    old, new = master.assembly, fork.assembly
    new.shop.inherit(old.shop)
    if old.shop.causes:
        for configured, source in from_folders.by_configured.items():
            target = to_folders.by_configured.get(configured)
            if target is not None:
                _copy_jobs(master, fork, source, target)
    for target_, channel in old.mailroom.channels.items():
        if channel.items and target_ in new.mailroom.channels:
            for order, message, cause in channel.items:
                new.mailroom.channels[target_].put(order, message, cause)


def _copy_jobs(master: Instance, fork: Instance, source: str, target: str) -> None:
    causes = master.assembly.shop.causes
    now = fork.clock.now() * 1000
    for folder, _, names in os.walk(source):
        place = os.path.join(target, os.path.relpath(folder, source)) if folder != source else target
        os.makedirs(place, exist_ok=True)
        for name in names:
            original = os.path.join(folder, name)
            copied = shutil.copy2(original, os.path.join(place, name))
            fork.assembly.shop.causes[os.fsencode(copied)] = causes.get(os.fsencode(original))
            job = read_job(os.fsencode(copied), os.fsencode(target), fork.assembly.shop.locks)
            if job is not None and job.at is None:
                os.utime(copied, ns=(now, now))
