"""A folder of its own for each test, and the commands as functions."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Command = Callable[..., subprocess.CompletedProcess[str]]
_ROOT = Path(__file__).parents[3]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def fakeuwsgi() -> Command:
    """Runs ``python -m fakeuwsgi`` in a process of its own."""

    def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        env = {**os.environ, "PYTHONPATH": str(_ROOT), "TZ": "UTC", **environment}
        return subprocess.run(
            [sys.executable, "-m", "fakeuwsgi", *arguments],
            capture_output=True,
            text=True,
            env=env,
            check=False,
            timeout=60,
        )

    return run
