"""How instances are made: keywords, argv, files; and that one which cannot be made leaves nothing."""

from __future__ import annotations

import contextlib
import os
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from fakeuwsgi import FakeUwsgiError, Instance
from fakeuwsgi.options import OptionError
from tests.unit.making import START, Left, instance_with


def test_without_options_there_are_a_master_a_worker_a_mule_and_a_spooler() -> None:
    with Instance(start=START) as instance:
        uwsgi = instance.uwsgi
        assert (uwsgi.numproc, len(uwsgi.spoolers), uwsgi.masterpid() > 0) == (1, 1, True)
        assert [actor.role.name for actor in instance.assembly.population.everybody] == [
            "spooler1",
            "worker1",
            "mule1",
            "master",
        ]


def test_keywords_are_option_names(tmp_path: Path) -> None:
    jobs = str(tmp_path / "jobs")
    with Instance(start=START, spooler=jobs, mules=2, farm=["mail:1,2"], spooler_processes=3) as instance:
        uwsgi = instance.uwsgi
        assert uwsgi.opt["mules"] == b"2"
        assert uwsgi.opt["farm"] == b"mail:1,2"
        assert uwsgi.spoolers == (os.fsencode(tmp_path / "jobs"),) * 3
        assert (tmp_path / "jobs").is_dir()


def test_given_options_are_all_there_is() -> None:
    with Instance(start=START, master=True) as instance:
        assert not hasattr(instance.uwsgi, "spool")
        with pytest.raises(ValueError, match="no mule configured"):
            instance.uwsgi.mule_msg(b"x")


def test_argv_and_a_later_option(tmp_path: Path) -> None:
    (tmp_path / "uwsgi.ini").write_text("[uwsgi]\nmaster = true\nmules = 1\nspooler = %d/jobs\n")
    with Instance.from_argv(["--ini", str(tmp_path / "uwsgi.ini"), "--mules", "2"], start=START, seed=4) as instance:
        assert len(instance.assembly.population.mules) == 3
        assert instance.seed == 4
        assert instance.uwsgi.spoolers == (os.fsencode(tmp_path / "jobs"),)


@pytest.mark.parametrize("make", [str, Path])
def test_a_file(tmp_path: Path, make: type) -> None:
    (tmp_path / "uwsgi.ini").write_text(f"[uwsgi]\nmaster = true\nspooler = {tmp_path}/jobs\n")
    with Instance.from_file(make(tmp_path / "uwsgi.ini"), start=START) as instance:
        assert instance.uwsgi.opt["master"] == b"true"
        instance.uwsgi.spooler = lambda env: -2
        instance.uwsgi.spool({b"a": b"b"})
        assert len(instance.run_until_idle()) == 1


def test_a_relative_spooler_lies_in_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with instance_with(master=True, spooler="jobs") as instance:
        assert Path(os.fsdecode(instance.uwsgi.spool({b"a": b"b"}))).parent == tmp_path / "jobs"


@pytest.mark.parametrize(
    "given",
    [
        {"no_such_option": "1"},
        {"timezone": "Europe/Nowhere"},
        {"timezone": "Europe/Nowhere", "start": None},
        {"start": "2026-01-01"},
        {"start": 5},
        {"spooler": "/proc/no/such/place"},
        {"master": True, "mules": "two"},
        {"master": True, "mules": 2, "farm": "mail:7"},
        {"spooler": "/proc/no/such/place", "start": None},
    ],
    ids=repr,
)
def test_one_that_cannot_be_made_leaves_nothing(given: dict[str, object]) -> None:
    Instance(start=START).close()
    before = Left()
    with contextlib.suppress(FakeUwsgiError, TypeError):
        Instance(**{"start": START, **given}).close()  # type: ignore[arg-type]
    assert Left() == before


def test_an_unknown_option_is_refused_by_name() -> None:
    with pytest.raises(OptionError, match="spoolr"):
        Instance(spoolr="jobs")


def test_a_start_that_is_no_datetime_is_a_type_error() -> None:
    with pytest.raises(TypeError, match="datetime"):
        Instance(start="2026-01-01")  # type: ignore[arg-type]


def test_a_folder_for_jobs_that_cannot_be_made_is_an_error_of_ours() -> None:
    with pytest.raises(FakeUwsgiError, match="/proc/no/such/place"):
        Instance(start=START, master=True, spooler="/proc/no/such/place")


def test_an_aware_start() -> None:
    start = datetime(2026, 7, 1, 12, 0, tzinfo=timezone(timedelta(hours=3)))
    with Instance(start=start) as instance:
        assert instance.now == start
        assert datetime.now(timezone.utc) == start


def test_a_naive_start_is_wall_time_in_the_instances_zone() -> None:
    with Instance(start=datetime(2026, 7, 1, 12, 0), timezone="Europe/Rome") as instance:  # noqa: DTZ001
        assert instance.now.utcoffset() == timedelta(hours=2)
        assert instance.now.astimezone(timezone.utc).hour == 10


@pytest.mark.parametrize("year", [1971, 1999, 2012, 2038, 2099, 2400])
def test_any_start_runs_jobs_at_their_time(year: int) -> None:
    start = datetime(year, 2, 3, 4, 5, 6, tzinfo=timezone.utc)
    ran: list[datetime] = []
    with Instance(start=start) as instance:
        uwsgi = instance.uwsgi

        def spooler(env: dict[object, object]) -> int:
            ran.append(datetime.now(timezone.utc))
            return -2

        uwsgi.spooler = spooler
        uwsgi.spool({b"a": b"now"})
        uwsgi.spool({b"a": b"later", b"at": str(int(start.timestamp()) + 90).encode()})
        instance.run_until_idle()
        assert ran == [start]
        instance.advance(minutes=2)
        assert ran == [start, start + timedelta(seconds=90)]


def test_without_start_the_clock_runs_on_until_it_is_moved() -> None:
    with Instance() as instance:
        before = instance.now
        assert abs(before.timestamp() - datetime.now(timezone.utc).timestamp()) < 60
        instance.advance(0.5)
        stood = instance.now
        assert stood == instance.now


def test_its_repr_says_when_it_is_and_what_ran() -> None:
    with instance_with() as instance:
        assert repr(instance) == "<Instance at 2026-03-01 12:00:00, 0 runs>"
    assert repr(instance)


def test_timers_and_crons_of_options_fire() -> None:
    with instance_with(master=True, timer=["1 5"], rbtimer="2 7") as instance:
        seen: list[int] = []
        for number in (1, 2):
            instance.uwsgi.register_signal(number, "", seen.append)
        instance.advance(14)
        assert sorted(seen) == [1, 1, 2, 2]
