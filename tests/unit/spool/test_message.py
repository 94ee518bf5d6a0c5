from __future__ import annotations

import array
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakeuwsgi.spool.codec import decode
from fakeuwsgi.spool.message import NOT_A_DICT, NOT_BYTES, UNABLE, Message, parse_at, parse_spool_call


def refusal(given: Any) -> str:
    with pytest.raises(ValueError) as raised:
        Message.from_dict(given)
    assert type(raised.value) is ValueError
    return str(raised.value)


def value_of(value: object) -> bytes:
    return decode(Message.from_dict({b"v": value}).data)[0][b"v"]


class Converts:
    def __init__(self, result: object) -> None:
        self.result = result

    def __bytes__(self) -> Any:
        if isinstance(self.result, BaseException):
            raise self.result
        return self.result


class TextThatConverts(str):
    __slots__ = ()

    def __bytes__(self) -> bytes:
        return b"converted"


class Index:
    def __index__(self) -> int:
        return 3


class IndexAndIterable(Index):
    def __iter__(self) -> Any:
        return iter([7, 8])


class Forbids:
    __bytes__ = None


VALUES = st.binary(max_size=100)


@given(st.dictionaries(st.binary(min_size=1, max_size=30), VALUES, max_size=15))
def test_a_dict_of_bytes_comes_back_from_the_file(given: dict[bytes, bytes]) -> None:
    body = given.get(b"body", b"")
    expected = {key: value for key, value in given.items() if key != b"body"}
    assert decode(Message.from_dict(dict(given)).data) == (expected, body)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (bytearray(b"a"), b"a"),
        (memoryview(b"abcdef")[::2], b"ace"),
        (memoryview(array.array("H", [1])), b"\x01\x00"),
        ([1, 255], b"\x01\xff"),
        ((0,), b"\0"),
        (range(3), b"\0\1\2"),
        ([], b""),
        ({65: None}, b"A"),
        ([Index(), True], b"\3\1"),
        (Converts(b"x"), b"x"),
        (TextThatConverts("y"), b"converted"),
        (IndexAndIterable(), b"\7\x08"),
    ],
)
def test_values_are_converted_as_by_c(value: object, expected: bytes) -> None:
    assert value_of(value) == expected


@pytest.mark.parametrize(
    "value",
    ["text", "", 5, 0, True, 1.5, None, [b"a"], [256], [-1], object(), Index(), Forbids(), Converts("text"), len, dict]
    + [Converts(error) for error in (ValueError("mine"), KeyboardInterrupt(), SystemExit(1))],
)
def test_values_that_are_not_bytes_like_are_refused(value: object) -> None:
    assert refusal({b"v": value}) == NOT_BYTES


@pytest.mark.parametrize("key", ["text", 5, None, memoryview(b"k"), (1,)])
def test_keys_that_are_not_bytes_are_refused(key: object) -> None:
    assert refusal({key: b"v"}) == NOT_BYTES


def test_the_body_is_taken_out_also_when_the_call_fails() -> None:
    given: dict[Any, Any] = {b"body": b"text", b"a": 5}
    assert refusal(given) == NOT_BYTES
    assert given == {b"a": 5}


def test_a_body_that_is_not_bytes_is_a_var() -> None:
    given = {b"body": bytearray(b"text")}
    assert decode(Message.from_dict(given).data) == ({b"body": b"text"}, b"")
    assert b"body" in given


def test_methods_of_a_dict_subclass_are_not_asked() -> None:
    class Liar(dict[bytes, bytes]):
        def items(self) -> Any:
            raise AssertionError

        def get(self, key: object, default: object = None) -> Any:
            raise AssertionError

    liar = Liar({b"a": b"b", b"body": b"c"})
    assert decode(Message.from_dict(liar).data) == ({b"a": b"b"}, b"c")


def test_conversion_stops_at_the_first_refusal() -> None:
    asked = []

    class Asked:
        def __bytes__(self) -> bytes:
            asked.append(1)
            return b""

    assert refusal({b"a": Asked(), b"b": 5, b"c": Asked()}) == NOT_BYTES
    assert len(asked) == 1


def test_vars_beyond_64k_are_refused_with_the_reason_as_cause() -> None:
    with pytest.raises(ValueError, match=UNABLE) as raised:
        Message.from_dict({b"k": b"x" * 65531})
    assert "65536 bytes" in str(raised.value.__cause__)
    assert len(Message.from_dict({b"k": b"x" * 65530}).packed) == 65535


def test_what_steers_the_job_is_read_and_passed_on() -> None:
    message = Message.from_dict({b"at": b"5", b"priority": b"7", b"spooler": b"/jobs", b"body": b"b"})
    assert (message.at, message.priority, message.spooler, message.body) == (5, b"7", b"/jobs", b"b")
    assert decode(message.data)[0] == {b"at": b"5", b"priority": b"7", b"spooler": b"/jobs"}


def test_nothing_behind_an_empty_key_steers() -> None:
    message = Message.from_dict({b"at": b"5", b"": b"", b"priority": b"7"})
    assert (message.at, message.priority) == (5, b"")


def test_wrapped_lengths_steer_too_and_later_keys_win() -> None:
    assert Message.from_dict({b"priority": b"1", b"priority" + b"x" * 65536: b"2"}).priority == b"2"
    assert Message.from_dict({b"at": b"5" + b"0" * 65536}).at == 5


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (b"1500000000", 1500000000),
        (b"15.9", 15),
        (b"", 0),
        (b"-5", -25),
        (b"abc", 5451),
        (b"1:2", 202),
        (b"7 ", 54),
        (b"9\xff", 41),
        (b".5", 0),
        (b"0" * 18 + b"5", 5),
        (b"0" * 19 + b"5", 0),
        (b"9223372036854775807", 2**63 - 1),
        (b"9223372036854775808", -(2**63)),
    ],
)
def test_at_counts_each_byte_as_a_digit(value: bytes, expected: int) -> None:
    assert parse_at(value) == expected


@given(st.binary(max_size=25))
def test_at_is_what_the_c_arithmetic_gives(value: bytes) -> None:
    digits = value.split(b".")[0]
    weight = 10 ** len(digits)
    weight = weight if weight < 2**64 else 0
    total = 0
    for byte in digits:
        weight //= 10
        total = (total + weight * ((byte - 256 if byte > 127 else byte) - 48)) % 2**64
    assert parse_at(value) == (total - 2**64 if total >= 2**63 else total)


def test_the_first_argument_is_the_job() -> None:
    job = {b"a": b"b"}
    assert parse_spool_call((job, 5), {"x": 1}) is job
    assert parse_spool_call((), {"x": 1}) == {"x": 1}
    assert parse_spool_call((), {}) == {}


@pytest.mark.parametrize("args", [(), (None,), ([],), (b"bytes", {})])
def test_a_call_without_a_dict_is_refused(args: tuple[Any, ...]) -> None:
    with pytest.raises(ValueError, match=NOT_A_DICT):
        parse_spool_call(args, None)
