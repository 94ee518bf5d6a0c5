"""``mulefunc`` and the dispatcher of its messages."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.unit.decorators.stub import StubUwsgi


def message(name: Any, *args: Any, **kwargs: Any) -> bytes:
    return pickle.dumps({"service": "uwsgi_mulefunc", "func": name, "args": args, "kwargs": kwargs})


def work(*args: Any, **kwargs: Any) -> Any:
    return args, kwargs


def test_bare_it_sends_to_mule_zero_and_gives_none(deco: Any, uwsgi: StubUwsgi) -> None:
    sending = deco.mulefunc(work)
    assert sending(1, key="é") is None
    assert uwsgi.calls == [("mule_msg", message("work", 1, key="é"), 0)]
    assert vars(sending) == {"fname": "work", "mule": 0}
    assert deco.mule_functions == {"work": work}


@pytest.mark.parametrize("target", [2, "mail", b"bytes", None])
def test_with_a_target_it_sends_there(deco: Any, uwsgi: StubUwsgi, target: Any) -> None:
    sending = deco.mulefunc(target)(work)
    assert sending(1) is None
    assert uwsgi.calls == [("mule_msg", message("work", 1), target)]
    assert (sending.__name__, sending.__func__) == ("real_call", deco.mulefunc.real_call)


def test_a_targeted_decorator_used_again_sends_instead_of_decorating(deco: Any, uwsgi: StubUwsgi) -> None:
    at_two = deco.mulefunc(2)
    at_two(work)
    assert at_two(work) is None
    assert uwsgi.calls == [("mule_msg", message("work", work), 2)]


def test_what_cannot_be_pickled_is_refused_by_the_call(deco: Any, uwsgi: StubUwsgi) -> None:
    with pytest.raises((AttributeError, pickle.PicklingError), match="lambda"):
        deco.mulefunc(work)(lambda: None)
    assert uwsgi.calls == []


def test_the_dispatcher_runs_the_function_and_gives_its_result(deco: Any) -> None:
    deco.mulefunc(work)
    assert deco.mule_msg_dispatcher(message("work", 1, key=2)) == ((1,), {"key": 2})


def test_messages_of_another_service_are_passed_over(deco: Any) -> None:
    assert deco.mule_msg_dispatcher(pickle.dumps({"service": "other"})) is None


def test_an_unknown_function_is_a_key_error(deco: Any) -> None:
    with pytest.raises(KeyError, match="missing"):
        deco.mule_msg_dispatcher(message("missing"))
