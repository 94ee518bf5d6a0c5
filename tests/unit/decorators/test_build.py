"""The module as such: its names, when it sets the hooks, when it refuses."""

from __future__ import annotations

import importlib
import importlib.util
import inspect
import pickle
import sys
import threading
from typing import TYPE_CHECKING, Any

import pytest

from fakeuwsgi.decorators import build
from tests.unit.decorators.stub import StubUwsgi, load, real_path

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

needs_real = pytest.mark.skipif(real_path() is None, reason="no real uwsgidecorators.py to compare with")


def public(module: ModuleType) -> list[str]:
    return sorted(name for name in dir(module) if not name.startswith("_"))


def test_it_is_named_as_the_real_one(deco: Any) -> None:
    assert deco.__name__ == "uwsgidecorators"
    assert deco.__doc__ is None


def test_without_a_master_it_refuses_to_be_imported(loaded: Callable[[StubUwsgi], ModuleType]) -> None:
    uwsgi = StubUwsgi(master=False)
    with pytest.raises(Exception, match=r"^you have to enable the uWSGI master process to use this module$") as caught:
        loaded(uwsgi)
    assert type(caught.value) is Exception
    assert not hasattr(uwsgi, "spooler")


def test_importing_sets_the_three_hooks(deco: Any, uwsgi: StubUwsgi) -> None:
    assert uwsgi.spooler is deco.manage_spool_request
    assert uwsgi.post_fork_hook is deco.postfork_chain_hook
    assert uwsgi.mule_msg_hook is deco.mule_msg_dispatcher


def test_importing_replaces_hooks_set_before(loaded: Callable[[StubUwsgi], ModuleType]) -> None:
    uwsgi = StubUwsgi()
    uwsgi.spooler = uwsgi.post_fork_hook = uwsgi.mule_msg_hook = print
    module: Any = loaded(uwsgi)
    assert (uwsgi.spooler, uwsgi.post_fork_hook, uwsgi.mule_msg_hook) == (
        module.manage_spool_request,
        module.postfork_chain_hook,
        module.mule_msg_dispatcher,
    )


def test_importing_needs_no_spooler_and_calls_nothing(loaded: Callable[[StubUwsgi], ModuleType]) -> None:
    uwsgi = StubUwsgi(spooler=False)
    loaded(uwsgi)
    assert uwsgi.calls == []


def test_star_import_brings_what_the_module_itself_imported(deco: Any, uwsgi: StubUwsgi) -> None:
    assert deco.uwsgi is uwsgi
    assert deco.pickle is pickle
    assert deco.sys is sys
    assert deco.Thread is threading.Thread


def test_names_replaced_in_the_module_are_used_from_then_on(deco: Any, uwsgi: StubUwsgi) -> None:
    other = StubUwsgi()
    deco.uwsgi = other
    deco.rpc("name")(len)
    assert (uwsgi.calls, other.calls) == ([], [("register_rpc", "name", len)])


def test_two_modules_share_nothing(uwsgi: StubUwsgi) -> None:
    one: Any = build(uwsgi)
    two: Any = build(StubUwsgi())
    one.mulefunc(len)
    one.postfork(len)
    one.spool(test_two_modules_share_nothing)
    assert (two.spooler_functions, two.mule_functions, two.postfork_chain) == ({}, {}, [])
    assert one.timer is not two.timer
    assert one.get_free_signal is not two.get_free_signal


def test_nothing_enters_sys_modules(uwsgi: StubUwsgi) -> None:
    before = sys.modules.get("uwsgidecorators")
    build(uwsgi)
    assert sys.modules.get("uwsgidecorators") is before


def test_installed_in_sys_modules_it_can_be_found(uwsgi: StubUwsgi, monkeypatch: pytest.MonkeyPatch) -> None:
    module = build(uwsgi)
    monkeypatch.setitem(sys.modules, "uwsgidecorators", module)
    assert importlib.import_module("uwsgidecorators") is module
    assert importlib.util.find_spec("uwsgidecorators") is module.__spec__


def test_installed_its_classes_and_functions_can_be_pickled(
    deco: Any, uwsgi: StubUwsgi, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "uwsgidecorators", deco)
    for name in ("timer", "_spool", "mule_brainloop", "spool", "manage_spool_request"):
        assert pickle.loads(pickle.dumps(getattr(deco, name))) is getattr(deco, name)
    copy = pickle.loads(pickle.dumps(deco.timer(3)))
    assert (copy.num, copy.secs, copy.target) == (0, 3, "")


