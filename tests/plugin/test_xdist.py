"""Under pytest-xdist every worker process has an instance and folders of its own, and its tests go as without it."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("xdist")

pytest_plugins = ("pytester",)

_TESTS = """
import os
import re
import time
from datetime import datetime, timezone
from pathlib import Path

import pytest
import uwsgi
from uwsgidecorators import cron, mulefunc, postfork, rbtimer, spool, spoolraw, timer

START = "2026-03-01 08:59:30+00:00"


@spool
def mail(job):
    if job["to"] == "relay":
        mail.spool(to="end", at=str(int(time.time()) + 90))


@spoolraw
def three_times(job):
    job_runs.append(1)
    return uwsgi.SPOOL_OK if len(job_runs) % 3 == 0 else uwsgi.SPOOL_RETRY


job_runs = []


@timer(20, target="workers")
def beat(number):
    time.sleep(5)


@rbtimer(45, target="mule1")
def count(number):
    # No pickle of a call: the mule raises.
    uwsgi.mule_msg(b"counted")


@cron(-1, 9, -1, -1, -1, target="spooler")
def hourly(number):
    mail.spool(to="relay")


@mulefunc
def thumbnail(number):
    if number == 3:
        raise LookupError(number)


@postfork
def begin():
    pass


@pytest.mark.uwsgi(start=START, mules=2, processes=2)
@pytest.mark.parametrize("number", range(8))
def test_history(number, request, uwsgi_instance, uwsgi_clock, uwsgi_spooler):
    job_runs.clear()
    mail.spool(to="relay" if number % 2 else "end", priority=str(number))
    three_times.spool(n=str(number))
    thumbnail(number)
    uwsgi.signal(beat_signal(number))
    uwsgi_instance.advance(minutes=2 + number, raise_errors=False)
    uwsgi_instance.run_until_idle(raise_errors=False)
    write(request, uwsgi_instance)


@pytest.mark.parametrize("number", range(4))
def test_folder(number, uwsgi_spooler):
    mail.spool(to="end")
    [job] = uwsgi_spooler.jobs
    Path(os.environ["HISTORIES"], f"{os.getpid()}-{number}").write_text(os.path.dirname(job.folder))
    assert len(uwsgi_spooler.jobs) == 1


def beat_signal(number):
    return number % 3


def write(request, instance):
    lines = [re.sub(rf"_{os.getpid()}_", "_<pid>_", repr(entry)) for entry in instance.history.in_order()]
    assert len(lines) > 20
    Path(os.environ["HISTORIES"], request.node.name).write_text("\\n".join(lines))
"""


def _written(pytester: pytest.Pytester, folder: Path, *arguments: str, passed: int) -> dict[str, str]:
    folder.mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HISTORIES", str(folder))
        result = pytester.runpytest_subprocess("-p", "no:cacheprovider", *arguments, timeout=100)
    result.assert_outcomes(passed=passed)
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}


def test_histories_are_the_same_with_and_without_it(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(test_inner=_TESTS)
    chosen = ("-k", "test_history")

    alone = _written(pytester, pytester.path / "alone", *chosen, "-p", "no:randomly", passed=8)
    shuffled = _written(pytester, pytester.path / "shuffled", *chosen, "-p", "randomly", passed=8)
    shared = _written(pytester, pytester.path / "shared", *chosen, "-n", "2", passed=8)

    assert len(alone) == 8
    assert shuffled == alone
    assert shared == alone


def test_each_worker_process_has_folders_of_its_own(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(test_inner=_TESTS)
    pytester.makeini("[pytest]\nuwsgi_options = --master --spooler jobs --mules 2\n")

    folders = _written(pytester, pytester.path / "each", "-k", "test_folder", "-n", "2", "--dist", "each", passed=8)

    assert len({name.partition("-")[0] for name in folders}) == 2
    assert len(set(folders.values())) == 8
    assert not [folder for folder in folders.values() if Path(folder).exists()]
    assert not (pytester.path / "jobs").exists()
