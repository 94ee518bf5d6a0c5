"""``postfork``, and what programs mules and farms."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import pytest

from tests.unit.decorators.stub import Inboxes

if TYPE_CHECKING:
    from tests.unit.decorators.stub import StubUwsgi


class StopLoopError(BaseException):
    pass


@pytest.fixture
def seen() -> list[Any]:
    return []


def test_the_chain_runs_in_the_order_of_decoration(deco: Any, seen: list[Any]) -> None:
    deco.postfork(lambda: seen.append(1))
    deco.postfork(lambda: seen.append(2))
    assert deco.postfork_chain_hook() is None
    assert seen == [1, 2]


def test_an_exception_ends_the_chain(deco: Any, seen: list[Any]) -> None:
    deco.postfork(lambda: 1 / 0)
    deco.postfork(lambda: seen.append(2))
    with pytest.raises(ZeroDivisionError):
        deco.postfork_chain_hook()
    assert seen == []


def test_one_function_twice_runs_twice(deco: Any, seen: list[Any]) -> None:
    link = deco.postfork(lambda: seen.append(1))
    deco.postfork(link)
    deco.postfork_chain_hook()
    assert seen == [1, 1]


def test_bare_the_name_stays_callable_with_arguments_dropped(deco: Any) -> None:
    link = deco.postfork(lambda: "result")
    assert link("dropped", key="dropped") == "result"
    assert (link.wid, link.f()) == (0, "result")


def test_with_a_number_it_runs_in_that_worker_alone_and_the_name_is_none(
    deco: Any, uwsgi: StubUwsgi, seen: list[Any]
) -> None:
    assert deco.postfork(2)(lambda: seen.append(uwsgi.worker)) is None
    for uwsgi.worker in (0, 1, 2, 3):
        deco.postfork_chain_hook()
    assert seen == [2]


def test_numbers_of_zero_and_less_mean_everywhere(deco: Any, uwsgi: StubUwsgi, seen: list[Any]) -> None:
    deco.postfork(0)(lambda: seen.append("zero"))
    deco.postfork(-1)(lambda: seen.append("less"))
    deco.postfork_chain_hook()
    assert seen == ["zero", "less"]


def test_a_number_that_was_never_applied_breaks_the_chain(deco: Any) -> None:
    deco.postfork(1)
    with pytest.raises(IndexError):
        deco.postfork_chain_hook()


def test_a_numbered_link_keeps_its_place_from_before_it_was_applied(deco: Any, seen: list[Any]) -> None:
    numbered = deco.postfork(1)
    deco.postfork(lambda: seen.append("bare"))
    numbered(lambda: seen.append("numbered"))
    deco.postfork_chain_hook()
    assert seen == ["numbered", "bare"]


@pytest.mark.parametrize("name", ["mule", "muleloop", "mulemsg", "farm"])
def test_programming_a_mule_leaves_none_behind_and_a_link_in_the_chain(deco: Any, name: str) -> None:
    links = {"mule": "mule_brain", "muleloop": "mule_brainloop", "mulemsg": "mulemsg_loop", "farm": "farm_loop"}
    assert getattr(deco, name)(1)(len) is None
    (link,) = deco.postfork_chain
    assert type(link) is getattr(deco, links[name])
    assert link.f is len


def test_a_programmed_mule_runs_once_in_its_mule(deco: Any, uwsgi: StubUwsgi, seen: list[Any]) -> None:
    deco.mule(2)(lambda: seen.append(uwsgi.mule))
    for uwsgi.mule in (0, 1, 2):
        deco.postfork_chain_hook()
    assert seen == [2]


@pytest.mark.parametrize("name", ["mule", "muleloop"])
@pytest.mark.parametrize("error", [ValueError("x"), SystemExit(7), KeyboardInterrupt(), StopLoopError()])
def test_any_exception_is_printed_and_ends_the_mule_with_status_one(
    deco: Any, uwsgi: StubUwsgi, monkeypatch: pytest.MonkeyPatch, name: str, error: BaseException
) -> None:
    printed: list[Any] = []
    monkeypatch.setattr(sys, "excepthook", lambda *three: printed.append(three))

    def think() -> None:
        raise error

    getattr(deco, name)(1)(think)
    uwsgi.mule = 1
    with pytest.raises(SystemExit) as left:
        deco.postfork_chain_hook()
    assert left.value.code == 1
    assert [three[:2] for three in printed] == [(type(error), error)]


def test_a_mule_loop_runs_until_it_raises(
    deco: Any, uwsgi: StubUwsgi, seen: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", lambda *_: None)

    def think() -> None:
        seen.append(1)
        if len(seen) == 3:
            raise StopLoopError

    deco.muleloop(1)(think)
    deco.postfork_chain_hook()
    assert seen == []
    uwsgi.mule = 1
    with pytest.raises(SystemExit):
        deco.postfork_chain_hook()
    assert seen == [1, 1, 1]


def test_messages_of_one_mule_are_handed_over_except_empty_ones(deco: Any, uwsgi: StubUwsgi, seen: list[Any]) -> None:
    deco.mulemsg(1)(seen.append)
    deco.postfork_chain_hook()
    uwsgi.mule, uwsgi.inbox = 1, Inboxes(b"one", b"", b"two")
    with pytest.raises(EOFError):
        deco.postfork_chain_hook()
    assert seen == [b"one", b"two"]


def test_messages_of_a_farm_are_handed_over_in_its_mules(deco: Any, uwsgi: StubUwsgi, seen: list[Any]) -> None:
    deco.farm("mail")(seen.append)
    uwsgi.inbox = Inboxes(b"one", b"", b"two")
    uwsgi.farms = {"mail"}
    deco.postfork_chain_hook()
    uwsgi.mule, uwsgi.farms = 1, {"other"}
    deco.postfork_chain_hook()
    assert seen == []
    uwsgi.farms = {"mail", "other"}
    with pytest.raises(EOFError):
        deco.postfork_chain_hook()
    assert seen == [b"one", b"two"]


def test_an_exception_over_a_message_ends_the_loop(deco: Any, uwsgi: StubUwsgi) -> None:
    def fail(message: bytes) -> None:
        raise ValueError(message)

    deco.mulemsg(1)(fail)
    uwsgi.mule, uwsgi.inbox = 1, Inboxes(b"one", b"two")
    with pytest.raises(ValueError, match="one"):
        deco.postfork_chain_hook()


def test_a_farm_without_brackets_registers_nothing(deco: Any) -> None:
    assert deco.farm(len).name is len
    assert deco.farm(name="x", unknown="dropped").name == "x"
    assert deco.farm().name is None
    assert deco.postfork_chain == []
