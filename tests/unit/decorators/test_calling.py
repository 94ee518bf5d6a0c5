"""``rpc``, ``erlang``, ``lock``, ``thread``, ``harakiri``."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.unit.decorators.stub import StubUwsgi


def add(one: int, two: int = 0) -> int:
    return one + two


def test_rpc_registers_and_gives_the_function_back(deco: Any, uwsgi: StubUwsgi) -> None:
    assert deco.rpc("add")(add) is add
    assert uwsgi.calls == [("register_rpc", "add", add)]


def test_erlang_registers_where_the_server_can(deco: Any, uwsgi: StubUwsgi) -> None:
    registered: list[Any] = []
    uwsgi.erlang_register_process = lambda *both: registered.append(both)
    assert deco.erlang("node")(add) is add
    assert registered == [("node", add)]


def test_erlang_without_the_plugin_is_an_attribute_error_when_applied(deco: Any) -> None:
    decorate = deco.erlang("node")
    with pytest.raises(AttributeError, match="erlang_register_process"):
        decorate(add)


def test_lock_surrounds_the_call_and_passes_arguments_and_result(deco: Any, uwsgi: StubUwsgi) -> None:
    locked = deco.lock(add)
    assert locked(1, two=2) == 3
    assert uwsgi.calls == [("lock",), ("unlock",)]
    assert locked.f is add


def test_lock_is_released_after_an_exception(deco: Any, uwsgi: StubUwsgi) -> None:
    with pytest.raises(TypeError):
        deco.lock(add)()
    assert uwsgi.calls == [("lock",), ("unlock",)]


def test_in_a_spooler_a_locked_function_does_nothing(deco: Any, uwsgi: StubUwsgi) -> None:
    uwsgi.in_spooler = True
    assert deco.lock(add)(1) is None
    assert uwsgi.calls == []


def test_thread_runs_in_a_daemon_thread_and_gives_the_function(deco: Any) -> None:
    ran: list[Any] = []
    done = threading.Event()

    def work(value: int) -> None:
        ran.append((value, threading.current_thread().daemon, threading.current_thread() is threading.main_thread()))
        done.set()

    started = deco.thread(work)
    assert started(3) is work
    assert done.wait(5)
    assert ran == [(3, True, False)]


def test_harakiri_is_set_for_the_call_and_taken_back(deco: Any, uwsgi: StubUwsgi) -> None:
    guarded = deco.harakiri(30)(add)
    assert guarded(1, two=2) == 3
    assert uwsgi.calls == [("set_user_harakiri", 30), ("set_user_harakiri", 0)]
    assert guarded.__name__ == "real_call"


def test_harakiri_stays_set_after_an_exception(deco: Any, uwsgi: StubUwsgi) -> None:
    with pytest.raises(TypeError):
        deco.harakiri(30)(add)()
    assert uwsgi.calls == [("set_user_harakiri", 30)]


def test_one_harakiri_decorator_applied_twice_runs_the_second_function_for_both(deco: Any) -> None:
    limit = deco.harakiri(30)
    first = limit(lambda: "first")
    limit(lambda: "second")
    assert first() == "second"