@needs_real
def test_the_public_names_are_the_real_ones(uwsgi: StubUwsgi) -> None:
    assert public(load("ours", uwsgi)) == public(load("real", uwsgi))


@needs_real
def test_kinds_signatures_and_bases_are_the_real_ones(uwsgi: StubUwsgi) -> None:
    ours, real = load("ours", uwsgi), load("real", uwsgi)
    for name in [*public(real), "_spool", "_spoolraw", "_spoolforever"]:
        mine, theirs = getattr(ours, name), getattr(real, name)
        assert type(mine) is type(theirs), name
        if getattr(theirs, "__module__", None) != "uwsgidecorators":
            continue
        assert mine.__name__ == theirs.__name__
        assert mine.__qualname__ == theirs.__qualname__
        assert mine.__module__ == "uwsgidecorators"
        assert parameters(mine) == parameters(theirs), name
        if inspect.isclass(theirs):
            assert [base.__name__ for base in mine.__mro__] == [base.__name__ for base in theirs.__mro__]


def parameters(function: Any) -> list[tuple[str, Any]]:
    found = inspect.signature(function).parameters.values()
    return [(one.name, one.kind) for one in found]


@needs_real
@pytest.mark.parametrize(
    "wrong",
    [
        "timer()",
        "timer(1, 2)",
        "rbtimer()",
        "cron(1, 2, 3)",
        "cron(1, 2, 3, 4, 5, 6)",
        "filemon()",
        "signal()",
        "signal(1)()",
        "timer(1)()",
        "cron(1, 2, 3, 4, 5)(1, 2)",
        "filemon('x')(1, 2)",
        "spool(1, 2, 3)",
        "spool(len)",
        "spool('name')",
        "spoolraw(3)",
        "spoolforever(nonsense=1)",
        "spool()(len)",
        "spool()()",
        "spool_decorate(1, 2, 3, 4)",
        "manage_spool_request()",
        "manage_spool_request({})",
        "manage_spool_request({b'ud_spool_func': b'none'})",
        "manage_spool_request({b'args': b''})",
        "manage_spool_request({'args': 'text'})",
        "manage_spool_request({b'args': b'N.'})",
        "manage_spool_request({b'\\xff': b''})",
        "manage_spool_request({b'ud_spool_func': b'\\xff'})",
        "manage_spool_request(None)",
        "mulefunc()",
        "mulefunc(1, 2)",
        "mulefunc(3)()",
        "mulefunc(3)('name')",
        "mulefunc(partial(len))",
        "mule_msg_dispatcher()",
        "mule_msg_dispatcher(b'')",
        "mule_msg_dispatcher('text')",
        "mule_msg_dispatcher(pickle.dumps({}))",
        "mule_msg_dispatcher(pickle.dumps({'service': 'uwsgi_mulefunc'}))",
        "mule_msg_dispatcher(pickle.dumps({'service': 'uwsgi_mulefunc', 'func': 'none'}))",
        "mule_msg_dispatcher(pickle.dumps([]))",
        "postfork()",
        "postfork(1)()",
        "postfork('1')(len) or postfork_chain[0]()",
        "postfork(None)(len) or postfork_chain[0]()",
        "postfork(1, 2)",
        "mule()",
        "mule(1)()",
        "muleloop()",
        "mulemsg()",
        "mulemsg(1)()",
        "farm(1, 2)",
        "farm()()",
        "farm_loop(1)",
        "mule_brain(1)",
        "mule_brainloop(1)",
        "mulemsg_loop(1)",
        "rpc()",
        "rpc('a')()",
        "erlang()",
        "erlang('a')(len)",
        "lock()",
        "lock(3)()",
        "thread()",
        "thread(len)(1, key=2)",
        "harakiri()",
        "harakiri(3)()",
        "harakiri(3)(5)()",
        "harakiri(3).real_call()",
        "get_free_signal(1)",
        "postfork_chain_hook(1)",
    ],
)
def test_wrong_use_raises_the_same_type_and_text(wrong: str) -> None:
    raised = []
    for which in ("ours", "real"):
        module = load(which, StubUwsgi())
        with pytest.raises(Exception) as caught:
            eval(wrong, dict(vars(module)))
        raised.append((type(caught.value), str(caught.value)))
    assert raised[0] == raised[1]
