"""An actor: one role of the instance as something the scheduler can move forward a step at a time.

What a process of uWSGI does between two waits is one step here. A role's loop is written once, as a generator that yields
whenever the process would wait: an instant until which it waits (somebody may wake it earlier), `FOREVER`, or `AGAIN` to let
others have their turn at the same instant.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, ClassVar, Final

from fakeuwsgi.scheduler.agenda import ORDINARY

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from fakeuwsgi.roles import Role
    from fakeuwsgi.scheduler.channels import Channel
    from fakeuwsgi.scheduler.engine import Engine
    from fakeuwsgi.scheduler.strand import Strand

__all__ = [
    "AGAIN",
    "BUSY",
    "DEAD",
    "FOREVER",
    "IN_ORDER",
    "LIKE_PYTHON",
    "READY",
    "SILENTLY",
    "WAITING",
    "Actor",
    "ProcessExit",
]

FOREVER: Final = -1
AGAIN: Final = -2

SILENTLY: Final = "silently"
LIKE_PYTHON: Final = "like Python"
IN_ORDER: Final = "in order"

READY: Final = "ready"
BUSY: Final = "busy"
WAITING: Final = "waiting"
DEAD: Final = "dead"


class ProcessExit(BaseException):
    """Unwinds a role's code when its process ends: an exit, or a kill.

    Attributes:
        reason: what ended it, for the history.
        last_words: which functions it runs before: `SILENTLY` none, `LIKE_PYTHON` those of ``atexit``, `IN_ORDER` also
            ``uwsgi.atexit``, as where uWSGI's own code ends a process.
    """

    def __init__(self, reason: str, last_words: str = SILENTLY) -> None:
        super().__init__(reason)
        self.reason = reason
        self.last_words = last_words


class Actor:
    """One role and where its loop stands.

    Attributes:
        role: which process it is.
        state: `READY` (has something to do), `BUSY` (in the middle of a step), `WAITING` or `DEAD`.
        strand: what its steps run on, once it is forked.
        blocked_on: while its code blocks: the condition that lets it go on, and what it waits for in words.
        doomed: why it must end at its next chance, or None.
        killed_by: the signal that ended its last process; 0 where that ended by itself.
        incarnation: how often its process was forked.
        pipes: the ready list of the channels it listens to.
        rank: which of the actors whose waits end at the same instant comes first, as in `Agenda.put`.
        advance: takes one step, and gives what it waits for: an instant, `FOREVER` or `AGAIN`; StopIteration or
            `ProcessExit` is the end of the process.
        runs_handlers: whether programs' code runs in it, which may block; else its steps need no strand.
    """

    runs_handlers: ClassVar = True

    def __init__(self, engine: Engine, role: Role) -> None:
        self.engine = engine
        self.role = role
        self.state = DEAD
        self.strand: Strand | None = None
        self.blocked_on: tuple[Callable[[], bool], str] | None = None
        self.doomed: str | None = None
        self.killed_by = 0
        self.incarnation = 0
        self.pipes: deque[Channel] = deque()
        self.appointment = 0
        self.rank = ORDINARY
        self.advance: Callable[[], int] = _never_forked
        self._steps: Generator[int, None, None] | None = None

    @property
    def place(self) -> str:
        """The folder it serves; empty for all but spoolers."""
        return ""

    def loop(self) -> Generator[int, None, None]:
        """What the process does, from its fork on."""
        raise NotImplementedError

    def life(self) -> Generator[int, None, None]:
        """The loop, and what comes after it."""
        return self.loop()

    def fork(self) -> None:
        """Begin a new process for the role; its first step is taken when the scheduler comes to it."""
        if self.strand is None and self.runs_handlers:
            self.strand = self.engine.strands.make()
        self.incarnation += 1
        self.doomed = None
        self.killed_by = 0
        self._steps = self.life()
        self.advance = self._steps.__next__
        self.state = READY
        self.engine.ready.append(self)

    def wake(self) -> None:
        """End a wait early; nothing happens to an actor that is not waiting."""
        if self.state is WAITING:
            self.state = READY
            self.appointment = 0
            self.engine.ready.append(self)

    def due(self) -> None:
        """The instant until which it waited has come."""
        if self.state is WAITING:
            self.state = READY
            self.engine.ready.append(self)
        elif self.state is BUSY:
            self.engine.timed_out(self)

    def step_out(self) -> None:
        """Its code begins to wait in the middle of a step: put aside what belongs to its process alone."""

    def step_in(self) -> None:
        """Its code goes on after a wait: bring back what `step_out` put aside."""

    def end(self) -> None:
        """Let go of the loop: the process is gone."""
        strand, self.strand = self.strand, None
        if strand is not None and not strand.is_current:
            strand.close(ProcessExit("the instance was closed"))
        steps, self._steps = self._steps, None
        self.advance = _never_forked
        self.state = DEAD
        self.appointment = 0
        if steps is not None:
            steps.close()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.role.name} {self.state}>"


def _never_forked() -> int:
    raise ProcessExit("was never forked")
