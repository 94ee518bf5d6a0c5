"""The wheel that users install: what is in it, and that its plugin works where the source tree is out of reach."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

_ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=_ROOT, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def test_it_holds_the_two_packages_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        tops = {name.partition("/")[0] for name in archive.namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"fakeuwsgi", "conftest_plugin"}


def test_it_is_marked_as_typed(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        assert "fakeuwsgi/py.typed" in archive.namelist()


def test_it_brings_no_module_that_belongs_to_real_uwsgi(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        assert not {"uwsgi.py", "uwsgi/__init__.py", "uwsgidecorators.py"} & set(archive.namelist())


def test_its_entry_points_are_the_plugin_and_the_commands(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        name = next(name for name in archive.namelist() if name.endswith("entry_points.txt"))
        lines = archive.read(name).decode().splitlines()
    assert "fakeuwsgi = conftest_plugin" in lines
    assert "fakeuwsgi = fakeuwsgi.cli.main:main" in lines
    assert "fakeuwsgi-spool = fakeuwsgi.cli.spool:main" in lines


def test_a_job_runs_under_pytest_from_the_wheel_alone(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    project = tmp_path / "project"
    project.mkdir()
    (project / "test_it.py").write_text(
        "import uwsgi\n\n\n"
        "def test_job(uwsgi_spooler):\n"
        "    seen = []\n"
        "    uwsgi.spooler = lambda job: seen.append(job[b'to']) or uwsgi.SPOOL_OK\n"
        "    uwsgi.spool({b'to': b'you'})\n"
        "    uwsgi_spooler.drain()\n"
        "    assert seen == [b'you']\n",
        encoding="utf-8",
    )
    # An installed fakeuwsgi, if there is one, must not answer in place of the wheel.
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "site"), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    command = [sys.executable, "-m", "pytest", "-p", "conftest_plugin", "-p", "no:cacheprovider", "-q"]
    answer = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)
    assert "1 passed" in answer.stdout, answer.stdout + answer.stderr
