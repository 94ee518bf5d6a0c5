"""The house's own rules that no tool checks."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

_ROOT = Path(__file__).parent.parent.parent
_MOST_LINES = 400


def test_the_readme_begins_with_the_two_commands_and_ci_runs_the_second() -> None:
    readme = (_ROOT / "README.md").read_text(encoding="utf-8")
    commands = re.findall(r"^\$ (\S+ \S+)", readme, re.MULTILINE)[:2]
    assert commands == ["./run example", "./run tests"]
    assert f"exec {commands[1]} " in (_ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_run_says_what_it_can_do() -> None:
    answer = subprocess.run([sys.executable, _ROOT / "run"], capture_output=True, text=True, check=False)
    assert answer.returncode == 1
    assert "./run example" in answer.stderr


def test_no_file_is_too_long() -> None:
    files = [path for package in ("fakeuwsgi", "conftest_plugin") for path in (_ROOT / package).rglob("*.py")]
    long = {str(path): count for path in files if (count := path.read_text(encoding="utf-8").count("\n")) > _MOST_LINES}
    assert long == {}
