"""The example applications' own tests pass, run as their users run them: in their folder, with their configuration."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

_ROOT = Path(__file__).parent.parent.parent
_SHOP = _ROOT / "docs" / "examples" / "shop"


def test_the_tests_of_the_shop_pass() -> None:
    plugins = ["-p", "conftest_plugin", "-p", "pytest_django.plugin", "-p", "no:cacheprovider"]
    environment = {**os.environ, "PYTHONPATH": os.fspath(_ROOT), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    answer = subprocess.run(
        [sys.executable, "-m", "pytest", *plugins],
        cwd=_SHOP,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode == 0, answer.stdout + answer.stderr
    assert re.search(r"=+ \d+ passed in ", answer.stdout), answer.stdout
