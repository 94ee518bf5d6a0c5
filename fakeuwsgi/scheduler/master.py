"""The master's loop: timers and crons become signals, signals find their targets, the dead are forked anew.

The master of uWSGI passes through its loop once for each event, and once a second when there is none. Everything that
is no event of the kernel's (crons, red-black timers, deaths, newly registered timers) is noticed at a pass; so *when*
the passes are decides the second in which things happen. Idle passes with nothing to notice are not taken here, but
computed.
"""

from __future__ import annotations

from functools import partial
from heapq import heappop, heappush, heapreplace
from typing import TYPE_CHECKING

from fakeuwsgi.roles import Role
from fakeuwsgi.scheduler.actor import AGAIN, DEAD, FOREVER, WAITING, Actor
from fakeuwsgi.scheduler.agenda import ORDINARY, PUNCTUAL
from fakeuwsgi.scheduler.crons import CronEntry, Crons
from fakeuwsgi.scheduler.harakiri import Deadlines
from fakeuwsgi.scheduler.kills import SIGKILL
from fakeuwsgi.scheduler.obituaries import respawn_lines
from fakeuwsgi.scheduler.rb_timers import RbTimers

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from fakeuwsgi.schedule.calendar import LocalTime
    from fakeuwsgi.schedule.timers import Timer
    from fakeuwsgi.scheduler.channels import Channel
    from fakeuwsgi.scheduler.engine import Engine
    from fakeuwsgi.scheduler.outside import Outside
    from fakeuwsgi.scheduler.registry import Registry
    from fakeuwsgi.scheduler.routing import Router

__all__ = ["Master"]

_SECOND = 1_000_000
_NEVER = 10**18 * _SECOND
_REFUSED_TIMER = "timerfd_settime(): Invalid argument [core/event.c line 1275]"


