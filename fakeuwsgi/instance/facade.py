"""`Instance`: a uWSGI instance in this process, on a clock that its owner moves."""

from __future__ import annotations

import datetime
import os
import shutil
import sys
import tempfile
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from fakeuwsgi.clock.instants import from_datetime, microseconds
from fakeuwsgi.clock.sleep import SleepPatch
from fakeuwsgi.clock.zone import local_zone
from fakeuwsgi.errors import FakeUwsgiError
from fakeuwsgi.history import History, Run, moment
from fakeuwsgi.instance.assembly import Assembly
from fakeuwsgi.instance.places import fast_folder
from fakeuwsgi.instance.plan import Plan
from fakeuwsgi.options import Options
from fakeuwsgi.runtimes.exits import ExitPatch
from fakeuwsgi.runtimes.kills import KillPatch
from fakeuwsgi.runtimes.modules import DECORATORS, SysModules
from fakeuwsgi.runtimes.threading_patch import ThreadingPatch
from fakeuwsgi.runtimes.threads import RoleThreads
from fakeuwsgi.schedule.timers import parse_rb_timer_option, parse_timer_option
from fakeuwsgi.scheduler.channels import MessageChannel
from fakeuwsgi.scheduler.errors import EndlessLoopError

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType, TracebackType

    from fakeuwsgi.scheduler.actor import Actor

__all__ = ["Instance"]

_ROUNDS = 10_000


