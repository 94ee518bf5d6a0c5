"""``spool``, ``spoolraw``, ``spoolforever``: what reaches ``uwsgi.spool``, and how a job finds its function."""

from __future__ import annotations

import pickle
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.decorators.stub import StubUwsgi, load, real_path

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType


@pytest.fixture
def seen() -> list[Any]:
    return []


@pytest.fixture
def task(seen: list[Any]) -> Callable[..., Any]:
    def task(*args: Any, **kwargs: Any) -> Any:
        seen.append((args, kwargs))
        return -1

    return task


@pytest.mark.parametrize("name", ["spool", "spoolraw", "spoolforever"])
def test_without_a_spooler_each_form_refuses_and_names_its_class(
    loaded: Callable[[StubUwsgi], ModuleType], name: str
) -> None:
    module = loaded(StubUwsgi(spooler=False))
    text = f"^you have to enable the uWSGI spooler to use @_{name} decorator$"
    for apply in (getattr(module, name), getattr(module, name)(), getattr(module, name)(pass_arguments=True)):
        with pytest.raises(Exception, match=text) as caught:
            apply(print)
        assert type(caught.value) is Exception


def test_a_spooled_function_is_an_object_with_the_original_under_f(deco: Any, task: Any) -> None:
    spooled = deco.spool(task)
    assert spooled.f is task
    assert not hasattr(spooled, "__name__")
    assert repr(spooled).startswith("<uwsgidecorators._spool object at 0x")
    assert (spooled.pass_arguments, spooled.base_dict) == (False, {"ud_spool_func": "task"})
    assert deco.spooler_functions == {"task": task}


def test_the_original_gets_a_spool_method_that_spools(deco: Any, uwsgi: StubUwsgi, task: Any) -> None:
    spooled = deco.spool(task)
    assert task.spool == spooled.__call__
    assert task.spool(a="1") == spooled.spool(a="1") == spooled(a="1") == b"/jobs/file"
    assert uwsgi.spooled == [{b"ud_spool_func": b"task", b"ud_spool_ret": b"-2", b"a": b"1"}] * 3


@pytest.mark.parametrize(
    ("name", "extra"),
    [("spool", {b"ud_spool_ret": b"-2"}), ("spoolraw", {}), ("spoolforever", {b"ud_spool_ret": b"-1"})],
)
def test_the_forms_differ_in_the_result_that_the_job_carries(
    deco: Any, uwsgi: StubUwsgi, task: Any, name: str, extra: dict[bytes, bytes]
) -> None:
    getattr(deco, name)(task)()
    assert uwsgi.spooled == [{b"ud_spool_func": b"task", **extra}]


def test_empty_brackets_and_options_give_a_partial_to_be_applied(deco: Any, uwsgi: StubUwsgi, task: Any) -> None:
    for brackets in (deco.spool(), deco.spool(None), deco.spool(0), deco.spool(pass_arguments=True)):
        assert isinstance(brackets, partial)
        assert brackets.func is deco._spool
    assert deco.spool()(task).pass_arguments is False
    assert deco.spool(pass_arguments=True)(task).pass_arguments is True
    assert deco.spool(task, True).pass_arguments is True


def test_a_dict_is_taken_with_keywords_winning_and_further_positions_dropped(
    deco: Any, uwsgi: StubUwsgi, task: Any
) -> None:
    deco.spoolraw(task)({"a": "dict", "b": b"\xff"}, {"c": "dropped"}, a="keyword", body="é")
    expected = {b"ud_spool_func": b"task", b"a": b"keyword", b"b": b"\xff", b"body": "é".encode()}
    assert uwsgi.spooled == [expected]
    assert list(uwsgi.spooled[0]) == list(expected)


def test_anything_that_updates_a_dict_is_taken(deco: Any, uwsgi: StubUwsgi, task: Any) -> None:
    spooled = deco.spoolraw(task)
    spooled([("a", "1")])
    spooled(type("Sub", (dict,), {})(a="1"))
    spooled("")
    assert [job.get(b"a") for job in uwsgi.spooled] == [b"1", b"1", None]
    for wrong, error in (("text", ValueError), (None, TypeError), (5, TypeError)):
        with pytest.raises(error):
            spooled(wrong)


def test_only_str_is_encoded(deco: Any, uwsgi: StubUwsgi, task: Any) -> None:
    deco.spoolraw(task)({1: 2, "x": None, "y": bytearray(b"z")})
    assert uwsgi.spooled == [{b"ud_spool_func": b"task", 1: 2, b"x": None, b"y": bytearray(b"z")}]


def test_the_callers_dict_is_left_alone(deco: Any, task: Any) -> None:
    given_dict = {"a": "1", "body": "text"}
    deco.spool(task)(given_dict)
    assert given_dict == {"a": "1", "body": "text"}


def test_the_job_may_name_another_function_and_result(deco: Any, uwsgi: StubUwsgi, task: Any) -> None:
    deco.spool(task)(ud_spool_func="other", ud_spool_ret="0")
    assert uwsgi.spooled == [{b"ud_spool_func": b"other", b"ud_spool_ret": b"0"}]


