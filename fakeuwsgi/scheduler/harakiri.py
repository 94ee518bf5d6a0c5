"""Harakiri: until when which process has to be done, and what the master says when it kills one that is not."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from fakeuwsgi.roles import Role

__all__ = ["Deadlines", "Sentence"]

_ORDER = ("worker", "mule", "spooler")


class Sentence(NamedTuple):
    """A process that is over its time.

    Attributes:
        role: whose process.
        signal: the signal that its handler was called for; None where the process has set its own deadline.
    """

    role: Role
    signal: int | None

    def lines(self, pid: int) -> list[tuple[str, bool]]:
        """What uWSGI logs of it, and of each line whether it begins with the date.

        Args:
            pid: the process id that goes into the text.
        """
        number = self.role.number
        if self.role.kind == "worker":
            by_user = " (user)" if self.signal is None else ""
            return [
                (f"*** HARAKIRI ON WORKER {number} (pid: {pid}, try: 1, graceful: yes) ***", True),
                (f"HARAKIRI !!! worker {number} status !!!", True),
                (f"HARAKIRI !!! end of worker {number} status !!!", True),
                (f"HARAKIRI{by_user} triggered by worker {number} core 0 !!!", True),
            ]
        if self.role.kind == "mule":
            handling = "" if self.signal is None else f" HANDLING SIGNAL {self.signal}"
            return [(f"*** HARAKIRI ON MULE {number}{handling} (pid: {pid}) ***", False)]
        return [(f"*** HARAKIRI ON THE SPOOLER (pid: {pid}) ***", False)]


class _Deadline(NamedTuple):
    second: int
    signal: int | None


class Deadlines:
    """The deadlines of all processes, in the memory that they share with the master.

    Each process has two: that of the handler it runs, by the options, and one of its own, by ``set_user_harakiri()``. Since the
    memory is shared they outlast a process that ends before them, and strike its successor; a worker's end with it.
    """

    def __init__(self) -> None:
        self._handlers: dict[Role, _Deadline] = {}
        self._own: dict[Role, _Deadline] = {}

    def __bool__(self) -> bool:
        return bool(self._handlers or self._own)

    def set_handler(self, role: Role, second: int, signal: int) -> None:
        """A process runs a handler that has to be done until a second; `signal` is the one it is for, 0 for none."""
        self._handlers[role] = _Deadline(second, signal)

    def clear_handler(self, role: Role) -> None:
        """The handler is done."""
        self._handlers.pop(role, None)

    def set_own(self, role: Role, second: int | None) -> None:
        """A process has set a deadline for itself, or (None) taken it back."""
        if second is None:
            self._own.pop(role, None)
        else:
            self._own[role] = _Deadline(second, None)

    def forget(self, role: Role) -> None:
        """A process is about to be forked anew."""
        if role.kind == "worker":
            self._handlers.pop(role, None)
            self._own.pop(role, None)

    def next_second(self) -> int | None:
        """The first second in which anybody is over the time: a worker in the second of its deadline, others in the one after."""
        seconds = [
            deadline.second + (role.kind != "worker")
            for deadlines in (self._handlers, self._own)
            for role, deadline in deadlines.items()
        ]
        return min(seconds, default=None)

    def execute(self, second: int) -> list[Sentence]:
        """Take off the list who is over the time in a second, in the order in which the master looks at them."""
        sentences = []
        for role in sorted({*self._handlers, *self._own}, key=lambda role: (_ORDER.index(role.kind), role.number)):
            for deadlines in (self._handlers, self._own):
                deadline = deadlines.get(role)
                if deadline is None or deadline.second + (role.kind != "worker") > second:
                    continue
                del deadlines[role]
                sentences.append(Sentence(role, deadline.signal))
                if role.kind == "worker":
                    break
        return sentences
