"""The queues between roles: what a pipe between processes is in uWSGI.

A process of uWSGI waits for several pipes at once and is given one event at a time. Which pipe comes first is the kernel's
ready list: a pipe that becomes readable goes to its end, one that was served goes to its end again, one found empty leaves it.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Any

from fakeuwsgi.mules.inbox import MESSAGE_BUFFER, MessageQueue

if TYPE_CHECKING:
    from fakeuwsgi.history import Cause
    from fakeuwsgi.scheduler.actor import Actor

__all__ = ["Channel", "MessageChannel", "next_ready"]


class Channel:
    """A queue that one role or several read; whoever comes first takes.

    Attributes:
        items: what waits: (order of arrival over all channels, the signal's number or the message, its cause).
        listeners: the actors that read it.
    """

    __slots__ = ("capacity", "items", "listeners", "name")

    def __init__(self, name: str, capacity: int) -> None:
        self.name = name
        self.capacity = capacity
        self.items: deque[tuple[int, Any, Cause]] = deque()
        self.listeners: list[Actor] = []

    def put(self, order: int, payload: Any, cause: Cause) -> bool:
        """Append, and wake whoever reads.

        Args:
            order: a number that grows over all channels.
            payload: the signal's number.
            cause: the run or call that sent it.

        Returns:
            False if the queue is full: the signal is lost, as in uWSGI.
        """
        if len(self.items) >= self.capacity:
            return False
        items = self.items
        items.append((order, payload, cause))
        if len(items) == 1:
            self._tell()
        return True

    def _tell(self) -> None:
        """It is no longer empty: whoever reads it learns of it. While it is not, they know."""
        for actor in self.listeners:
            if self not in actor.pipes:
                actor.pipes.append(self)
            actor.wake()

    def __len__(self) -> int:
        return len(self.items)

    def __repr__(self) -> str:
        return f"<Channel {self.name}: {len(self.items)} waiting>"


def next_ready(pipes: deque[Channel]) -> Channel | None:
    """The next channel to serve of an actor's ready list, moved to its end; None if nothing waits anywhere."""
    while pipes:
        channel = pipes.popleft()
        if channel.items:
            pipes.append(channel)
            return channel
    return None


class MessageChannel(Channel):
    """A queue of messages, which holds as much as the kernel's sockets hold.

    Args:
        name: whose it is, for people.
        queue: what keeps the messages and knows how many fit.
    """

    __slots__ = ("queue",)

    def __init__(self, name: str, queue: MessageQueue) -> None:
        super().__init__(name, 0)
        self.queue = queue

    def put(self, order: int, payload: Any, cause: Cause) -> bool:
        """Append a message (bytes), and wake whoever reads; False if it was dropped."""
        if not self.queue.put(payload):
            return False
        items = self.items
        items.append((order, payload, cause))
        if len(items) == 1:
            self._tell()
        return True

    def take(self, size: int = MESSAGE_BUFFER) -> tuple[bytes, Cause]:
        """The oldest message, cut to `size` bytes, and its cause."""
        cause = self.items.popleft()[2]
        return self.queue.get(size), cause
