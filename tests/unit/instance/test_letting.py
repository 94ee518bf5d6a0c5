"""`run_until_idle`, `advance`, `advance_to`: what they let happen, and what they return and raise."""

from __future__ import annotations

import gc
import os
import tempfile
import time
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from fakeuwsgi.scheduler.errors import EndlessLoopError
from tests.unit.making import START, instance_with, jobs_run, told

if TYPE_CHECKING:
    from collections.abc import Callable

Env = dict[Any, Any]


def at(seconds: int) -> bytes:
    return str(int(START.timestamp()) + seconds).encode()


# ---- run_until_idle


def test_jobs_that_jobs_spool_are_included() -> None:
    with instance_with() as instance:

        def spooler(env: Env) -> int:
            left = int(env[b"left"])
            if left:
                instance.uwsgi.spool({b"left": str(left - 1).encode()})
            return -2

        instance.uwsgi.spooler = spooler
        instance.uwsgi.spool({b"left": b"5"})
        runs = instance.run_until_idle()
        assert [run.outcome for run in runs] == ["ok"] * 6
        assert instance.now == START
        # Each was spooled by the one before.
        assert [run.cause for run in runs[1:]] == runs[:-1]
        assert repr(runs[0].cause) == "<spool() in worker1>"


def test_a_retry_waits_for_the_next_call() -> None:
    with instance_with(lambda env: -1) as instance:
        instance.uwsgi.spool({b"a": b"b"})
        for count in range(1, 4):
            assert [run.outcome for run in instance.run_until_idle()] == ["retry"]
            assert len(jobs_run(instance)) == count
        assert instance.now == START


def test_a_retry_waits_though_other_jobs_are_spooled_meanwhile() -> None:
    with instance_with() as instance:

        def spooler(env: Env) -> int:
            if env[b"name"] == b"again":
                return -1
            if env[b"name"] == b"first":
                instance.uwsgi.spool({b"name": b"second"})
            return -2

        instance.uwsgi.spooler = spooler
        instance.uwsgi.spool({b"name": b"again"})
        instance.uwsgi.spool({b"name": b"first"})
        assert sorted(run.outcome for run in instance.run_until_idle()) == ["ok", "ok", "retry"]


def test_messages_and_signals_chain() -> None:
    with instance_with() as instance:
        uwsgi = instance.uwsgi

        def spooler(env: Env) -> int:
            uwsgi.mule_msg(b"from the job")
            return -2

        uwsgi.spooler = spooler
        uwsgi.mule_msg_hook = lambda message: uwsgi.signal(9)
        uwsgi.register_signal(9, "worker1", lambda number: None)
        uwsgi.spool({b"a": b"b"})
        runs = instance.run_until_idle()
        assert [(run.kind, run.role) for run in runs] == [
            ("job", "spooler1"),
            ("message", "mule1"),
            ("signal", "worker1"),
        ]
        assert runs[2].cause is runs[1]
        assert runs[1].cause is runs[0]


def test_a_second_call_has_nothing_to_do() -> None:
    with instance_with(lambda env: -2) as instance:
        instance.uwsgi.spool({b"a": b"b"})
        assert len(instance.run_until_idle()) == 1
        assert instance.run_until_idle() == []


def test_jobs_of_the_future_stay() -> None:
    with instance_with(lambda env: -2) as instance:
        instance.uwsgi.spool({b"at": at(1)})
        assert instance.run_until_idle() == []
        instance.advance(1)
        assert len(instance.run_until_idle()) + len(jobs_run(instance)) >= 1


def test_all_folders_and_all_processes_are_served(tmp_path: Any) -> None:
    folders = [str(tmp_path / name) for name in "abc"]
    with instance_with(lambda env: -2, master=True, spooler=folders, spooler_processes=2) as instance:
        for folder in folders:
            instance.uwsgi.spool({b"spooler": os.fsencode(folder)})
        assert len(instance.run_until_idle()) == 3


