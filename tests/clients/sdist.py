"""Source archives of other people's projects, downloaded by pip when a test needs one and kept for the next time.

They are of licences that this project's files must not carry, or simply not ours: nothing of them is stored here.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

__all__ = ["NoSdistError", "unpacked"]

_PATIENCE = 110


class NoSdistError(Exception):
    """The archive cannot be had here: the text is what pip said last."""


def unpacked(project: str, version: str) -> Path:
    """The folder of a project's unpacked source archive; downloaded now if this is the first time.

    The folder is named in ``FAKEUWSGI_SDIST_<PROJECT>`` (upper case, ``_`` for ``-``), or kept in
    ``$XDG_CACHE_HOME/fakeuwsgi`` or ``~/.cache/fakeuwsgi``.

    Raises:
        NoSdistError: there is no archive of this version, no network, or no way to unpack it.
    """
    named = os.environ.get(f"FAKEUWSGI_SDIST_{project.upper().replace('-', '_')}")
    if named:
        return Path(named)
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "fakeuwsgi" / "sdists"
    cache.mkdir(parents=True, exist_ok=True)
    home = cache / f"{project}-{version}"
    with (cache / f"{project}-{version}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not home.exists():
            _fetch(project, version, home)
    return home


def _fetch(project: str, version: str, home: Path) -> None:
    draft = home.with_suffix(".draft")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir()
    _download(project, version, draft)
    archives = list(draft.glob("*.tar.gz"))
    if not archives:
        msg = f"pip downloaded no archive of {project} {version}, but {sorted(path.name for path in draft.iterdir())}"
        raise NoSdistError(msg)
    with tarfile.open(archives[0]) as archive:
        archive.extractall(draft, filter="data")
    [folder] = [path for path in draft.iterdir() if path.is_dir()]
    folder.rename(home)
    shutil.rmtree(draft)


def _download(project: str, version: str, folder: Path) -> None:
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
    command += ["--no-binary", project, "--dest", os.fspath(folder), f"{project}=={version}"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=_PATIENCE, check=False)
    except subprocess.TimeoutExpired as error:
        msg = f"pip did not download {project} {version} within {_PATIENCE} seconds"
        raise NoSdistError(msg) from error
    if done.returncode:
        msg = f"pip cannot download {project} {version}: " + " ".join(done.stderr.splitlines()[-3:])
        raise NoSdistError(msg)
