"""``signal``, ``timer``, ``rbtimer``, ``cron``, ``filemon``, ``get_free_signal``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.unit.decorators.stub import StubUwsgi


def handler(number: int) -> None:
    raise AssertionError(number)


def test_signal_registers_without_target_by_default_and_gives_the_function_back(deco: Any, uwsgi: StubUwsgi) -> None:
    assert deco.signal(17)(handler) is handler
    assert uwsgi.calls == [("register_signal", 17, "", handler)]


@pytest.mark.parametrize(
    ("make", "armed"),
    [
        (lambda deco, **kw: deco.timer(30, **kw), ("add_timer", 0, 30)),
        (lambda deco, **kw: deco.rbtimer(30, **kw), ("add_rb_timer", 0, 30)),
        (lambda deco, **kw: deco.cron(59, 3, -1, -2, 7, **kw), ("add_cron", 0, 59, 3, -1, -2, 7)),
        (
            lambda deco, **kw: deco.cron(dayweek=7, month=-2, day=-1, hour=3, minute=59, **kw),
            ("add_cron", 0, 59, 3, -1, -2, 7),
        ),
        (lambda deco, **kw: deco.filemon("/etc", **kw), ("add_file_monitor", 0, "/etc")),
    ],
)
def test_each_registers_the_signal_then_arms_it(deco: Any, uwsgi: StubUwsgi, make: Any, armed: tuple[Any, ...]) -> None:
    assert make(deco, target="mule1", unknown="dropped")(handler) is handler
    assert uwsgi.calls == [("register_signal", 0, "mule1", handler), armed]


def test_arguments_are_not_looked_at(deco: Any, uwsgi: StubUwsgi) -> None:
    deco.timer("often", target=None)("no function")
    assert uwsgi.calls == [("register_signal", 0, None, "no function"), ("add_timer", 0, "often")]


def test_what_a_decorator_was_given_can_be_read(deco: Any) -> None:
    assert vars(deco.signal(3)) == {"num": 3, "target": ""}
    assert vars(deco.timer(5, signum=9)) == {"num": 9, "target": "", "secs": 5}
    assert vars(deco.rbtimer(5)) == {"num": 0, "target": "", "secs": 5}
    assert vars(deco.filemon("/etc", target="mules")) == {"num": 0, "target": "mules", "fsobj": "/etc"}
    fields = {"minute": 1, "hour": 2, "day": 3, "month": 4, "dayweek": 5}
    assert vars(deco.cron(1, 2, 3, 4, 5)) == {"num": 0, "target": "", **fields}


def test_the_lowest_free_number_is_taken(deco: Any, uwsgi: StubUwsgi) -> None:
    uwsgi.registered = {0, 1, 3}
    assert deco.get_free_signal() == 2
    deco.timer(5)(handler)
    deco.timer(5)(handler)
    assert [call[1] for call in uwsgi.calls if call[0] == "add_timer"] == [2, 4]


def test_two_decorators_made_before_either_is_applied_get_one_number(deco: Any) -> None:
    one, two = deco.timer(5), deco.rbtimer(5)
    assert (one.num, two.num) == (0, 0)


def test_one_decorator_applied_twice_keeps_its_number(deco: Any, uwsgi: StubUwsgi) -> None:
    every = deco.timer(5)
    every(handler)
    every(handler)
    assert [call[1] for call in uwsgi.calls] == [0, 0, 0, 0]


@pytest.mark.parametrize("keywords", [{}, {"signum": 3}])
@pytest.mark.parametrize("name", ["timer", "rbtimer", "filemon"])
def test_a_full_table_refuses_even_a_given_number(
    deco: Any, uwsgi: StubUwsgi, name: str, keywords: dict[str, int]
) -> None:
    uwsgi.registered = set(range(256))
    with pytest.raises(Exception, match=r"^No free uwsgi signal available$") as caught:
        getattr(deco, name)(1, **keywords)
    assert type(caught.value) is Exception


def test_a_full_table_does_not_hinder_signal(deco: Any, uwsgi: StubUwsgi) -> None:
    uwsgi.registered = set(range(256))
    assert deco.signal(3)(handler) is handler


def test_the_last_of_256_is_given_out(deco: Any, uwsgi: StubUwsgi) -> None:
    uwsgi.registered = set(range(255))
    assert deco.get_free_signal() == 255


def test_decorators_stack_on_one_function(deco: Any, uwsgi: StubUwsgi) -> None:
    deco.timer(3)(deco.rpc("beat")(deco.signal(9)(handler)))
    assert [call[0] for call in uwsgi.calls] == ["register_signal", "register_rpc", "register_signal", "add_timer"]
