"""A mule message and a signal, against pickling and calling a function through a deque.

The other side does what the decorator `@mulefunc` pickles: the function's name, its arguments, its keywords.
Sent by the hundred, then delivered; and sent and delivered one by one.
"""

from __future__ import annotations

import pickle
from collections import deque
from typing import Any

from measuring import arguments, compare, timed
from spooling import START

from fakeuwsgi import Instance

COUNT = 100
REPEATED = 50
MESSAGE = b"resize:12345"
SIGNAL = 17


class Deque:
    """Calls functions through a deque of pickles."""

    def __init__(self) -> None:
        self.calls = 0
        self._queue: deque[bytes] = deque()
        self._functions = {"resize": self._resize}

    def _resize(self, _number: str, *, quality: int) -> None:  # noqa: ARG002
        self.calls += 1

    def send(self) -> None:
        """Put one call in."""
        self._queue.append(pickle.dumps({"service": "resize", "args": ("12345",), "kwargs": {"quality": 80}}))

    def deliver(self) -> None:
        """Make all calls that are in."""
        queue = self._queue
        while queue:
            call = pickle.loads(queue.popleft())
            self._functions[call["service"]](*call["args"], **call["kwargs"])


class Sending:
    """An instance that takes messages and signals."""

    def __init__(self) -> None:
        self.calls = 0
        self.instance = Instance(start=START, master=True, mules=1)
        uwsgi: Any = self.instance.uwsgi
        uwsgi.mule_msg_hook = self._handle
        uwsgi.register_signal(SIGNAL, "mule", self._handle)
        uwsgi.register_signal(SIGNAL + 1, "", self._handle)
        self.deliver = self.instance.run_until_idle
        self.message = lambda: uwsgi.mule_msg(MESSAGE)
        self.signal = lambda: uwsgi.signal(SIGNAL)
        self.worker_signal = lambda: uwsgi.signal(SIGNAL + 1)

    def _handle(self, _what: object) -> None:
        self.calls += 1


def by_the_hundred(send: Any, deliver: Any) -> float:
    """Send a hundred, deliver them; seconds for one."""

    def work() -> None:
        for _ in range(REPEATED):
            for _ in range(COUNT):
                send()
            deliver()

    return timed(work) / COUNT / REPEATED


def one_by_one(send: Any, deliver: Any) -> float:
    """Send one, deliver it; seconds for one."""

    def work() -> None:
        for _ in range(COUNT * REPEATED):
            send()
            deliver()

    return timed(work) / COUNT / REPEATED


def main() -> None:
    """Measure and print."""
    rounds = arguments(__doc__, 15)
    other, ours = Deque(), Sending()
    for name, send in (
        ("a mule message", ours.message),
        ("a signal to a mule", ours.signal),
        ("a signal to a worker", ours.worker_signal),
    ):
        before = ours.calls
        compare(
            f"{name}, by the hundred",
            3,
            1.5,
            lambda: by_the_hundred(send, ours.deliver),  # noqa: B023
            lambda: by_the_hundred(other.send, other.deliver),
            rounds,
        ).show()
        if ours.calls - before != (rounds + 1) * COUNT * REPEATED:
            raise SystemExit("some were lost")
    compare(
        "(a mule message, sent and delivered alone)",
        3,
        1.5,
        lambda: one_by_one(ours.message, ours.deliver),
        lambda: one_by_one(other.send, other.deliver),
        rounds,
    ).show()
    ours.instance.close()


if __name__ == "__main__":
    main()
