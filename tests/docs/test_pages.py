"""The documentation is true: generated pages are fresh, and what the tutorial shows passes."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

_ROOT = Path(__file__).parent.parent.parent
_BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def test_the_fidelity_page_is_what_the_programs_say() -> None:
    spec = importlib.util.spec_from_file_location("fidelity", _ROOT / "scripts" / "fidelity.py")
    assert spec is not None
    assert spec.loader is not None
    fidelity = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(fidelity)
    assert fidelity.PAGE.read_text(encoding="utf-8") == fidelity.page(), "run: python scripts/fidelity.py"


@pytest.fixture
def tutorial(tmp_path: Path) -> Path:
    """A folder with the tutorial's files; what names no file continues the one before."""
    file = tmp_path / "nowhere"
    for block in _BLOCK.findall((_ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8")):
        name = re.match(r"# (\w+\.py)\n", block)
        file = tmp_path / name.group(1) if name else file
        with file.open("a", encoding="utf-8") as out:
            out.write(f"\n\n{block}")
    return tmp_path


def _run(folder: Path, *command: str) -> str:
    environment = {**os.environ, "PYTHONPATH": os.fspath(_ROOT), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    answer = subprocess.run(
        [sys.executable, *command], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    return answer.stdout + answer.stderr


def test_the_tests_of_the_tutorial_pass(tutorial: Path) -> None:
    shown = _run(tutorial, "-m", "pytest", "-q", "-p", "conftest_plugin", "-p", "no:cacheprovider", "test_mails.py")
    assert re.search(r"^2 passed", shown, re.MULTILINE), shown


def test_the_program_of_the_tutorial_runs_its_job(tutorial: Path) -> None:
    shown = _run(tutorial, "program.py")
    assert "spooler1" in shown, shown
