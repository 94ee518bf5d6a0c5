"""What the pytest plugin costs a session: its start, tests that do not touch uwsgi, tests on the virtual clock.

Sessions are processes of their own, with and without the plugin in turns. A test's cost is the session's time for many
tests, less that of its start.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from measuring import ROOT, Figure, arguments, fast_folder, timed

TESTS = 400
PLAIN = "def test_{0}():\n    assert sum(range(10)) == 45\n"
FROZEN = (
    "def test_{0}(freezer):\n    before = time.time()\n    freezer.tick(60)\n    assert time.time() == before + 60\n"
)
VIRTUAL = (
    "def test_{0}(uwsgi_clock):\n"
    "    before = time.time()\n"
    "    uwsgi_clock.advance(60)\n"
    "    assert time.time() == before + 60\n"
)
OURS = ("-p", "conftest_plugin")
FREEZER = ("-p", "pytest_freezer")


def write(folder: Path, name: str, test: str, count: int) -> Path:
    """Write a file of tests."""
    path = folder / f"test_{name}.py"
    path.write_text("import time\n\n\n" + "\n\n".join(test.format(number) for number in range(count)))
    return path


def session(path: Path, *plugins: str) -> float:
    """The seconds of one pytest session over a file."""
    command = [sys.executable, "-m", "pytest", "-q", "--rootdir", str(path.parent), *plugins, "-p", "no:cacheprovider"]
    environment = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTHONPATH": str(ROOT)}
    # Without it, pytest would compile all plugins anew in each session, as nobody has it do.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)

    def run() -> None:
        done = subprocess.run(
            [*command, str(path)], env=environment, cwd=path.parent, capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise SystemExit((done.stdout + done.stderr)[-2000:])

    return timed(run)


def main() -> None:
    """Measure and print."""
    rounds = arguments(__doc__, 15)
    with fast_folder() as root:
        folder = Path(tempfile.mkdtemp(dir=root))
        single = write(folder, "single", PLAIN, 1)
        plain = write(folder, "plain", PLAIN, TESTS)
        frozen, one_frozen = write(folder, "frozen", FROZEN, TESTS), write(folder, "one_frozen", FROZEN, 1)
        virtual, one_virtual = write(folder, "virtual", VIRTUAL, TESTS), write(folder, "one_virtual", VIRTUAL, 1)
        sides = {
            "with": lambda: session(single, *OURS),
            "without": lambda: session(single),
            "plain with": lambda: session(plain, *OURS),
            "plain without": lambda: session(plain),
            "one virtual": lambda: session(one_virtual, *OURS),
            "virtual": lambda: session(virtual, *OURS),
            "one frozen": lambda: session(one_frozen, *FREEZER),
            "frozen": lambda: session(frozen, *FREEZER),
        }
        seconds: dict[str, list[float]] = {side: [] for side in sides}
        for number in range(rounds + 1):
            for side in sides if number % 2 else reversed(sides):
                taken = sides[side]()
                if number:
                    seconds[side].append(taken)

    def each(many: str, one: str) -> list[float]:
        return [(all_tests - start) / (TESTS - 1) for all_tests, start in zip(seconds[many], seconds[one], strict=True)]

    Figure("pytest's start, the plugin unused", 10, 4, seconds["with"], seconds["without"], difference=True).show(
        "ms", 1e3
    )
    Figure(
        "a test that does not touch uwsgi", 1.08, 1.03, each("plain with", "with"), each("plain without", "without")
    ).show()
    Figure(
        "a test on uwsgi_clock, against freezer", 1.3, 1.1, each("virtual", "one virtual"), each("frozen", "one frozen")
    ).show()


if __name__ == "__main__":
    main()
