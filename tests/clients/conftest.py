"""What the tests of other people's programs share: their sources, a real uWSGI, and an inner pytest with our plugin."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.clients import sdist
from tests.conformance import servers

collect_ignore_glob = ["programs/*"]

_PROGRAMS = Path(__file__).parent / "programs"
_ROOT = Path(__file__).parent.parent.parent


@dataclass(frozen=True)
class Outcome:
    """How an inner run of pytest ended: how many tests passed, failed and so on, and all that it printed."""

    counts: dict[str, int]
    output: str

    def check(self, **expected: int) -> None:
        """Fails the test, showing the inner run, unless exactly these counts came out."""
        if self.counts != expected:
            pytest.fail(f"expected {expected}, but the inner pytest says\n\n{self.output}", pytrace=False)


Inner = Callable[..., Outcome]


@pytest.fixture(scope="session")
def real_uwsgi() -> str:
    """The real server's path; without one the test is skipped."""
    try:
        return servers.find_real()
    except servers.NoRealServerError as error:
        pytest.skip(str(error))


@pytest.fixture(scope="session")
def uwsgi_sdist() -> Path:
    """The folder of uWSGI's own source archive; where it cannot be downloaded the test is skipped."""
    try:
        return sdist.unpacked("uwsgi", "2.0.31")
    except sdist.NoSdistError as error:
        pytest.skip(str(error))


@pytest.fixture
def inner(tmp_path: Path) -> Inner:
    """A function that runs pytest with our plugin, and no other, in a process and a folder of its own.

    It takes pytest's arguments; ``program`` names a file of programs/ that is tested there, and ``options`` is the ini
    value ``uwsgi_options``.
    """

    def run(*arguments: str, program: str = "", options: str = "") -> Outcome:
        configured = f"uwsgi_options = {options}\n" if options else ""
        (tmp_path / "pytest.ini").write_text(f"[pytest]\n{configured}", encoding="utf-8")
        if program:
            shutil.copy(_PROGRAMS / f"{program}.py", tmp_path / f"test_{program}.py")
        command = [sys.executable, "-m", "pytest", "-p", "conftest_plugin", "-p", "no:cacheprovider", "-rf", *arguments]
        environment = {
            **os.environ,
            "PYTHONPATH": os.fspath(_ROOT),
            "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
            # pytest cuts the lines of its summary at the terminal's width.
            "COLUMNS": "200",
        }
        done = subprocess.run(
            command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=100, check=False
        )
        lines = [line for line in done.stdout.splitlines() if " in " in line]
        counts = pytest.RunResult.parse_summary_nouns(lines) if lines else {}
        counts.pop("warnings", None)
        return Outcome(counts, done.stdout + done.stderr)

    return run
