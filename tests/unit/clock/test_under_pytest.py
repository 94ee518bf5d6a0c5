"""The clock as a fixture among the freezers' own fixtures, in a pytest run of its own."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

TESTS = """
import time, pytest
from datetime import datetime, timezone
from fakeuwsgi.clock import VirtualClock

SPARED = ("multiprocess", "_pytest.runner", "_pytest.terminal", "_pytest.timing")
real = time.time

@pytest.fixture
def clock():
    made = VirtualClock(1_704_067_200_000_000, ignore=SPARED)
    made.freeze()
    yield made
    made.close()

def test_alone(clock):
    clock.move_to(clock.now() + 86_400_000_000)
    assert datetime.now(timezone.utc).day == 2

def test_freezer_first(freezer, clock):
    freezer.move_to("2030-01-01")
    assert clock.now() == 1_893_456_000_000_000
    clock.move_to(1_893_456_001_000_000)
    assert time.time() == 1_893_456_001

def test_clock_first(clock, freezer):
    freezer.move_to("2030-01-01")
    assert clock.now() == 1_893_456_000_000_000

@pytest.mark.freeze_time("2030-01-01")
def test_marked(clock):
    assert clock.now() == 1_893_456_000_000_000

@pytest.mark.time_machine(1_893_456_000, tick=False)
def test_marked_as_traveller(clock):
    assert clock.now() == 1_893_456_000_000_000

def test_traveller_first(time_machine, clock):
    time_machine.move_to(1_893_456_000, tick=False)
    assert clock.now() == 1_893_456_000_000_000

def test_clock_before_traveller(clock, time_machine):
    time_machine.move_to(1_893_456_000, tick=False)
    assert clock.now() == 1_893_456_000_000_000
    time_machine.shift(1)
    assert clock.now() == 1_893_456_001_000_000

def test_untouched():
    assert time.time is real
"""

CONFTEST = """
def pytest_runtest_logreport(report):
    assert 0 <= report.duration < 60, (report.nodeid, report.when, report.duration)
    if "travel" not in report.nodeid:  # time-machine itself moves what pytest takes for the date
        assert abs(report.start - report.stop) < 60
"""


def test_every_order_of_fixtures_works_and_durations_stay_real(tmp_path: Path) -> None:
    (tmp_path / "test_inner.py").write_text(TESTS)
    (tmp_path / "conftest.py").write_text(CONFTEST)
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-W",
        "error",
        "-p",
        "no:cacheprovider",
        "--rootdir",
        str(tmp_path),
    ]
    done = subprocess.run([*command, str(tmp_path)], capture_output=True, text=True, check=False, timeout=100)
    assert "8 passed" in done.stdout, done.stdout + done.stderr
