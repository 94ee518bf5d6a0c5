"""Builds the real uWSGI 2.0.31 once per version of Python, and runs a command that finds it.

``python scripts/real_uwsgi.py`` prints the server's path; ``python scripts/real_uwsgi.py COMMAND …`` runs the command
with ``FAKEUWSGI_REAL_UWSGI`` set to it. The server lies in an environment of its own below
``$XDG_CACHE_HOME/fakeuwsgi`` (or ``~/.cache/fakeuwsgi``), so that all environments of a machine share it. Where it
cannot be built, for want of a compiler say, the reason is printed and the command runs without it: the conformance
tests are skipped then, or fail where ``FAKEUWSGI_REQUIRE_REAL=1`` promises a real server. A ``FAKEUWSGI_REAL_UWSGI``
that is already set is left alone.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import subprocess
import sys
from pathlib import Path

VERSION = "2.0.31"
VARIABLE = "FAKEUWSGI_REAL_UWSGI"


class BuildError(Exception):
    """The real server could not be built: the text is what the build printed last."""


def provide() -> Path:
    """The path of the real server for the running Python; built now if this is the first time.

    Raises:
        BuildError: it cannot be built here.
    """
    named = os.environ.get(VARIABLE)
    if named:
        return Path(named)
    home = _home()
    home.parent.mkdir(parents=True, exist_ok=True)
    with home.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        server = home / "bin" / "uwsgi"
        if not _runs(server):
            _build(home)
        return server


def _home() -> Path:
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    python = f"{sys.version}\0{sys.base_prefix}"
    mark = hashlib.sha256(python.encode()).hexdigest()[:8]
    return cache / "fakeuwsgi" / f"uwsgi-{VERSION}-py{sys.version_info.major}{sys.version_info.minor}-{mark}"


def _runs(server: Path) -> bool:
    if not server.exists():
        return False
    answer = subprocess.run([server, "--version"], capture_output=True, text=True, check=False)
    return answer.stdout.strip() == VERSION


def _build(home: Path) -> None:
    print(f"building uWSGI {VERSION} in {home} (once)", file=sys.stderr, flush=True)
    pip: list[str | Path] = [home / "bin" / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    steps: tuple[list[str | Path], ...] = (
        [sys.executable, "-m", "venv", "--clear", home],
        [*pip, "setuptools", "wheel"],
        [*pip, "--no-build-isolation", "--no-binary", "uwsgi", f"uwsgi=={VERSION}"],
    )
    for step in steps:
        done = subprocess.run(step, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
        if done.returncode:
            raise BuildError("\n".join(done.stdout.splitlines()[-15:]))
    if not _runs(home / "bin" / "uwsgi"):
        msg = f"{home / 'bin' / 'uwsgi'} was built but does not run"
        raise BuildError(msg)


def main(arguments: list[str]) -> int:
    """Prints the path, or runs the command given in the arguments."""
    try:
        server = str(provide())
    except BuildError as error:
        print(f"uWSGI {VERSION} cannot be built here; conformance tests have no real server:\n{error}", file=sys.stderr)
        server = ""
    if arguments:
        environment = {**os.environ, VARIABLE: server} if server else dict(os.environ)
        sys.stdout.flush()
        os.execvpe(arguments[0], arguments, environment)
    print(server)
    return 0 if server else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
