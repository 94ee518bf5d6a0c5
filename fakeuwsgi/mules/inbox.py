"""The queues that carry messages to mules: how many fit, in which order they come out, and how they are cut.

uWSGI sends each message as one packet through a non-blocking pair of local sockets. The kernel counts against the
sender's buffer not the message but the memory it takes: the power of two that holds it with its bookkeeping, and a
fixed head. So a queue of the default size takes 278 messages of up to 192 bytes, 93 of a thousand, and 4 of 64 KiB.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["LINUX_DEFAULT", "LINUX_MAXIMUM", "MESSAGE_BUFFER", "CapacityRule", "MessageQueue"]

LINUX_DEFAULT: Final = 212992
"""Bytes of a socket's send buffer where nothing is configured."""
LINUX_MAXIMUM: Final = 212992
"""The most bytes that ``--mule-msg-size`` gets from a kernel with default settings, before the kernel doubles them."""
MESSAGE_BUFFER: Final = 65536
"""Bytes that a mule reads of one message where it does not say otherwise; the rest of a longer one is lost."""

_LEAST_BUFFER: Final = 4608
_RESERVED: Final = 32
_PAGE: Final = 4096
_MOST_PAGED: Final = 17 * _PAGE
_MOST_IN_ONE_PIECE: Final = 16064
_LINE: Final = 64
_TRAILER: Final = 320
_HEAD: Final = 256
_LEAST_PIECE: Final = 512
_SMALL: Final = 192
_SMALL_COST: Final = _LEAST_PIECE + _HEAD


def _cost(size: int) -> int:
    """Bytes that the kernel counts for a packet of ``size`` bytes."""
    paged = 0
    if size > _MOST_IN_ONE_PIECE:
        paged = -(-min(size - _MOST_IN_ONE_PIECE, _MOST_PAGED) // _PAGE) * _PAGE
    piece = -(-(size - paged) // _LINE) * _LINE + _TRAILER
    return max(_LEAST_PIECE, 1 << (piece - 1).bit_length()) + _HEAD + paged


class CapacityRule:
    """How much one queue holds, as ``--mule-msg-size`` sets it.

    Args:
        mule_msg_size: the option's value in bytes; 0 where it is not given.
        default: the kernel's buffer in bytes where nothing is asked for.
        maximum: the most bytes that the kernel grants to who asks.

    Attributes:
        send_buffer: bytes that may be waiting when one more message is still taken.
        longest: bytes of the longest message that is taken at all.
    """

    __slots__ = ("longest", "send_buffer")

    def __init__(self, mule_msg_size: int = 0, *, default: int = LINUX_DEFAULT, maximum: int = LINUX_MAXIMUM) -> None:
        # The kernel compares without a sign, so a negative wish is a huge one.
        granted = maximum if mule_msg_size < 0 else min(mule_msg_size, maximum)
        self.send_buffer: Final = max(2 * granted, _LEAST_BUFFER) if mule_msg_size else default
        self.longest: Final = self.send_buffer - _RESERVED

    def __repr__(self) -> str:
        return f"<CapacityRule send_buffer={self.send_buffer}>"


class MessageQueue:
    """One queue of messages: a mule's own, a farm's, or the one that all mules share.

    Args:
        capacity_rule: how much it holds.
    """

    __slots__ = ("_limit", "_longest", "_messages", "_used")

    def __init__(self, capacity_rule: CapacityRule) -> None:
        self._limit = capacity_rule.send_buffer
        self._longest = capacity_rule.longest
        self._messages: deque[bytes] = deque()
        self._used = 0

    def put(self, data: bytes) -> bool:
        """Append a message.

        Args:
            data: the message; an empty one counts and arrives like any other.

        Returns:
            False where the message was dropped, because the queue is full or the message too long; see `complaint`.
        """
        size = len(data)
        if size > self._longest or self._used >= self._limit:
            return False
        self._used += _SMALL_COST if size <= _SMALL else _cost(size)
        self._messages.append(data)
        return True

    def get(self, max_size: int = MESSAGE_BUFFER) -> bytes:
        """Take the oldest message.

        Args:
            max_size: bytes to give at most; what is longer is cut, and the rest lost. 0 leaves it there.

        Raises:
            IndexError: the queue is empty.
        """
        if max_size == 0 and self._messages:
            return b""
        data = self._messages.popleft()
        size = len(data)
        self._used -= _SMALL_COST if size <= _SMALL else _cost(size)
        return data if size <= max_size else data[:max_size]

    def is_too_long(self, data: bytes) -> bool:
        """Whether a message is longer than any that the kernel takes, however empty the queue."""
        return len(data) > self._longest

    def complaint(self, size: int) -> str | None:
        """What uWSGI logs when ``mule_msg()`` with ``size`` bytes is refused now; None where it would be taken."""
        if size > self._longest:
            return "mule_send_msg(): Message too long [core/mule.c line 28]"
        if self._used >= self._limit:
            return (
                f"*** MULE MSG QUEUE IS FULL: buffer size {self._limit} bytes "
                "(you can tune it with --mule-msg-size) ***"
            )
        return None

    def copy(self) -> MessageQueue:
        """A queue with the same messages that goes its own way from now on."""
        twin = object.__new__(MessageQueue)
        twin._limit = self._limit
        twin._longest = self._longest
        twin._messages = self._messages.copy()
        twin._used = self._used
        return twin

    def clear(self) -> None:
        """Drop every message."""
        self._messages.clear()
        self._used = 0

    def __len__(self) -> int:
        return len(self._messages)

    def __bool__(self) -> bool:
        return bool(self._messages)

    def __iter__(self) -> Iterator[bytes]:
        """The messages that wait, oldest first, uncut."""
        return iter(self._messages)

    def __repr__(self) -> str:
        return f"<MessageQueue of {len(self._messages)} messages, {self._used} of {self._limit} bytes>"
