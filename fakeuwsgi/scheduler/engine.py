"""The scheduler's loop: whoever is ready takes a step; when nobody is, the clock goes to the next appointment."""

from __future__ import annotations

import time
import traceback
from collections import deque
from typing import TYPE_CHECKING, Any, Protocol

from fakeuwsgi.history import Cause, History, Run, RunKind, moment
from fakeuwsgi.roles import ambient
from fakeuwsgi.scheduler.actor import AGAIN, BUSY, DEAD, FOREVER, LIKE_PYTHON, READY, WAITING, Actor, ProcessExit
from fakeuwsgi.scheduler.agenda import Agenda
from fakeuwsgi.scheduler.errors import DeadlockError, EndlessLoopError
from fakeuwsgi.scheduler.strand import PARKED, Strand, Strands
from fakeuwsgi.scheduler.threads import NoThreads, Threads

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    from fakeuwsgi.clock.base import Clock
    from fakeuwsgi.roles import Role

__all__ = ["Engine"]

_STEPS_AT_ONE_INSTANT = 500_000
_LONGEST_WAIT = 400 * 86400 * 1_000_000
"""A wait that nothing has ended for more than a year of timers and crons will never end."""


class Dozer(Protocol):
    """Whoever would only find out at each of its periods that there is nothing to do."""

    def look_up(self) -> None:
        """Code has run: see whether there is something to do now."""