class Master(Actor):
    """The master process of an instance.

    Args:
        engine: whose clock and history it uses.
        registry: the tables it serves.
        router: where signals go.
        to_local: gives the local time of a second since the epoch, for crons.
        incoming: the pipe on which it hears the signals that the roles send.
        outside: the files it watches and the commands it runs.
        interval: seconds between idle passes (``--check-interval``).
    """

    runs_handlers = False

    def __init__(
        self,
        engine: Engine,
        registry: Registry,
        router: Router,
        to_local: Callable[[int], LocalTime],
        incoming: Channel,
        outside: Outside,
        interval: int = 1,
    ) -> None:
        super().__init__(engine, Role("master"))
        self.registry = registry
        self.router = router
        self.incoming = incoming
        self.outside = outside
        self._interval = max(interval, 1) * _SECOND
        self._last_pass = 0
        self._timers: list[tuple[int, int, int, Timer]] = []
        self._timers_armed = 0
        self._rb_timers = RbTimers(router.route, incoming.capacity)
        self._rb_expired = False
        self._crons = Crons(to_local)
        self._begun = False
        self._planned = 0
        self._quiet_until = 0
        self._cron_instant = 0
        self._known_changes = 0
        self.deadlines = Deadlines()
        self._chores_done = 0
        self._dead: list[tuple[int, Actor]] = []
        self.passes: list[Callable[[], None]] = []
        self.pid_of: Callable[[Role], int] = lambda _role: 0
        self.last_pid_of: Callable[[Actor], int] = lambda _actor: 0
        self.actor_of: Callable[[Role], Actor] = lambda _role: self

    # ---- what others tell it

    def buried(self, actor: Actor) -> None:
        """Learn that a role's process has ended: it is forked anew at a later pass."""
        self._dead.append((self.engine.clock.now(), actor))
        self.reconsider()

    def watch(self, actor: Actor, seconds: int, signal: int = 0) -> None:
        """Kill a role (harakiri) unless `unwatch` is called within so many seconds, as uWSGI counts them.

        Args:
            actor: whom.
            seconds: how long.
            signal: the signal that it handles; 0 for a job.
        """
        self.deadlines.set_handler(actor.role, self.engine.clock.now() // _SECOND + seconds, signal)
        self.reconsider()

    def unwatch(self, actor: Actor) -> None:
        """Its work is done in time."""
        self.deadlines.clear_handler(actor.role)

    def watch_own(self, role: Role, seconds: int) -> None:
        """``uwsgi.set_user_harakiri(seconds)`` in a role; 0 takes it back."""
        if role.kind != "master":
            own = self.actor_of(role).role
            self.deadlines.set_own(own, self.engine.clock.now() // _SECOND + seconds if seconds else None)
            self.reconsider()

    def reconsider(self) -> None:
        """Something was registered: see whether the next pass that matters comes earlier now."""
        self._quiet_until = 0
        # A pass that is due at this instant will see it.
        if self.state is WAITING and self._planned != self.engine.clock.now():
            self._last_pass += max(self.engine.clock.now() - self._last_pass, 0) // self._interval * self._interval
            wanted = self._planned = self._next_wakeup()
            if wanted != FOREVER:
                self.engine.agenda.put(wanted, self, self.rank)

    def arm(self) -> None:
        """Start the timers that are registered, as its first pass does: they count from now, whenever that comes."""
        self._last_pass = self.engine.clock.now()
        self._chores_done = self._last_pass // _SECOND
        self._register()

    def upcoming(self) -> list[tuple[int, int, str]]:
        """What falls due next: (instant, signal, "timer", "rbtimer" or "cron"), soonest first."""
        self._register()
        found = [(due, timer.signal, "timer") for due, _, _, timer in self._timers]
        found += [(self._pass_at(due), signal, "rbtimer") for due, signal in self._rb_timers.upcoming()]
        found += [
            (self._pass_at(cron.due), cron.signal, "cron")
            for cron in self._crons.entries
            if cron.due is not None and cron.signal is not None
        ]
        return sorted(found)

    def look(self) -> bool:
        """Nobody has anything to do: look whether a watched file has changed meanwhile.

        Returns:
            Whether there is something to do now.
        """
        noticed = self.outside.monitors.notice()
        if self.outside.touches.look():
            self.reconsider()
        if noticed and self.state is WAITING:
            self.wake()
            return True
        return False

    def due(self) -> None:
        """The instant of its next pass has come; nobody else has anything to do before it."""
        wanted = self._pass_quietly() if self.state is WAITING else None
        if wanted is None or wanted == AGAIN:
            super().due()
        elif wanted != FOREVER:
            self.engine.agenda.put(wanted, self, self.rank)

    # ---- its loop

    def loop(self) -> Generator[int, None, None]:
        """Pass after pass, as far as they matter."""
        clock = self.engine.clock
        while True:
            self._last_pass = clock.now()
            if self._reap():
                continue
            self.outside.commands.reap()
            self._register()
            self._rb_expired = bool(self._rb_timers) and self._rb_timers.due <= clock.now() // _SECOND
            if self._rb_expired:
                self._rb_timers.expire(clock.now() // _SECOND)
            wakeup: int | None = self._wait()
            while wakeup is not None:
                yield wakeup
                wakeup = self._pass_quietly()
            if not self._has_event():
                self._rb_timers.expire(clock.now() // _SECOND)
            second = clock.now() // _SECOND
            self._register_crons(second)
            self._crons.check(second)
            self.outside.commands.check(second)
            self._take_event()
            for extra in self.passes:
                extra()
            yield from self._do_chores()

    def _pass_quietly(self) -> int | None:
        """Take the most frequent kind of pass: one that has a signal to route, and nothing else to look after.

        Returns:
            Until when to wait then, as `_wait` says it; None if it must be a whole pass.
        """
        now = self.engine.clock.now()
        if now >= self._quiet_until or self.registry.changes != self._known_changes:
            return None
        timers, incoming = self._timers, self.incoming.items
        due = timers[0][0] if timers else _NEVER
        if now >= self._cron_instant:
            self._crons.check(now // _SECOND)
            self._cron_instant = _instant(self._crons.due)
        elif due > now and not incoming:
            return None
        if due <= now:
            _, position, armed, timer = timers[0]
            heapreplace(timers, (timer.next_due(armed, now) or _NEVER, position, armed, timer))
            due = timers[0][0]
            self.router.route(timer.signal, None)
        else:
            # One pass for each, as fast as it can: whoever is woken by the first will not see them come.
            while incoming:
                _, signal, cause = incoming.popleft()
                self.router.route(signal, cause)
        self._last_pass = now
        second = now // _SECOND
        if second > self._chores_done:
            self._chores_done = second
        wanted = AGAIN if incoming or due <= now else self._after_quiet_pass(due)
        self._planned = wanted
        return wanted

    def _after_quiet_pass(self, due: int) -> int:
        """The instant of the next pass that matters, where the first timer is due at `due`."""
        other = min(self._cron_instant, self._quiet_until)
        wanted = due if due <= other else min(due, self._pass_at(other // _SECOND))
        self.rank = PUNCTUAL if due <= wanted else ORDINARY
        return wanted if wanted < _NEVER else FOREVER

    def _wait(self) -> int:
        self._planned = AGAIN if self._has_event() else self._next_wakeup()
        return self._planned

    def _has_event(self) -> bool:
        return bool(self.incoming.items) or bool(self.outside.monitors.since) or self._timer_is_due()

    def _next_wakeup(self) -> int:
        """The instant of the next pass at which there is anything to do."""
        registry, outside = self.registry, self.outside
        self._quiet_until = 0
        instants = [self._timers[0][0]] if self._timers else []
        if self._rb_timers:
            instants.append(self._rb_pass_at(self._rb_timers.due))
        if (
            len(registry.timers) > self._timers_armed
            or len(registry.rb_timers) > self._rb_timers.taken
            or len(registry.crons) > len(self._crons.entries)
            or outside.monitors.unarmed
            or self._dead
            or self.passes
        ):
            instants.append(self._pass_at(0))
        else:
            seconds = [second for second in (outside.commands.next_second(),) if second is not None]
            sentenced = self.deadlines.next_second()
            if sentenced is not None:
                seconds.append(max(sentenced, self._chores_done + 1))
            if outside.touches.pending:
                seconds.append(self._chores_done + 1)
            if not self._rb_timers and not outside.watches:
                self._quiet_until = min(seconds, default=_NEVER // _SECOND) * _SECOND
                self._cron_instant = _instant(self._crons.due)
                self._known_changes = registry.changes
            if self._crons.due is not None:
                seconds.append(self._crons.due)
            if seconds:
                instants.append(self._pass_at(min(seconds)))
        first = min(instants, default=FOREVER)
        self.rank = PUNCTUAL if self._timers and first == self._timers[0][0] else ORDINARY
        return first

    def _rb_pass_at(self, second: int) -> int:
        """The pass in which a red-black timer fires: the wait is shortened to the whole seconds left."""
        missing = second - self._last_pass // _SECOND
        if self._rb_expired or missing <= 0:
            return self._pass_at(second)
        return self._last_pass + missing * _SECOND

    def _pass_at(self, second: int) -> int:
        """The first idle pass, after the last pass, that lies in or after a second."""
        last, interval = self._last_pass, self._interval
        missing = second * _SECOND - last
        return last + max(1, -(-missing // interval)) * interval

    def _register(self) -> None:
        """Take up what was registered since the last pass."""
        registry, now = self.registry, self.engine.clock.now()
        if not self._begun:
            self._begun = True
            self.outside.begin(now // _SECOND)
        self.outside.monitors.arm()
        if self.outside.watches:
            self.engine.idle_check = self.look
        for position in range(self._timers_armed, len(registry.timers)):
            timer = registry.timers[position]
            if timer.refused:
                self.engine.log("master", _REFUSED_TIMER)
            due = timer.next_due(now, now)
            if due is not None:
                heappush(self._timers, (due, position, now, timer))
        self._timers_armed = len(registry.timers)
        second = now // _SECOND
        self._rb_timers.take_up(registry.rb_timers, second)
        self._register_crons(second)

    def _register_crons(self, second: int) -> None:
        for signal, rule in self.registry.crons[len(self._crons.entries) :]:
            self._crons.add(CronEntry(rule, partial(self._route_cron, signal), signal), second)

    def _route_cron(self, signal: int, _second: int) -> bool:
        self.engine.log("master", f"[uwsgi-cron] routing signal {signal}", dated=True)
        self.router.route(signal, None)
        return True

    def _timer_is_due(self) -> bool:
        return bool(self._timers) and self._timers[0][0] <= self.engine.clock.now()

    def _take_event(self) -> None:
        now = self.engine.clock.now()
        if self._timer_is_due():
            _, position, armed, timer = heappop(self._timers)
            due = timer.next_due(armed, now)
            if due is not None:
                heappush(self._timers, (due, position, armed, timer))
            self.router.route(timer.signal, None)
        elif (since := self.outside.monitors.since) and not (self.incoming.items and self.incoming.items[0][0] < since):
            self.outside.monitors.take()
        elif self.incoming.items:
            _, signal, cause = self.incoming.items.popleft()
            self.router.route(signal, cause)

    def _reap(self) -> bool:
        """Fork one dead role anew, if one died before this pass; uWSGI then begins its pass over."""
        now = self.engine.clock.now()
        for entry in self._dead:
            died, actor = entry
            if died < now and actor.state is DEAD:
                self._dead.remove(entry)
                self.engine.history.note(now, actor.role.name, "respawned")
                self.deadlines.forget(actor.role)
                killed_by, pid = actor.killed_by, self.last_pid_of(actor)
                actor.fork()
                successor = self.last_pid_of(actor)
                for line in respawn_lines(actor.role, pid, successor, killed_by, actor.place):
                    self.engine.log("master", line)
                return True
        return False

    def _do_chores(self) -> Generator[int, None, None]:
        """Once a second: kill who is over its harakiri, and then sleep a second; look at touched files."""
        clock, engine = self.engine.clock, self.engine
        second = clock.now() // _SECOND
        if second <= self._chores_done:
            return
        self._chores_done = second
        sentences = self.deadlines.execute(second) if self.deadlines else []
        for sentence in sentences:
            for line, dated in sentence.lines(self.pid_of(sentence.role)):
                engine.log("master", line, dated=dated)
            engine.history.note(clock.now(), sentence.role.name, "killed by harakiri")
            condemned = self.actor_of(sentence.role)
            condemned.killed_by = SIGKILL
            engine.kill(condemned, "harakiri")
        killed = self.outside.commands.execute(second)
        if self.outside.touches:
            self.outside.touches.check()
        if sentences or killed:
            awake = clock.now() + _SECOND
            while clock.now() < awake:
                yield awake


def _instant(second: int | None) -> int:
    return _NEVER if second is None else second * _SECOND