def test_passed_arguments_are_pickled_and_steering_ones_taken_out(deco: Any, uwsgi: StubUwsgi, task: Any) -> None:
    spooled = deco.spool(pass_arguments=True)(task)
    spooled(1, "two", body="b", at="5", priority="1", spooler=b"/x", message_dict="m", key=[3])
    (job,) = uwsgi.spooled
    assert list(job) == [
        *(
            b"ud_spool_func",
            b"ud_spool_ret",
            b"message_dict",
            b"spooler",
            b"priority",
            b"at",
            b"body",
            b"args",
            b"kwargs",
        )
    ]
    assert job[b"args"] == pickle.dumps((1, "two"))
    assert job[b"kwargs"] == pickle.dumps({"key": [3]})


def test_a_non_ascii_name_survives(deco: Any, uwsgi: StubUwsgi) -> None:
    def grüße(job: dict[str, str]) -> None:
        assert job["ud_spool_func"] == "grüße"

    deco.spool(grüße)()
    assert deco.manage_spool_request(uwsgi.spooled[0]) == -2


def test_a_second_function_of_one_name_takes_the_jobs_of_both(deco: Any, uwsgi: StubUwsgi, seen: list[Any]) -> None:
    def first() -> Any:
        def work(job: Any) -> None:
            seen.append("first")

        return work

    def second() -> Any:
        def work(job: Any) -> None:
            seen.append("second")

        return work

    earlier = deco.spool(first())
    deco.spool(second())
    earlier()
    deco.manage_spool_request(uwsgi.spooled[0])
    assert seen == ["second"]


def test_a_function_that_takes_no_attribute_stays_registered_after_the_failure(deco: Any) -> None:
    with pytest.raises(AttributeError):
        deco.spool(len)
    assert deco.spooler_functions == {"len": len}


def test_the_handler_gets_text_for_every_key_and_value(deco: Any, task: Any, seen: list[Any]) -> None:
    deco.spoolraw(task)
    job = {b"ud_spool_func": b"task", "spooler_task_name": b"file", "body": b"text", b"k": "é".encode()}
    assert deco.manage_spool_request(job) == -1
    assert seen == [(({"ud_spool_func": "task", "spooler_task_name": "file", "body": "text", "k": "é"},), {})]


def test_pickled_arguments_are_passed_as_they_were(deco: Any, task: Any, seen: list[Any]) -> None:
    deco.spoolraw(task)
    job = {b"ud_spool_func": b"task", b"args": pickle.dumps((1, None)), b"kwargs": pickle.dumps({"key": b"x"})}
    assert deco.manage_spool_request(job) == -1
    assert seen == [((1, None), {"key": b"x"})]


@pytest.mark.parametrize(("result", "expected"), [(-2, -2), (" -3 ", -3), (-2.7, -2), (True, 1), (b"0", 0)])
def test_a_raw_result_goes_through_int(deco: Any, result: Any, expected: int) -> None:
    def task(job: Any) -> Any:
        return result

    deco.spoolraw(task)
    assert deco.manage_spool_request({b"ud_spool_func": b"task"}) == expected


@pytest.mark.parametrize(("result", "error"), [(None, TypeError), ("ok", ValueError), ([], TypeError)])
def test_a_raw_result_that_is_no_number_raises(deco: Any, result: Any, error: type[Exception]) -> None:
    def task(job: Any) -> Any:
        return result

    deco.spoolraw(task)
    with pytest.raises(error, match="int"):
        deco.manage_spool_request({b"ud_spool_func": b"task"})


def test_the_result_is_read_after_the_function_which_may_change_it(deco: Any) -> None:
    def task(job: dict[str, Any]) -> Any:
        job["ud_spool_ret"] = "7"

    deco.spool(task)
    assert deco.manage_spool_request({b"ud_spool_func": b"task", b"ud_spool_ret": b"-2"}) == 7


def test_a_result_that_is_no_number_raises_after_the_run(deco: Any, task: Any, seen: list[Any]) -> None:
    deco.spool(task)
    with pytest.raises(ValueError, match="invalid literal for int"):
        deco.manage_spool_request({b"ud_spool_func": b"task", b"ud_spool_ret": b"later"})
    assert len(seen) == 1


def test_a_subclass_is_named_in_its_refusal(loaded: Callable[[StubUwsgi], ModuleType]) -> None:
    module: Any = loaded(StubUwsgi(spooler=False))
    special = type("special", (module._spool,), {})
    with pytest.raises(Exception, match="use @special decorator"):
        special(print, False)


texts = st.text(max_size=8)
values = st.one_of(texts, st.binary(max_size=8), st.integers(), st.none(), st.lists(st.integers(0, 255), max_size=3))
keywords = st.dictionaries(st.sampled_from(["at", "priority", "spooler", "body", "message_dict", "x", "args"]), values)


@pytest.mark.skipif(real_path() is None, reason="no real uwsgidecorators.py to compare with")
@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(["spool", "spoolraw", "spoolforever"]),
    st.booleans(),
    st.lists(st.dictionaries(texts, values, max_size=3), max_size=2),
    keywords,
)
def test_any_call_makes_the_same_job_byte_for_byte(
    name: str, pass_arguments: bool, positions: list[Any], named: dict[str, Any]
) -> None:
    def task() -> None: ...

    jobs = []
    for which in ("ours", "real"):
        uwsgi = StubUwsgi()
        decorate = getattr(load(which, uwsgi), name)
        decorate(task, pass_arguments)(*positions, **dict(named))
        jobs.append(list(uwsgi.spooled[0].items()))
    assert jobs[0] == jobs[1]
