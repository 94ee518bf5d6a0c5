"""``fakeuwsgi-spool``: any spool folder, listed, shown, filled, emptied and run."""

from __future__ import annotations

import fcntl
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from fakeuwsgi.cli.spool import main
from fakeuwsgi.spool import encode

PREFIX = "uwsgi_spoolfile_on_host_7_"


def real_file(folder: Path, number: int, *pairs: tuple[bytes, bytes], body: bytes = b"") -> Path:
    """A file as a real server writes it."""
    folder.mkdir(exist_ok=True)
    path = folder / f"{PREFIX}{number}_42_1700000000_{number}"
    path.write_bytes(encode(pairs, body))
    return path


@pytest.fixture
def jobs(folder: Path) -> Path:
    """A spool folder with one job."""
    real_file(folder / "jobs", 1, (b"to", b"me"), body=b"text")
    return folder / "jobs"


def told(capsys: pytest.CaptureFixture[str]) -> Any:
    return json.loads(capsys.readouterr().out)


def test_ls_shows_state_name_and_content(jobs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    waiting = real_file(jobs / "3", 2, (b"at", b"4102444800"), (b"bin", b"\xff"))
    os.utime(waiting, (4102444800, 4102444800))
    (jobs / f"{PREFIX}3_1_1_1").write_bytes(b"x")
    (jobs / "other.txt").write_text("no job")
    assert main(["ls", "jobs"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 3
    assert sorted(line.split()[0] for line in lines) == ["broken", "ready", "waits"]
    (ready,) = [line for line in lines if line.startswith("ready")]
    assert ready.split()[1:] == [f"{PREFIX}1_42_1700000000_1", "to='me'", "body='text'"]
    assert f"3/{waiting.name}" in lines[-1]
    assert "2100-01-01" in lines[-1]


def test_ls_as_json_has_everything(jobs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    real_file(jobs, 2, (b"bin", b"\xff"))
    assert main(["ls", "jobs", "--json"]) == 0
    first, second = told(capsys)
    assert first["vars"] == {"to": "me"}
    assert (first["body"], first["state"], first["priority"], first["holder"]) == ("text", "ready", None, None)
    assert second["vars"] == {"bin": {"base64": "/w=="}}


def test_show_takes_any_telling_part_of_a_name(jobs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    real_file(jobs, 2)
    assert main(["show", "jobs", "7_1_42"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        f"{PREFIX}1_42_1700000000_1",
        "  ready",
        "  to  b'me'",
        "  body, 4 bytes:",
        "    b'text'",
    ]
    assert main(["show", "jobs", "spoolfile", "nosuch"]) == 1
    errors = capsys.readouterr().err.splitlines()
    assert "2 files have that" in errors[0]
    assert "no such spool file" in errors[1]


def test_add_writes_what_a_server_reads(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "jobs").mkdir()
    (folder / "body").write_bytes(b"\x00\xff")
    assert (
        main(["add", "jobs", "a=b=c", "--body-file", "body", "--at", "2100-01-01T00:00:00+00:00", "--priority", "5"])
        == 0
    )
    path = Path(capsys.readouterr().out.strip())
    assert path.parent == folder / "jobs" / "5"
    assert path.read_bytes() == encode([(b"a", b"b=c"), (b"at", b"4102444800"), (b"priority", b"5")], b"\x00\xff")
    assert path.stat().st_mtime == 4102444800


@pytest.mark.parametrize("arguments", [["novalue"], ["=x"], ["--at", "soon"], ["--at", "+soon"]])
def test_add_refuses_what_makes_no_sense(jobs: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["add", "jobs", *arguments]) == 2
    assert capsys.readouterr().err.startswith("fakeuwsgi-spool: ")
    assert len(list(jobs.iterdir())) == 1


def test_add_says_why_a_job_does_not_fit(jobs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["add", "jobs", "big=" + "x" * 70000]) == 1
    assert "65535" in capsys.readouterr().err
    assert main(["add", "jobs", "a=" + "x" * 40000, "b=" + "x" * 40000]) == 1
    assert "put big values into the body" in capsys.readouterr().err
    assert len(list(jobs.iterdir())) == 1


def test_rm_removes_what_is_named_or_all(jobs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    real_file(jobs, 2)
    real_file(jobs / "1", 3)
    assert main(["rm", "jobs", "7_2_"]) == 0
    assert main(["rm", "jobs"]) == 2
    assert main(["rm", "jobs", "x", "--all"]) == 2
    capsys.readouterr()
    assert main(["rm", "jobs", "--all", "--json"]) == 0
    assert len(told(capsys)["removed"]) == 2
    assert main(["ls", "jobs"]) == 0
    assert not capsys.readouterr().out


@pytest.mark.skipif(sys.platform != "linux", reason="whoever holds a lock is told on Linux only")
def test_a_job_that_another_process_runs_is_told_and_left_alone(jobs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (path,) = jobs.iterdir()
    code = (
        f"import fcntl, sys; f = open({str(path)!r}, 'r+b'); fcntl.lockf(f, fcntl.LOCK_EX); print(flush=True); input()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdin is not None
        holder.stdout.readline()
        assert main(["ls", "jobs"]) == 0
        assert f"running (process {holder.pid})" in capsys.readouterr().out
        assert main(["rm", "jobs", "--all"]) == 1
        assert "--force" in capsys.readouterr().err
        assert main(["rm", "jobs", "--all", "--force"]) == 0
        holder.stdin.write("\n")
    assert not path.exists()


def test_looking_locks_nothing(jobs: Path) -> None:
    (path,) = jobs.iterdir()
    with path.open("r+b") as file:
        assert main(["show", "jobs"]) == 0
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def test_a_folder_that_is_none_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ls", "nowhere"]) == 1
    assert capsys.readouterr().err == "fakeuwsgi-spool: nowhere is no folder\n"


def test_help_and_wrong_commands_have_their_status(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    printed = capsys.readouterr().out
    assert all(word in printed for word in ("ls", "show", "add", "rm", "run"))
    assert main(["frobnicate", "x"]) == 2
    assert main([]) == 2


def worker(folder: Path, body: str) -> None:
    (folder / "worker.py").write_text(f"import uwsgi\ndef work(env):\n    {body}\nuwsgi.spooler = work\n")


def run_worker(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own, as it imports the program."""
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])}
    code = "import sys; from fakeuwsgi.cli.spool import main; sys.exit(main())"
    command = [sys.executable, "-c", code, "run", "jobs", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, env=env, check=False, timeout=60)


def test_run_runs_each_due_job_once(jobs: Path, folder: Path) -> None:
    os.utime(real_file(jobs, 2), (4102444800, 4102444800))
    worker(folder, "print(env[b'to'], env['body']); return uwsgi.SPOOL_OK")
    done = run_worker(folder, "--import", "worker")
    assert done.returncode == 0
    assert done.stdout.splitlines()[0] == "b'me' b'text'"
    assert done.stdout.splitlines()[-1] == "1 run: 1 ok"
    assert [path.name for path in jobs.iterdir()] == [f"{PREFIX}2_42_1700000000_2"]


def test_run_leaves_a_failed_job_and_says_so_by_its_status(jobs: Path, folder: Path) -> None:
    worker(folder, "raise ValueError('oops')")
    done = run_worker(folder, "--import", "worker.py", "--json")
    assert done.returncode == 1
    assert json.loads(done.stdout) == [
        {"name": f"{PREFIX}1_42_1700000000_1", "outcome": "error", "exception": "ValueError: oops"}
    ]
    assert "ValueError: oops" in done.stderr
    assert len(list(jobs.iterdir())) == 1


def test_run_with_a_module_that_cannot_be_imported_runs_nothing(jobs: Path, folder: Path) -> None:
    done = run_worker(folder, "--import", "nosuch")
    assert done.returncode == 1
    assert done.stderr.endswith("ModuleNotFoundError: No module named 'nosuch'\n")
    assert run_worker(folder, "--import", "nosuch.py").returncode == 1
    assert len(list(jobs.iterdir())) == 1