class Instance:
    """A uWSGI instance: its processes share this process, and time passes when it is told to.

    ``Instance(spooler="jobs", mules=2, farm=["mail:1,2"])``: uWSGI's option names as keywords, ``-`` as ``_``; True for a flag,
    a list for an option given several times. Without any: a master, a worker, a mule, and a spooler in a temporary folder.

    Args:
        start: when its clock begins (aware, or naive in `timezone`); now if None. Time is frozen from then on.
        timezone: the zone of its crons, e.g. ``"Europe/Rome"``; the process's own if None.
        seed: picks, repeatably, another order wherever uWSGI promises none; None for first in, first out.
        eager: run what ``spool``, ``mule_msg`` and ``signal`` send before they return.
        **options: uWSGI's options.

    Raises:
        OptionError: uWSGI knows no such option, or refuses its value.
    """

    def __init__(
        self,
        *,
        start: datetime.datetime | None = None,
        timezone: str | None = None,
        seed: int | None = None,
        eager: bool = False,
        **options: Any,
    ) -> None:
        plan = Plan(options=Options.from_kwargs(**options), timezone=timezone, seed=seed, eager=eager)
        self._begin(plan, start)

    @classmethod
    def from_argv(cls, argv: list[str], *, start: datetime.datetime | None = None, **decisions: Any) -> Instance:
        """An instance with the options of a command line, e.g. ``["--ini", "uwsgi.ini", "--mules", "2"]``.

        Args:
            argv: the arguments, without the program's name.
            start, **decisions: as for the class; any field of the `Plan`.

        Raises:
            OptionError: as real uWSGI refuses.
        """
        return cls.from_plan(Plan(options=Options.from_argv(argv), **decisions), start)

    @classmethod
    def from_file(
        cls, path: str | os.PathLike[str], *, start: datetime.datetime | None = None, **more: Any
    ) -> Instance:
        """An instance with the options of a configuration file (ini, YAML, JSON, XML).

        Args:
            path: the file.
            start, **more: as for the class; any field of the `Plan`.

        Raises:
            OptionError: the file cannot be read, or uWSGI refuses an option in it.
        """
        return cls.from_plan(Plan(options=Options.from_file(path), **more), start)

    @classmethod
    def from_plan(cls, plan: Plan, start: datetime.datetime | None = None) -> Instance:
        """An instance from all its decisions at once."""
        instance = object.__new__(cls)
        instance._begin(plan, start)
        return instance

    def _begin(self, plan: Plan, start: datetime.datetime | None) -> None:
        self._folder: str | None = None
        if not plan.options.exported:
            self._folder = tempfile.mkdtemp(prefix=f"fakeuwsgi-{os.getpid()}-", dir=fast_folder())
            spooler = os.path.join(self._folder, "spooler")
            plan = replace(plan, options=Options.from_kwargs(master=True, processes=1, mules=1, spooler=spooler))
        self.options = plan.options
        self.errors: list[Run] = []
        on_error = plan.on_error

        def failed(run: Run) -> None:
            self.errors.append(run)
            if on_error is not None:
                on_error(run)

        self.plan = replace(plan, on_error=failed)
        try:
            if start is not None:
                self.plan.start = from_datetime(start, local_zone(plan.timezone))
            self.assembly = Assembly(self.plan)
        except BaseException:
            self._remove_folder()
            raise
        self.machine = self.assembly.machine
        self.clock = self.assembly.clock
        self._engine = self.assembly.engine
        self.machine.on_forked = self._register_timers
        if not plan.importing:
            # What is registered before anybody is forked stands in everybody's memory.
            self.machine.importing = lambda: not self.machine.booted
        self._modules = SysModules()
        self._sleep_patch = SleepPatch(self.machine.sleep, plan.sleep_users)
        self._exit_patch = ExitPatch(self.machine.exit_process)
        self._kill_patch = KillPatch(self.machine.kill_process)
        self._threads = RoleThreads(self._engine, self.machine.end_process)
        self._engine.threads = self._threads
        self._threading_patch = ThreadingPatch(self._threads, self.machine.thread_context, self.machine.wait_for)
        self._closed = False
        if plan.eager:
            self.machine.after_send = self._run_what_was_sent
        if self.plan.start is not None:
            try:
                self.freeze()
            except BaseException:
                self.close()
                raise

    def _register_timers(self) -> None:
        settings, registry = self.options.settings, self.machine.registry
        registry.timers += [parse_timer_option(value) for value in settings.timers]
        registry.rb_timers += [parse_rb_timer_option(value) for value in settings.rb_timers]

    # ---- what it is

    @property
    def uwsgi(self) -> Any:
        """The `uwsgi` module that this instance stands behind; programs set their hooks on it."""
        return self.assembly.face.module

    @property
    def history(self) -> History:
        """The runs so far."""
        return self._engine.history

    @property
    def now(self) -> datetime.datetime:
        """The present moment of its clock, aware."""
        return moment(self.clock.now()).astimezone(self.assembly.zone)

    @property
    def seed(self) -> int | None:
        """The seed of its order."""
        return self.plan.seed

    # ---- being there for programs

    def install(self) -> Instance:
        """Make ``import uwsgi`` give this instance, and ``import uwsgidecorators`` work where no real one is installed."""
        self._refuse_if_closed()
        if self._modules.holds("uwsgi", self.uwsgi):
            return self
        self._modules.put("uwsgi", self.uwsgi)
        self._modules.watch(DECORATORS)
        sys.modules.pop(DECORATORS, None)
        self._modules.serve({DECORATORS: self._make_decorators})
        return self

    def _make_decorators(self) -> ModuleType:
        from fakeuwsgi.decorators import build

        return build(self.uwsgi)

    def freeze(self) -> None:
        """Let application code see this clock's time from now on, and stand still."""
        self.clock.freeze(whole_second=not self.machine.booted)
        self.patch()

    def patch(self) -> None:
        """Make ``time.sleep`` and ``os._exit`` in handlers mean this instance's time and processes."""
        if self.plan.real_time:
            return
        self._sleep_patch.install()
        self._exit_patch.install()
        self._kill_patch.install()
        self._threading_patch.install()

    def thaw(self) -> None:
        """Give the process its own time, ``time.sleep`` and ``os._exit`` back; this instance's clock runs with real time then."""
        self._sleep_patch.close()
        self._exit_patch.close()
        self._kill_patch.close()
        self._threading_patch.close()
        self.clock.close()

    def boot(self) -> None:
        """Fork everybody now, and start the timers. What the processes do first, they do when something is let happen."""
        self.machine.boot()
        self.machine.master.arm()

    # ---- letting things happen

    def run_until_idle(self, *, raise_errors: bool = True) -> list[Run]:
        """Let everything happen that is due now, and all that this causes; the clock stands still.

        Spoolers are woken until they find nothing new. A job that asked for a retry waits for the next call, or its time.

        Args:
            raise_errors: whether the first exception of a handler is raised in the end.

        Returns:
            The runs, in order.

        Raises:
            BaseException: what a handler raised.
        """
        __tracebackhide__ = True
        return self._letting(lambda: self._until_nothing_new(None), raise_errors)

    def drain(self, only: Callable[[Actor], bool], *, raise_errors: bool = True) -> list[Run]:
        """Like `run_until_idle`, for some of the processes alone; what they send to others stays pending."""
        __tracebackhide__ = True
        return self._letting(lambda: self._until_nothing_new(only), raise_errors)

    def deliver(self, *, raise_errors: bool = True) -> list[Run]:
        """Have the signals that are under way handled now; jobs and messages stay where they are, unless a signal makes
        their process look."""
        __tracebackhide__ = True
        return self._letting(lambda: self._engine.run(self.clock.now(), only=_has_signals), raise_errors)

    def advance(self, delta: float | datetime.timedelta = 0, *, raise_errors: bool = True, **units: float) -> list[Run]:
        """Let time pass as a server would live through it: what falls due happens at its own instant, in order.

        Args:
            delta: seconds, or a timedelta.
            raise_errors: whether the first exception of a handler is raised in the end.
            **units: ``minutes=5`` and so on, as for a timedelta; added to `delta`.

        Returns:
            The runs, in order.

        Raises:
            ValueError: the time to pass is negative.
            BaseException: what a handler raised.
        """
        __tracebackhide__ = True
        if not isinstance(delta, datetime.timedelta):
            delta = datetime.timedelta(seconds=delta)
        length = microseconds(delta + datetime.timedelta(**units))
        if length < 0:
            raise ValueError(f"time only goes forward: cannot advance by {delta}")
        return self._advance_to_instant(self.clock.now() + length, raise_errors)

    def advance_to(self, when: datetime.datetime, *, raise_errors: bool = True) -> list[Run]:
        """Like `advance`, up to a moment (aware, or naive in the instance's zone).

        Raises:
            ValueError: the moment has passed.
            TypeError: it is no datetime.
            BaseException: what a handler raised.
        """
        __tracebackhide__ = True
        instant = from_datetime(when, self.assembly.zone)
        if instant < self.clock.now():
            raise ValueError(f"time only goes forward: cannot go to {when}, it is {self.now} already")
        return self._advance_to_instant(instant, raise_errors)

    def _advance_to_instant(self, instant: int, raise_errors: bool) -> list[Run]:  # noqa: FBT001
        __tracebackhide__ = True

        def let_time_pass() -> None:
            if instant > self.clock.now():
                self.clock.freeze()
            self._engine.run(instant)

        return self._letting(let_time_pass, raise_errors)

    def _letting(self, happen: Callable[[], None], raise_errors: bool) -> list[Run]:  # noqa: FBT001
        __tracebackhide__ = True
        self._refuse_if_closed()
        if self.machine.run_under_way() is None:
            self._engine.count_anew()
        self.patch()
        self.machine.boot()
        first = len(self.history)
        failed = len(self.errors)
        happen()
        errors = self.errors[failed:]
        if raise_errors and errors:
            error = errors[0].exception
            assert error is not None
            if len(errors) > 1 and hasattr(error, "add_note"):
                error.add_note(f"({len(errors) - 1} more handlers raised: see the instance's history)")
            raise error
        # That a process began is history, but nothing that anybody asked for.
        return [run for run in self.history.runs[first:] if run.kind != "hook"]

    def _refuse_if_closed(self) -> None:
        if self._closed:
            raise FakeUwsgiError("this instance is closed: make another one")

    def _until_nothing_new(self, only: Callable[[Actor], bool] | None) -> None:
        shop, engine, clock = self.assembly.shop, self._engine, self.clock
        outermost = shop.seen is None
        if outermost:
            shop.seen = set()
        try:
            spoolers = [one for one in self.assembly.population.spoolers if only is None or only(one)]
            for _ in range(_ROUNDS):
                before = len(self.history)
                for spooler in spoolers:
                    spooler.wake()
                engine.run(clock.now(), only=only)
                now = len(self.history)
                if now == before or all(spooler.satisfied_at == now for spooler in spoolers):
                    return
        finally:
            if outermost:
                shop.seen = None
        raise EndlessLoopError(
            f"{_ROUNDS} rounds at one instant, and still something new: a job spools itself anew each time it runs;"
            " let time pass with advance() instead, or give it an at"
        )

    def _run_what_was_sent(self) -> None:
        __tracebackhide__ = True
        self.run_until_idle()

    def halt(self) -> None:
        """End it where it stands: nothing happens any more, as after the death of uWSGI's master. It is still to be closed."""
        self._engine.stopped = True

    def close(self) -> None:
        """Leave nothing behind: no process, thread, file or patch. A second time does nothing.

        Raises:
            FakeUwsgiError: one of its own handlers called this.
        """
        if self._closed:
            return
        if self.machine.run_under_way() is not None:
            raise FakeUwsgiError("a handler cannot close the instance that runs it: close it after the run")
        self._closed = True
        self._engine.close(self.assembly.population.everybody)
        self._threads.close()
        self._modules.restore()
        self.assembly.shop.close()
        self.machine.master.outside.close()
        try:
            self.thaw()
        finally:
            self._remove_folder()

    def _remove_folder(self) -> None:
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None

    def __enter__(self) -> Instance:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<Instance at {self.now:%Y-%m-%d %H:%M:%S}, {len(self.history)} runs>"


def _has_signals(actor: Actor) -> bool:
    """Whether an actor is one that signals make move: the master, a worker, or whoever has one waiting."""
    if actor.role.kind in {"master", "worker"}:
        return True
    return any(pipe.items for pipe in actor.pipes if not isinstance(pipe, MessageChannel))
