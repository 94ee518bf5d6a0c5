"""Message queues: what fits, what comes out."""

from __future__ import annotations

import socket
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakeuwsgi.mules.inbox import MESSAGE_BUFFER, CapacityRule, MessageQueue


def fill(queue: MessageQueue, size: int) -> int:
    count = 0
    while queue.put(b"x" * size):
        count += 1
    return count


@pytest.mark.parametrize(
    ("size", "count"), [(0, 278), (1, 278), (192, 278), (193, 167), (1000, 93), (4096, 26), (16064, 13), (65536, 4)]
)
def test_default_queue_takes_as_many_as_measured_on_linux(size: int, count: int) -> None:
    assert fill(MessageQueue(CapacityRule()), size) == count


@pytest.mark.parametrize(
    ("option", "size", "count"),
    [
        (10000, 0, 27),
        (10000, 500, 16),
        (10000, 5000, 3),
        (10000, 15000, 2),
        (10000, 19968, 1),
        (10000, 19969, 0),
        (1, 0, 6),
        (1, 500, 4),
        (1, 3000, 2),
        (1, 4576, 1),
        (1, 4577, 0),
    ],
)
def test_option_sets_the_size_as_measured(option: int, size: int, count: int) -> None:
    assert fill(MessageQueue(CapacityRule(option)), size) == count


def test_option_is_doubled_and_bounded_by_the_kernel() -> None:
    assert CapacityRule(10000).send_buffer == 20000
    assert CapacityRule(1).send_buffer == 4608
    assert CapacityRule(10**9).send_buffer == 2 * 212992
    assert CapacityRule(10**9, maximum=4194304).send_buffer == 2 * 4194304
    assert CapacityRule(-1).send_buffer == 2 * 212992
    assert CapacityRule(0, default=5000).send_buffer == 5000


@pytest.mark.skipif(sys.platform != "linux", reason="compares with Linux's own sockets")
@pytest.mark.parametrize(
    "size", [0, 192, 193, 704, 705, 1728, 1729, 3776, 3777, 7872, 7873, 16064, 16065, 20161, 65536]
)
@pytest.mark.parametrize("option", [3000, 20000, 100000])
def test_model_agrees_with_this_kernel(size: int, option: int) -> None:
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with ours, theirs:
        ours.setblocking(False)
        ours.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, option)
        count = 0
        try:
            while True:
                ours.send(b"x" * size)
                count += 1
        except OSError:
            assert fill(MessageQueue(CapacityRule(option)), size) == count


def test_first_in_first_out() -> None:
    queue = MessageQueue(CapacityRule())
    for message in (b"one", b"two", b""):
        assert queue.put(message)
    assert len(queue) == 3
    assert list(queue) == [b"one", b"two", b""]
    assert [queue.get(), queue.get(), queue.get()] == [b"one", b"two", b""]
    assert not queue


def test_empty_message_makes_the_queue_truthy() -> None:
    queue = MessageQueue(CapacityRule())
    queue.put(b"")
    assert queue


def test_long_message_is_cut_and_its_rest_lost() -> None:
    queue = MessageQueue(CapacityRule())
    queue.put(b"0123456789")
    queue.put(b"x" * 70000)
    assert queue.get(5) == b"01234"
    assert len(queue.get()) == MESSAGE_BUFFER
    assert not queue


def test_reading_nothing_leaves_the_message() -> None:
    queue = MessageQueue(CapacityRule())
    queue.put(b"here")
    assert queue.get(0) == b""
    assert queue.get() == b"here"


def test_empty_queue_has_nothing_to_give() -> None:
    with pytest.raises(IndexError):
        MessageQueue(CapacityRule()).get(0)


def test_complaints_are_those_of_the_log() -> None:
    queue = MessageQueue(CapacityRule(10000))
    assert queue.complaint(5) is None
    assert queue.complaint(19969) == "mule_send_msg(): Message too long [core/mule.c line 28]"
    fill(queue, 100)
    assert queue.complaint(5) == (
        "*** MULE MSG QUEUE IS FULL: buffer size 20000 bytes (you can tune it with --mule-msg-size) ***"
    )


def test_full_queue_takes_again_after_one_was_read() -> None:
    queue = MessageQueue(CapacityRule())
    fill(queue, 1000)
    assert not queue.put(b"")
    queue.get()
    assert queue.put(b"")


def test_copy_goes_its_own_way() -> None:
    queue = MessageQueue(CapacityRule(10000))
    queue.put(b"both")
    twin = queue.copy()
    queue.put(b"here")
    assert list(twin) == [b"both"]
    assert fill(twin, 0) == 26
    assert list(queue) == [b"both", b"here"]


def test_cleared_queue_is_as_new() -> None:
    queue = MessageQueue(CapacityRule())
    fill(queue, 5000)
    queue.clear()
    assert fill(queue, 0) == 278


@given(st.lists(st.one_of(st.integers(0, 60000), st.none()), max_size=60))
def test_reading_everything_frees_everything(steps: list[int | None]) -> None:
    queue = MessageQueue(CapacityRule())
    expected: list[int] = []
    for step in steps:
        if step is None:
            if expected:
                assert len(queue.get(100000)) == expected.pop(0)
        elif queue.put(bytes(step)):
            expected.append(step)
    while expected:
        assert len(queue.get(100000)) == expected.pop(0)
    assert fill(queue, 0) == 278


def test_repr_tells_what_waits() -> None:
    queue = MessageQueue(CapacityRule())
    queue.put(b"one")
    assert repr(queue) == "<MessageQueue of 1 messages, 768 of 212992 bytes>"
    assert repr(CapacityRule(10000)) == "<CapacityRule send_buffer=20000>"