def test_a_job_that_spools_itself_is_an_endless_loop() -> None:
    with instance_with() as instance:

        def spooler(env: Env) -> int:
            instance.uwsgi.spool({b"a": b"b"})
            return -2

        instance.uwsgi.spooler = spooler
        instance.uwsgi.spool({b"a": b"b"})
        with pytest.raises(EndlessLoopError, match="spools itself"):
            instance.run_until_idle()


def test_a_message_that_sends_itself_is_an_endless_loop() -> None:
    with instance_with() as instance:
        instance.uwsgi.mule_msg_hook = lambda message: instance.uwsgi.mule_msg(message)
        instance.uwsgi.mule_msg(b"x")
        with pytest.raises(EndlessLoopError, match="mule1"):
            instance.run_until_idle()


def test_a_signal_that_sends_itself_is_an_endless_loop_in_advance_too() -> None:
    with instance_with() as instance:
        instance.uwsgi.register_signal(1, "", lambda number: instance.uwsgi.signal(1))
        instance.uwsgi.signal(1)
        with pytest.raises(EndlessLoopError, match="starts itself again"):
            instance.advance(1)


# ---- advance


@pytest.mark.parametrize(
    ("let", "length"),
    [
        (lambda it: it.advance(30), 30),
        (lambda it: it.advance(0.25), 0.25),
        (lambda it: it.advance(timedelta(hours=1)), 3600),
        (lambda it: it.advance(minutes=5), 300),
        (lambda it: it.advance(10, minutes=5), 310),
        (lambda it: it.advance(days=1, seconds=1), 86401),
        (lambda it: it.advance(), 0),
        (lambda it: it.advance(True), 1),
        (lambda it: it.advance_to(START + timedelta(seconds=7)), 7),
        (lambda it: it.advance_to(datetime(2026, 3, 1, 12, 0, 7)), 7),  # noqa: DTZ001
        (lambda it: it.advance_to(START.astimezone(timezone(timedelta(hours=9))) + timedelta(seconds=7)), 7),
        (lambda it: it.advance_to(START), 0),
    ],
    ids=[
        "seconds",
        "fraction",
        "timedelta",
        "minutes",
        "both",
        "days",
        "nothing",
        "bool",
        "moment",
        "naive",
        "elsewhere",
        "now",
    ],
)
def test_the_clock_arrives(let: Callable[[Any], Any], length: float) -> None:
    with instance_with() as instance:
        let(instance)
        assert (instance.now - START).total_seconds() == length
        assert datetime.now(timezone.utc) == instance.now
        assert time.time() == instance.now.timestamp()


@pytest.mark.parametrize("backwards", [-1, timedelta(seconds=-1), -0.000001])
def test_time_only_goes_forward(backwards: Any) -> None:
    with instance_with() as instance:
        with pytest.raises(ValueError, match="only goes forward"):
            instance.advance(backwards)
        assert instance.now == START


def test_a_moment_that_has_passed_is_refused() -> None:
    with instance_with() as instance, pytest.raises(ValueError, match="only goes forward"):
        instance.advance_to(START - timedelta(seconds=1))


@pytest.mark.parametrize("wrong", ["5", None, START, float("nan"), float("inf")])
def test_what_is_no_length_of_time_is_refused(wrong: Any) -> None:
    with instance_with() as instance:
        with pytest.raises((TypeError, ValueError, OverflowError)):
            instance.advance(wrong)
        assert instance.now == START


@pytest.mark.parametrize("wrong", [5, "2026-01-01", timedelta(1), None, START.date()])
def test_what_is_no_moment_is_refused(wrong: Any) -> None:
    with instance_with() as instance, pytest.raises(TypeError, match="datetime"):
        instance.advance_to(wrong)


def test_things_happen_at_their_own_instants() -> None:
    seen: list[tuple[int, float]] = []
    with instance_with() as instance:
        for number, period in ((1, 3), (2, 5)):
            instance.uwsgi.register_signal(
                number, "", lambda number: seen.append((number, (datetime.now(timezone.utc) - START).total_seconds()))
            )
            instance.uwsgi.add_timer(number, period)
        instance.boot()
        instance.advance(12)
    assert seen == [(1, 3.0), (2, 5.0), (1, 6.0), (1, 9.0), (2, 10.0), (1, 12.0)]


