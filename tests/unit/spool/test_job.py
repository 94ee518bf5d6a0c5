from __future__ import annotations

from datetime import datetime, timezone

import pytest

from fakeuwsgi.spool.job import Job
from fakeuwsgi.spool.text import SystemText

JOB = Job(
    SystemText("/jobs/7/name"), SystemText("/jobs"), {b"to": b"you", b"at": b"1500000000", b"priority": b"7"}, b"text"
)


def test_a_job_gives_vars_by_str_and_bytes_keys_its_body_and_its_name() -> None:
    assert JOB["to"] == JOB[b"to"] == b"you"
    assert JOB["body"] == JOB[b"body"] == b"text"
    assert JOB["spooler_task_name"] == JOB.name == b"name"
    assert "to" in JOB
    assert b"to" in JOB
    assert 5 not in JOB
    assert JOB.get("missing", b"default") == b"default"
    assert JOB.get("to") == b"you"


def test_a_var_named_body_stands_beside_the_body() -> None:
    job = Job(SystemText("/j/n"), SystemText("/j"), {b"body": b"var"}, b"real")
    assert job["body"] == b"real"
    assert job[b"body"] == b"var"


def test_a_missing_key_names_those_that_there_are() -> None:
    with pytest.raises(KeyError, match=r"'missing' is not in this job; it has b'to', b'at', b'priority' and a body"):
        JOB["missing"]
    with pytest.raises(KeyError, match="no vars"):
        Job(SystemText("/j/n"), SystemText("/j"))["body"]
    assert "body" not in Job(SystemText("/j/n"), SystemText("/j"))


def test_at_is_an_aware_time_or_none() -> None:
    assert JOB.at == datetime(2017, 7, 14, 2, 40, tzinfo=timezone.utc)
    assert Job(SystemText("n"), SystemText(""), {b"at": b"0"}).at is None
    assert Job(SystemText("n"), SystemText("")).at is None
    assert Job(SystemText("n"), SystemText(""), {b"at": b"9" * 15}).at == datetime.max.replace(tzinfo=timezone.utc)


def test_priority_is_as_given_or_none() -> None:
    assert JOB.priority == b"7"
    assert Job(SystemText("n"), SystemText(""), {b"priority": b""}).priority is None


def test_a_job_prints_short() -> None:
    assert repr(JOB) == "<Job name to=b'you' at=b'1500000000' priority=b'7' body=b'text'>"
    assert (
        repr(Job(SystemText("/j/n"), SystemText("/j"), {b"k": b"x" * 100})) == f"<Job n k={b'x' * 60!r}... (100 bytes)>"
    )
    assert repr(Job(SystemText("/j/n"), SystemText("/j"))) == "<Job n>"


def test_path_and_priority_equal_their_text_and_their_bytes() -> None:
    assert JOB.path == "/jobs/7/name"
    assert JOB.path == b"/jobs/7/name"
    assert JOB.path == b"/jobs/7/name"
    assert JOB.path != b"/jobs/name"
    assert JOB.folder == b"/jobs"
    assert JOB.priority == b"7" == bytes(JOB.priority or SystemText(""))
    assert JOB.path == "/jobs/7/name"
