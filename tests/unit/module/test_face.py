"""The `uwsgi` module: which names there are, who answers, and that it is a module."""

from __future__ import annotations

import importlib
import inspect
import sys
import threading
from types import ModuleType
from typing import Any

import pytest

from tests.unit.making import instance_with

SPOOLER_NAMES = {
    "spool",
    "send_to_spooler",
    "set_spooler_frequency",
    "spooler_jobs",
    "spooler_get_task",
    "spooler_pid",
    "spooler_pids",
    "spoolers",
}


def test_it_is_a_module() -> None:
    with instance_with() as instance:
        module = instance.uwsgi
        assert isinstance(module, ModuleType)
        assert type(module).__name__ == "module"
        assert repr(module).startswith("<module 'uwsgi'")
        assert inspect.ismodule(module)


def test_spool_names_are_there_exactly_when_there_is_a_spooler(tmp_path: Any) -> None:
    with instance_with(master=True) as without, instance_with(master=True, spooler=str(tmp_path / "s")) as with_one:
        assert SPOOLER_NAMES - set(dir(without.uwsgi)) == SPOOLER_NAMES
        assert set(dir(with_one.uwsgi)) - set(dir(without.uwsgi)) >= SPOOLER_NAMES
        assert without.uwsgi.i_am_the_spooler() is None
        assert (without.uwsgi.SPOOL_OK, without.uwsgi.SPOOL_RETRY, without.uwsgi.SPOOL_IGNORE) == (-2, -1, 0)
        with pytest.raises(AttributeError, match="module 'uwsgi' has no attribute 'spool'"):
            without.uwsgi.spool  # noqa: B018


def test_functions_are_named_as_their_attributes() -> None:
    with instance_with() as instance:
        for name, value in vars(instance.uwsgi).items():
            if callable(value) and not name.startswith("__") and name not in {"call", "send_to_spooler"}:
                assert (value.__name__, value.__module__) == (name, "uwsgi")


def test_a_hook_set_on_the_module_is_the_next_jobs() -> None:
    with instance_with() as instance:
        ran: list[str] = []
        for name in ("first", "second"):

            def spooler(env: dict[Any, Any], name: str = name) -> int:
                ran.append(name)
                return -2

            instance.uwsgi.spooler = spooler
            instance.uwsgi.spool({b"a": b"b"})
            instance.run_until_idle()
        assert ran == ["first", "second"]


def test_a_deleted_hook_is_gone() -> None:
    with instance_with(lambda env: -2) as instance:
        del instance.uwsgi.spooler
        instance.uwsgi.spool({b"a": b"b"})
        assert instance.run_until_idle() == []
        assert len(instance.uwsgi.spooler_jobs()) == 1


def test_a_program_may_keep_what_it_likes_on_it() -> None:
    with instance_with() as instance:
        instance.uwsgi.mine = 5
        assert instance.uwsgi.mine == 5
        assert "mine" in dir(instance.uwsgi)


def test_from_import_keeps_working_functions() -> None:
    with instance_with(lambda env: -2) as instance:
        instance.install()
        from uwsgi import SPOOL_OK, spool

        spool({b"a": b"b"})
        assert SPOOL_OK == -2
        assert len(instance.run_until_idle()) == 1


def test_reimporting_gives_the_same_module() -> None:
    with instance_with() as instance:
        instance.install()
        assert importlib.import_module("uwsgi") is sys.modules["uwsgi"] is instance.uwsgi


def test_the_role_follows_who_runs() -> None:
    seen: dict[str, tuple[Any, ...]] = {}
    with instance_with(master=True, processes=2, mules=2, spooler="s") as instance:
        uwsgi = instance.uwsgi

        def who(name: str) -> None:
            seen[name] = (uwsgi.worker_id(), uwsgi.mule_id(), uwsgi.i_am_the_spooler())

        def spooler(env: dict[Any, Any]) -> int:
            who("spooler")
            return -2

        uwsgi.spooler = spooler
        uwsgi.mule_msg_hook = lambda message: who("mule")
        uwsgi.register_signal(1, "worker2", lambda number: who("worker"))
        uwsgi.spool({b"a": b"b"})
        uwsgi.mule_msg(b"x", 2)
        uwsgi.signal(1)
        who("body")
        instance.run_until_idle()
        who("body after")
    assert seen == {
        "body": (1, 0, None),
        "spooler": (0, 0, True),
        "mule": (0, 2, None),
        "worker": (2, 0, None),
        "body after": (1, 0, None),
    }


def test_every_roles_pid_is_its_own() -> None:
    import os

    with instance_with(master=True, processes=2, mules=2, spooler="s") as instance:
        uwsgi = instance.uwsgi
        instance.advance(0)
        pids = [uwsgi.masterpid(), *uwsgi.spooler_pids(), *(worker["pid"] for worker in uwsgi.workers())]
        assert len(set(pids)) == len(pids)
        assert uwsgi.workers()[0]["pid"] == os.getpid()


def test_a_thread_of_the_users_may_spool() -> None:
    with instance_with(lambda env: -2) as instance:
        failed: list[BaseException] = []

        def work() -> None:
            try:
                instance.uwsgi.spool({b"a": b"b"})
            except BaseException as error:
                failed.append(error)

        threads = [threading.Thread(target=work) for _ in range(5)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert failed == []
        assert len(instance.run_until_idle()) == 5


@pytest.mark.parametrize(
    ("call", "error", "text"),
    [
        (lambda it: it.spool(), ValueError, "spool"),
        (lambda it: it.signal(), TypeError, "signal"),
        (lambda it: it.signal("x"), TypeError, "integer"),
        (lambda it: it.mule_msg(b"x", 9), ValueError, "mule"),
        (lambda it: it.add_cron(1), TypeError, "add_cron"),
        (lambda it: it.lock(99), ValueError, "Invalid lock number"),
        (lambda it: it.register_rpc("f"), TypeError, "register_rpc"),
        (lambda it: it.worker_id(x=1), TypeError, "worker_id() takes no keyword arguments"),
        (lambda it: it.set_spooler_frequency("1"), TypeError, "integer"),
    ],
    ids=["spool", "signal", "text", "mule", "cron", "lock", "rpc", "keyword", "frequency"],
)
def test_wrong_calls_are_refused_with_nothing_done(call: Any, error: type[Exception], text: str) -> None:
    with instance_with() as instance:
        with pytest.raises(error) as caught:
            call(instance.uwsgi)
        assert text in str(caught.value)
        assert instance.run_until_idle() == []
