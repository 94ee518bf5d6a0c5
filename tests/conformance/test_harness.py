"""The harness itself: headers of programs, traces made alike, and their comparison."""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING

import pytest

from tests.conformance import servers, traces
from tests.conformance.program import HeaderError, Program, load

if TYPE_CHECKING:
    from pathlib import Path

_Line = tuple[float, str, str, list[str]]
_HEADER = '''"""What it settles, over
two lines.

More of it.
"""
# uwsgi: --master --spooler "my jobs"
# uwsgi: --import {program}
# seconds: 5
# env: TZ=Europe/Berlin
# log: unable .*
# order: total
# file: conf/app.ini
# [uwsgi]
#
#   chdir = {cwd}
# end

import tracing
# seconds: 9
'''


@pytest.fixture
def program(tmp_path: Path) -> Program:
    return _load(tmp_path, _HEADER)


def _load(folder: Path, text: str) -> Program:
    path = folder / "it.py"
    path.write_text(text, encoding="utf-8")
    return load(path)


def _trace(program: Program, folder: Path, *lines: _Line, log: str = "") -> traces.Trace:
    file = folder / "trace"
    names = ("time", "role", "event", "values")
    file.write_text("".join(json.dumps(dict(zip(names, line, strict=True))) + "\n" for line in lines), encoding="utf-8")
    return traces.read(program, file, folder, exit_status=None, log=log)


def test_header_is_read(program: Program, tmp_path: Path) -> None:
    assert program.sentence == "What it settles, over two lines."
    assert program.arguments(tmp_path) == ["--master", "--spooler", "my jobs", "--import", str(program.path)]
    assert (program.seconds, program.total_order, program.times) == (5, True, True)
    assert program.env == {"TZ": "Europe/Berlin"}
    assert program.logs == ("unable .*",)
    assert program.fill_in(program.files["conf/app.ini"], tmp_path) == f"[uwsgi]\n\n  chdir = {tmp_path}\n"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("import tracing\n", "without the docstring"),
        ('"""One."""\n# second: 4\n', "'# second: 4' is not understood"),
        ('"""One."""\n# seconds: four\n', "'# seconds: four' is not understood"),
        ('"""One."""\n# file: a.ini\n# [uwsgi]\n', "'# file: a.ini' has no line '# end'"),
    ],
)
def test_a_header_that_cannot_be_read_is_refused(tmp_path: Path, text: str, complaint: str) -> None:
    with pytest.raises(HeaderError, match=complaint):
        _load(tmp_path, text)


def test_events_after_the_programs_time_do_not_count(program: Program, tmp_path: Path) -> None:
    trace = _trace(program, tmp_path, (4.99, "master", "in", []), (5.0, "master", "out", []))
    assert [event.event for event in trace.events] == ["in"]


def test_folders_pids_and_addresses_are_made_alike(program: Program, tmp_path: Path) -> None:
    name = f"b'{tmp_path}/jobs/uwsgi_spoolfile_on_my-host_12_3_456_789_10'"
    trace = _trace(program, tmp_path, (0, "master", "e", [name, f"{program.path}", "<f at 0x7f00aa11bb>"]))
    assert trace.events[0].values == (
        "b'<cwd>/jobs/uwsgi_spoolfile_on_<host>_<pid>_3_<rest>'",
        "<cwd>/it.py",
        "<f at 0x<address>>",
    )


def test_order_across_roles_counts_only_where_the_header_says_so(program: Program, tmp_path: Path) -> None:
    lines: list[_Line] = [(0.1, "mule1", "a", []), (0.2, "master", "b", [])]
    one, other = _trace(program, tmp_path, *lines), _trace(program, tmp_path, *reversed(lines))
    assert traces.difference(program, one, other)
    relaxed = _load(tmp_path, _HEADER.replace("# order: total\n", ""))
    assert not traces.difference(relaxed, one, other)


def test_a_second_makes_a_difference_and_its_parts_do_not(program: Program, tmp_path: Path) -> None:
    events = [_trace(program, tmp_path, (time, "master", "a", ["1"])) for time in (2.01, 2.9, 3.01)]
    assert not traces.difference(program, events[0], events[1])
    assert "-  2s master    a 1\n+  3s master    a 1" in traces.difference(program, events[0], events[2])


def test_matches_in_the_log_are_part_of_the_trace(program: Program, tmp_path: Path) -> None:
    trace = _trace(program, tmp_path, log="good\n[x] unable to spool\n")
    assert trace.lines(program) == ["log: unable to spool"]


def test_a_stored_trace_is_the_one_that_was_stored(program: Program, tmp_path: Path) -> None:
    trace = _trace(program, tmp_path, (0.5, "master", "a", ["1", "'b'"]), log="unable")
    assert traces.from_json(trace.to_json()) == trace


def test_a_real_server_of_another_version_is_not_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake = tmp_path / "uwsgi"
    fake.write_text(f"#!{sys.executable}\nprint('2.0.20')\n", encoding="utf-8")
    fake.chmod(0o755)
    monkeypatch.setenv("FAKEUWSGI_REAL_UWSGI", os.fspath(fake))
    with pytest.raises(servers.NoRealServerError, match=r"is uWSGI 2\.0\.20 .*needed is 2\.0\.31"):
        servers.find_real()
