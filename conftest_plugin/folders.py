"""Where configured spool folders really lie while tests run: in memory, where there is one, and apart for each test."""

# Paths are text here, as in the options, and no Path is kept.
from __future__ import annotations

import contextlib
import os
import shutil
import tempfile

from fakeuwsgi.instance.places import fast_folder

__all__ = ["TestFolders", "Workspace"]


class Workspace:
    """The temporary folder of one pytest session."""

    def __init__(self) -> None:
        self.path = tempfile.mkdtemp(prefix=f"fakeuwsgi-{os.getpid()}-", dir=fast_folder())
        self.default_spooler = os.path.join(self.path, "spooler")
        self._resolved: dict[str, str] = {}
        self._made = 0

    def for_test(self) -> TestFolders:
        """The folders of one test (or of the master)."""
        self._made += 1
        return TestFolders(self, os.path.join(self.path, str(self._made)))

    def resolve(self, path: str) -> str:
        """The real path of a configured folder; relative ones are the working folder's."""
        if not os.path.isabs(path):
            return os.path.realpath(path)
        resolved = self._resolved.get(path)
        if resolved is None:
            resolved = self._resolved[path] = os.path.realpath(path)
        return resolved

    def close(self) -> None:
        """Remove it."""
        shutil.rmtree(self.path, ignore_errors=True)


class TestFolders:
    """The spool folders of one test.

    Args:
        workspace: the session's.
        path: the test's own folder in it, made when it is first needed.

    Attributes:
        by_configured: the folders in use, by the resolved path that the configuration names.
    """

    __test__ = False

    def __init__(self, workspace: Workspace, path: str) -> None:
        self._workspace = workspace
        self._path = path
        self.by_configured: dict[str, str] = {}

    def locate(self, configured: str) -> str:
        """The folder that stands in for a configured one."""
        resolved = self._workspace.resolve(configured)
        place = self.by_configured.get(resolved)
        if place is None:
            if not self.by_configured:
                os.mkdir(self._path, 0o700)
            place = f"{self._path}/{os.path.basename(resolved) or 'spooler'}"
            if place in self.by_configured.values():
                place += f"-{len(self.by_configured) + 1}"
            self.by_configured[resolved] = place
        return place

    def close(self) -> None:
        """Remove them with all that is in them."""
        if not self.by_configured:
            return
        with contextlib.suppress(OSError):
            for place in self.by_configured.values():
                os.rmdir(place)
            os.rmdir(self._path)
            return
        shutil.rmtree(self._path, ignore_errors=True)
