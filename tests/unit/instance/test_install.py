"""`install`: what programs import, whose it is, and that it is put back."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING, Any

import pytest

from tests.unit.making import START, Left, instance_with, jobs_run

if TYPE_CHECKING:
    from fakeuwsgi import Instance


def test_import_gives_this_instances_module() -> None:
    with instance_with() as instance:
        assert instance.install() is instance
        import uwsgi

        assert uwsgi is instance.uwsgi
        assert uwsgi.__name__ == "uwsgi"


def test_the_decorators_register_with_this_instance() -> None:
    with instance_with() as instance:
        instance.install()
        import uwsgidecorators

        ran: list[dict[str, str]] = []
        later = uwsgidecorators.spool(lambda env: ran.append(env))
        later(a="b")
        instance.run_until_idle()
        assert [env["a"] for env in ran] == ["b"]


def test_nested_installs_unwind_in_turn() -> None:
    before = Left()
    with instance_with() as outer:
        outer.install()
        import uwsgidecorators as outer_decorators

        with instance_with() as inner:
            inner.install()
            import uwsgidecorators as inner_decorators

            assert sys.modules["uwsgi"] is inner.uwsgi
            assert inner_decorators is not outer_decorators
        assert sys.modules["uwsgi"] is outer.uwsgi
        assert sys.modules["uwsgidecorators"] is outer_decorators
    assert Left() == before


def test_installs_closed_in_the_wrong_order_leave_nothing() -> None:
    before = Left()
    first = instance_with().install()
    second = instance_with().install()
    first.close()
    assert sys.modules["uwsgi"] is second.uwsgi
    time.sleep(0)
    second.close()
    assert Left() == before


def test_installing_twice_is_installing_once() -> None:
    before = Left()
    with instance_with() as instance:
        instance.install()
        import uwsgidecorators

        instance.install()
        assert sys.modules["uwsgidecorators"] is uwsgidecorators
        assert len(sys.meta_path) == len(before.finders) + 1
    assert Left() == before


def test_a_module_that_the_user_has_put_there_comes_back() -> None:
    mine = type(sys)("uwsgi")
    before = sys.modules.get("uwsgi")
    sys.modules["uwsgi"] = mine
    try:
        with instance_with() as instance:
            instance.install()
            assert sys.modules["uwsgi"] is instance.uwsgi
        assert sys.modules["uwsgi"] is mine
    finally:
        del sys.modules["uwsgi"]
        if before is not None:
            sys.modules["uwsgi"] = before


def test_two_instances_see_nothing_of_each_other() -> None:
    ran: list[tuple[str, str, Any]] = []
    with (
        instance_with(mules=1, master=True, spooler="a") as one,
        instance_with(mules=1, master=True, spooler="b") as two,
    ):
        for name, instance in (("one", one), ("two", two)):

            def spooler(env: dict[Any, Any], name: str = name) -> int:
                ran.append((name, "job", env[b"for"]))
                return -2

            def message(body: bytes, name: str = name) -> None:
                ran.append((name, "message", body))

            def signal(number: int, name: str = name) -> None:
                ran.append((name, "signal", number))

            instance.uwsgi.spooler = spooler
            instance.uwsgi.mule_msg_hook = message
            instance.uwsgi.register_signal(1, "", signal)
            instance.uwsgi.spool({b"for": name.encode()})
            instance.uwsgi.mule_msg(name.encode())
            instance.uwsgi.signal(1)
        one.run_until_idle()
        assert ran == [("one", "job", b"one"), ("one", "message", b"one"), ("one", "signal", 1)]
        assert len(two.uwsgi.spooler_jobs()) == 1
        two.run_until_idle()
        assert ran[3:] == [("two", "job", b"two"), ("two", "message", b"two"), ("two", "signal", 1)]
        two.uwsgi.lock()
        assert (one.uwsgi.is_locked(), two.uwsgi.is_locked()) == (False, True)
        one.uwsgi.register_rpc("f", lambda: b"x")
        assert (one.uwsgi.rpc_list(), two.uwsgi.rpc_list()) == ((b"f",), ())


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_a_handler_of_one_that_calls_the_other_is_the_others_worker() -> None:
    seen: list[Any] = []
    with instance_with(master=True, spooler="a") as one, instance_with(master=True, spooler="b", mules=1) as two:

        def spooler(env: dict[Any, Any]) -> int:
            seen.append((one.uwsgi.i_am_the_spooler(), one.uwsgi.worker_id()))
            seen.append((two.uwsgi.i_am_the_spooler(), two.uwsgi.worker_id()))
            two.uwsgi.spool({b"from": b"one"})
            return -2

        one.uwsgi.spooler = spooler
        two.uwsgi.spooler = lambda env: -2
        one.uwsgi.spool({b"a": b"b"})
        one.run_until_idle()
        assert seen == [(True, 0), (None, 1)]
        assert len(jobs_run(two)) == 0
        two.run_until_idle()
        assert len(jobs_run(two)) == 1
        # Nobody of the second instance asked for it in a handler of its own.
        run = next(run for run in two.history if run.kind == "job")
        assert repr(run.cause) == "<spool() in worker1>"


def test_letting_the_other_run_from_a_handler() -> None:
    with instance_with(master=True, spooler="a") as one, instance_with(master=True, spooler="b") as two:

        def spooler(env: dict[Any, Any]) -> int:
            two.uwsgi.spool({b"a": b"b"})
            return -2 if len(two.run_until_idle()) == 1 else -1

        one.uwsgi.spooler = spooler
        two.uwsgi.spooler = lambda env: -2
        one.uwsgi.spool({b"a": b"b"})
        assert [run.outcome for run in one.run_until_idle()] == ["ok"]


def test_two_clocks_follow_the_one_time_of_the_process() -> None:
    with instance_with(master=True, spooler="a") as one, instance_with(master=True, spooler="b") as two:
        one.uwsgi.spooler = two.uwsgi.spooler = lambda env: -2
        two.uwsgi.spool({b"at": str(int(START.timestamp()) + 10).encode()})
        one.advance(30)
        assert two.now == one.now
        two.advance(0)
        assert [second for second, _, _ in jobs_run(two)] == [30.0]


def test_sleeping_is_the_time_of_whose_handler_sleeps() -> None:
    slept: list[str] = []
    with instance_with(master=True, spooler="a") as one, instance_with(master=True, spooler="b") as two:
        for name, instance in (("one", one), ("two", two)):

            def spooler(env: dict[Any, Any], name: str = name, instance: Instance = instance) -> int:
                begun = instance.now
                time.sleep(5)
                slept.append(f"{name} {(instance.now - begun).total_seconds()}")
                return -2

            instance.uwsgi.spooler = spooler
            instance.uwsgi.spool({b"a": b"b"})
        one.advance(10)
        two.advance(10)
    assert slept == ["one 5.0", "two 5.0"]


def test_ending_the_process_ends_the_role_of_whose_handler_it_is() -> None:
    with instance_with(master=True, spooler="a") as one, instance_with(master=True, spooler="b") as two:
        for instance in (one, two):
            instance.uwsgi.spooler = lambda env: os._exit(3)
            instance.uwsgi.spool({b"a": b"b"})
            instance.run_until_idle()
            assert [outcome for _, _, outcome in jobs_run(instance)] == ["killed"]