def test_many_small_steps_are_one_big_one() -> None:
    def program(*steps: float) -> list[tuple[float, str, str, str, str]]:
        with instance_with(spooler_frequency=7, master=True, spooler="s", mules=1) as instance:
            uwsgi = instance.uwsgi
            uwsgi.spooler = lambda env: -1 if instance.now < START + timedelta(seconds=40) else -2
            uwsgi.register_signal(1, "", lambda number: uwsgi.mule_msg(b"x"))
            uwsgi.mule_msg_hook = lambda message: uwsgi.spool({b"x": b"y"}) and None
            uwsgi.add_timer(1, 11)
            uwsgi.spool({b"a": b"b", b"at": at(3)})
            for step in steps:
                instance.advance(step)
            return [(second, role, kind, outcome, "") for second, role, kind, _, outcome in told(instance)]

    here = Path.cwd()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        try:
            assert program(60) == program(*[1] * 60) == program(*[0.5] * 120) == program(0.1, 59.9)
        finally:
            os.chdir(here)


def test_nothing_runs_behind_the_tests_back() -> None:
    with instance_with(lambda env: -2) as instance:
        instance.uwsgi.spool({b"a": b"b"})
        instance.uwsgi.mule_msg(b"x")
        instance.uwsgi.signal(1)
        assert list(instance.history) == []


# ---- what is raised


def failing(env: Env) -> int:
    raise LookupError(env[b"name"].decode())


def test_a_handlers_exception_is_raised_with_its_own_traceback() -> None:
    with instance_with(failing) as instance:
        instance.uwsgi.spool({b"name": b"first"})
        with pytest.raises(LookupError, match="first") as caught:
            instance.run_until_idle()
        assert caught.traceback[-1].name == "failing"
        assert [outcome for _, _, outcome in jobs_run(instance)] == ["error"]
        assert len(instance.uwsgi.spooler_jobs()) == 1
        gc.collect()


def test_errors_need_not_be_raised() -> None:
    with instance_with(failing) as instance:
        instance.uwsgi.spool({b"name": b"first"})
        (run,) = instance.run_until_idle(raise_errors=False)
        assert (run.outcome, type(run.exception)) == ("error", LookupError)
        (run,) = instance.advance(30, raise_errors=False)
        assert run.time == START + timedelta(seconds=30)


def test_of_several_errors_the_first_is_raised_and_the_others_are_named() -> None:
    with instance_with(failing) as instance:
        for name in (b"first", b"second", b"third"):
            instance.uwsgi.spool({b"name": name})
        with pytest.raises(LookupError, match="first") as caught:
            instance.run_until_idle()
        notes = " ".join(getattr(caught.value, "__notes__", ["2 more"]))
        assert "2 more" in notes
        assert [str(run.exception) for run in instance.history if run.kind == "job"] == ["first", "second", "third"]


def test_all_that_is_due_happens_in_spite_of_an_error() -> None:
    with instance_with(failing) as instance:
        seen: list[int] = []
        instance.uwsgi.register_signal(1, "", seen.append)
        instance.uwsgi.add_timer(1, 10)
        instance.uwsgi.spool({b"name": b"first"})
        with pytest.raises(LookupError):
            instance.advance(30)
        assert seen == [1, 1, 1]
        assert (instance.now - START).total_seconds() == 30


def test_an_error_is_raised_once() -> None:
    with instance_with() as instance:

        def hook(message: bytes) -> None:
            raise LookupError("once")

        instance.uwsgi.mule_msg_hook = hook
        instance.uwsgi.mule_msg(b"x")
        with pytest.raises(LookupError):
            instance.run_until_idle()
        assert instance.run_until_idle() == []


