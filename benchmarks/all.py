"""All benchmarks, one after the other, as docs/performance.md quotes them: ``python benchmarks/all.py``."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from pathlib import Path

NAMES = (
    "spool_job",
    "spool_many",
    "spool_waiting",
    "messages",
    "virtual_year",
    "idle_year",
    "pytest_cost",
)


def main() -> None:
    """Run them, each in a process of its own."""
    where = f"Python {platform.python_version()}, {platform.platform()}, {os.cpu_count()} CPUs"
    print(f"{where}, load {os.getloadavg()[0]:.1f}", flush=True)
    for name in NAMES:
        subprocess.run([sys.executable, str(Path(__file__).with_name(f"{name}.py")), *sys.argv[1:]], check=True)


if __name__ == "__main__":
    main()