class Engine:
    """Moves the actors of one instance forward, deterministically.

    Args:
        clock: the virtual clock; only `run` and `block` move it.
        owner: whose roles these are: the first part of the ambient value.
        strands: makes what the roles' code runs on.
        order: picks among several ready actors; first come, first served if None.

    Attributes:
        ready: the actors that have something to do at this instant.
        history: what happened.
        on_death: called with an actor whose process has ended.
        on_error: called with a run whose handler raised.
        on_log: called with a line of uWSGI's log; None if nobody listens.
        idle_check: asked when nobody is ready; True if it has found something to do (a watched file has changed).
        nesting: how many blocked handlers lie below on the scheduler's thread.
        dozing: who has nothing to do at its periods until code has run that may have changed that.
        threads: keeps the threads that roles have started in step.
        stepping: how many steps are under way on the scheduler's thread, one inside the other.
        steps_begun: how many steps and handlers there were.
    """

    def __init__(self, clock: Clock, owner: object, strands: Strands, order: random.Random | None = None) -> None:
        self.clock = clock
        self.owner = owner
        self.strands = strands
        self.agenda = Agenda()
        self.ready: deque[Actor] = deque()
        self.history = History()
        self.on_death: Callable[[Actor, str], None] = lambda _actor, _reason: None
        self.on_error: Callable[[Run], None] = lambda _run: None
        self.on_log: Callable[[str], None] | None = None
        self.idle_check: Callable[[], bool] | None = None
        self.nesting = 0
        self.dozing: list[Dozer] = []
        self._looked_at = -1
        self.stopped = False
        self.threads: Threads = NoThreads()
        self.stepping = 0
        self.steps_begun = 0
        self._order = order
        self._blocked: list[Actor] = []
        self._counted_from = 0

    # ---- moving forward

    def run(
        self,
        until: int,
        done: Callable[[], bool] | None = None,
        only: Callable[[Actor], bool] | None = None,
        *,
        arrive: bool = True,
    ) -> None:
        """Let everything happen that is due up to an instant, each thing at its own.

        Args:
            until: the instant to end at, in microseconds since the epoch. The clock stands there afterwards.
            done: asked after each step; once it says True the clock stays where it is, and this returns.
            only: which actors may take a step; the others stay ready. With it, the clock does not move.
            arrive: whether the clock goes on to `until` when nothing more is due before.
        """
        clock, agenda, threads, ready, step = self.clock, self.agenda, self.threads, self.ready, self._step
        plain = done is None and only is None and self._order is None
        self._looked_at = -1
        while not self.stopped:
            while plain and ready and not self._blocked and not self.stopped:
                step(ready.popleft())
            if (not plain or self._blocked or self.idle_check is not None) and self._settle(done, only):
                return
            if threads.settle():
                continue
            if self.dozing and self._looked_at != self.steps_begun:
                self._looked_at = self.steps_begun
                for sleeper in tuple(self.dozing):
                    sleeper.look_up()
            due = agenda.next_due()
            if due is None or due > until or only is not None or self.stopped:
                break
            if due > clock.now():
                self._counted_from = self.steps_begun
                clock.move_to(due)
            agenda.pop().due()
        if arrive and only is None and not self.stopped and until > clock.now():
            self._counted_from = self.steps_begun
            clock.move_to(until)

    def _settle(self, done: Callable[[], bool] | None, only: Callable[[Actor], bool] | None) -> bool:
        """Step whoever is ready until nobody is; whether `done` ended it."""
        ready = self.ready
        if done is not None and done():
            return True
        while not self.stopped:
            if self._blocked and self._resume_blocked(only):
                if done is not None and done():
                    return True
                continue
            actor = self._next_ready(only) if only is not None or self._order is not None else None
            if actor is None:
                if only is None and self._order is None and ready:
                    actor = ready.popleft()
                elif self.idle_check is not None and self.idle_check():
                    continue
                else:
                    return False
            self._step(actor)
            if done is not None and done():
                return True
        return False

    def _next_ready(self, only: Callable[[Actor], bool] | None) -> Actor | None:
        ready = self.ready
        if self._order is None:
            for position, actor in enumerate(ready):
                if only is None or only(actor):
                    del ready[position]
                    return actor
            return None
        candidates = [actor for actor in ready if only is None or only(actor)]
        if not candidates:
            return None
        chosen = self._order.choice(candidates)
        ready.remove(chosen)
        return chosen

    def _step(self, actor: Actor) -> None:
        if actor.state is not READY:
            return
        actor.state = BUSY
        strand = actor.strand
        self.stepping += 1
        try:
            self._count(actor.role)
            result = actor.advance() if strand is None else strand.run(actor.advance)
        except StopIteration:
            self._died(actor, "ended")
        except ProcessExit as exit_:
            self._died(actor, exit_.reason)
        except BaseException as error:
            self._died(actor, f"stopped by {type(error).__name__}")
            raise
        else:
            if result == FOREVER:
                actor.state = WAITING
            else:
                self._after_step(actor, result)
        finally:
            self.stepping -= 1

    def _count(self, role: Role) -> None:
        self.steps_begun = count = self.steps_begun + 1
        if count - self._counted_from > _STEPS_AT_ONE_INSTANT:
            self.count_anew()
            raise EndlessLoopError(
                f"{_STEPS_AT_ONE_INSTANT} steps were taken at {moment(self.clock.now())}, the last ones by"
                f" {role.name}: something starts itself again each time it runs; give it a delay (at, a timer)"
            )

    def count_anew(self) -> None:
        """Somebody outside lets things happen again: what happened at this instant before is no sign of a loop."""
        self._counted_from = self.steps_begun

    def _after_step(self, actor: Actor, result: int) -> None:
        if result == PARKED:
            if actor not in self._blocked:
                self._blocked.append(actor)
        elif result == FOREVER:
            actor.state = WAITING
        elif result == AGAIN:
            actor.state = READY
            self.ready.append(actor)
        else:
            actor.state = WAITING
            self.agenda.put(result, actor, actor.rank)

    def _died(self, actor: Actor, reason: str) -> None:
        actor.end()
        self.on_death(actor, reason)

    def kill(self, actor: Actor, reason: str) -> None:
        """End an actor's process, in the middle of its code if it is blocked there."""
        if actor.state is DEAD:
            return
        if actor.state is not BUSY:
            self._died(actor, reason)
            return
        actor.doomed = reason

    def log(self, role: str, line: str, *, dated: bool = False) -> None:
        """Record what uWSGI would log, and pass it on; `dated` lines begin with the time there."""
        now = self.clock.now()
        self.history.note(now, role, line, logged=True)
        if self.on_log is not None:
            self.on_log(f"{time.ctime(now // 1_000_000)} - {line}" if dated else line)

    # ---- handlers

    def execute(
        self, role: Role, kind: RunKind, name: str, function: Callable[..., Any], args: tuple[Any, ...], cause: Cause
    ) -> Run:
        """Run a handler in a role, and record it.

        What the handler raises is caught, as uWSGI prints it and goes on; the run has it.

        Raises:
            ProcessExit: the handler ended its process.
        """
        self._count(role)
        run = Run(self.clock.now(), role.name, kind, name, cause)
        self.history.runs.append(run)
        token = ambient.set((self.owner, role, run))
        try:
            run.result = function(*args)
        except ProcessExit:
            run.outcome = "killed"
            raise
        except SystemExit as exit_:
            run.outcome = "killed"
            run.exception = exit_
            raise ProcessExit("exited", LIKE_PYTHON) from exit_
        except BaseException as error:  # noqa: BLE001 - uWSGI prints whatever a handler raises, and goes on
            run.outcome = "error"
            run.exception = without_own_frames(error)
            self.on_error(run)
        finally:
            ambient.reset(token)
        return run

    # ---- waiting

    def block(self, actor: Actor, ready: Callable[[], bool], deadline: int | None, reason: str) -> bool:
        """Wait inside a role's code until a condition holds, while the others go on.

        Args:
            actor: who waits.
            ready: the condition.
            deadline: the instant at which to stop waiting; None for never.
            reason: what is waited for, for people.

        Returns:
            Whether the condition holds; False when the deadline came first.

        Raises:
            DeadlockError: nothing can end the wait any more.
            ProcessExit: the role's process was ended meanwhile.
        """
        if self.threads.is_current:
            return self.threads.block(ready, deadline)
        if actor.doomed is not None:
            raise ProcessExit(actor.doomed)
        self._count(actor.role)
        if ready():
            return True
        strand = actor.strand
        actor.blocked_on = (ready, reason)
        try:
            if strand is not None and strand.is_current:
                self._park(actor, strand, ready, deadline)
            else:
                self._nest(actor, ready, deadline, reason)
        finally:
            actor.blocked_on = None
        if actor.doomed is not None:
            raise ProcessExit(actor.doomed)
        return ready()

    def _park(self, actor: Actor, strand: Strand, ready: Callable[[], bool], deadline: int | None) -> None:
        if deadline is not None:
            self.agenda.put(deadline, actor)
        while not ready() and actor.doomed is None:
            if deadline is not None and self.clock.now() >= deadline:
                break
            actor.step_out()
            try:
                strand.park()
            finally:
                actor.step_in()
        actor.appointment = 0

    def timed_out(self, actor: Actor) -> None:
        """A blocked actor's deadline has come: let its code go on."""
        if actor in self._blocked:
            self._resume(actor)

    def _resume_blocked(self, only: Callable[[Actor], bool] | None) -> bool:
        for actor in self._blocked:
            if only is not None and not only(actor):
                continue
            if actor.doomed is not None or (actor.blocked_on is not None and actor.blocked_on[0]()):
                self._resume(actor)
                return True
        return False

    def _resume(self, actor: Actor) -> None:
        strand = actor.strand
        if strand is None:
            return
        self._blocked.remove(actor)
        self.stepping += 1
        self.steps_begun += 1
        try:
            result = strand.resume()
        except StopIteration:
            self._died(actor, "ended")
        except ProcessExit as exit_:
            self._died(actor, exit_.reason)
        else:
            self._after_step(actor, result)
        finally:
            self.stepping -= 1

    def _nest(self, actor: Actor, ready: Callable[[], bool], deadline: int | None, reason: str) -> None:
        """Run the scheduler inside the blocked call; what runs meanwhile lies above it on this thread's stack."""
        clock = self.clock
        now = clock.now()
        until = now + _LONGEST_WAIT if deadline is None else deadline

        def done() -> bool:
            return actor.doomed is not None or ready() or (deadline is not None and clock.now() >= deadline)

        self.nesting += 1
        actor.step_out()
        try:
            while not done():
                self.run(until, done, arrive=deadline is not None)
                if self.stopped:
                    raise ProcessExit("the instance was closed")
                if deadline is None and not done():
                    raise self._deadlock(actor, reason)
        finally:
            actor.step_in()
            self.nesting -= 1

    def _deadlock(self, actor: Actor, reason: str) -> DeadlockError:
        waiting = [f"{actor.role.name} waits for {reason}"]
        waiting += [f"{one.role.name} waits for {one.blocked_on[1]}" for one in self._blocked if one.blocked_on]
        return DeadlockError(
            f"nothing can go on at {moment(self.clock.now())}: {'; '.join(waiting)}. On a real server this would hang;"
            " send what is waited for, or wait with a timeout"
        )

    def close(self, actors: list[Actor]) -> None:
        """End all actors, unwinding their code where it is blocked."""
        self.stopped = True
        for actor in actors:
            actor.end()
        self._blocked.clear()
        self.ready.clear()


def without_own_frames(error: BaseException) -> BaseException:
    """Cut the scheduler's frame off a handler's traceback, so that it begins in the handler."""
    if error.__traceback__ is not None and error.__traceback__.tb_next is not None:
        error.__traceback__ = error.__traceback__.tb_next
    return error


def format_error(error: BaseException) -> str:
    """The traceback as uWSGI's log has it."""
    return "".join(traceback.format_exception(error))