@pytest.mark.parametrize("error", [KeyboardInterrupt, GeneratorExit, ZeroDivisionError])
def test_any_exception_is_an_error_and_kept_for_a_retry(error: type[BaseException]) -> None:
    with instance_with() as instance:

        def spooler(env: Env) -> int:
            raise error

        instance.uwsgi.spooler = spooler
        instance.uwsgi.spool({b"a": b"b"})
        with pytest.raises(error):
            instance.run_until_idle()
        assert [outcome for _, _, outcome in jobs_run(instance)] == ["error"]
        assert len(instance.uwsgi.spooler_jobs()) == 1


def test_pytest_fail_in_a_handler_fails() -> None:
    with instance_with() as instance:

        def spooler(env: Env) -> int:
            pytest.fail("not like this")

        instance.uwsgi.spooler = spooler
        instance.uwsgi.spool({b"a": b"b"})
        with pytest.raises(pytest.fail.Exception, match="not like this"):
            instance.run_until_idle()


def test_an_assertion_in_a_signal_handler_fails() -> None:
    with instance_with() as instance:

        def handler(number: int) -> None:
            assert number == 2

        instance.uwsgi.register_signal(1, "", handler)
        instance.uwsgi.signal(1)
        with pytest.raises(AssertionError):
            instance.run_until_idle()


# ---- outcomes


@pytest.mark.parametrize(
    ("result", "outcome"),
    [
        (-2, "ok"),
        (-1, "retry"),
        (0, "ignore"),
        (False, "ignore"),
        (None, "retry"),
        (True, "retry"),
        ("-2", "retry"),
        (2**32 - 2, "ok"),
    ],
)
def test_a_results_outcome(result: Any, outcome: str) -> None:
    with instance_with(lambda env: result) as instance:
        instance.uwsgi.spool({b"a": b"b"})
        (run,) = instance.run_until_idle()
        assert (run.outcome, run.result) == (outcome, result)


# ---- eager


def test_eagerly_everything_runs_before_the_call_returns() -> None:
    seen: list[Any] = []
    with instance_with(eager=True) as instance:
        uwsgi = instance.uwsgi

        def spooler(env: Env) -> int:
            seen.append(env[b"name"])
            if env[b"name"] == b"outer":
                uwsgi.spool({b"name": b"inner"})
                seen.append(b"end of outer")
            return -2

        uwsgi.spooler = spooler
        uwsgi.mule_msg_hook = seen.append
        uwsgi.register_signal(3, "", seen.append)
        uwsgi.spool({b"name": b"outer"})
        assert seen == [b"outer", b"end of outer", b"inner"]
        uwsgi.mule_msg(b"message")
        uwsgi.signal(3)
        assert seen[3:] == [b"message", 3]
        assert instance.now == START


def test_eagerly_an_error_comes_out_of_the_call() -> None:
    with instance_with(failing, eager=True) as instance, pytest.raises(LookupError, match="first"):
        instance.uwsgi.spool({b"name": b"first"})


def test_eagerly_a_farm_hears_at_once(tmp_path: Any) -> None:
    seen: list[bytes] = []
    with instance_with(eager=True, master=True, mules=2, farm="mail:1,2") as instance:
        instance.uwsgi.mule_msg_hook = seen.append
        instance.uwsgi.farm_msg("mail", b"x")
        instance.uwsgi.mule_msg(b"y", b"mail")
        assert seen == [b"x", b"y"]


# ---- some of the processes alone


def test_one_mule_alone_is_drained() -> None:
    seen: list[tuple[int, bytes]] = []
    with instance_with(lambda env: -2, mules=2, master=True, spooler="s") as instance:
        instance.uwsgi.mule_msg_hook = lambda message: seen.append((instance.uwsgi.mule_id(), message))
        for number in (1, 2):
            instance.uwsgi.mule_msg(b"x", number)
        instance.uwsgi.spool({b"a": b"b"})
        runs = instance.drain(lambda actor: actor.role.name == "mule2")
        assert seen == [(2, b"x")]
        assert [run.role for run in runs] == ["mule2"]
        instance.run_until_idle()
        assert seen == [(2, b"x"), (1, b"x")]
        assert len(jobs_run(instance)) == 1


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
