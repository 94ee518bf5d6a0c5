"""What the processes under the master share: the boot after the fork, and the handling of signals."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Any, Final, Protocol

from fakeuwsgi.scheduler.actor import IN_ORDER, SILENTLY, Actor, ProcessExit

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from fakeuwsgi.history import Cause
    from fakeuwsgi.roles import Role
    from fakeuwsgi.scheduler.channels import Channel
    from fakeuwsgi.scheduler.engine import Engine
    from fakeuwsgi.scheduler.master import Master
    from fakeuwsgi.scheduler.registry import Registry

_NAMES: Final = tuple(map(str, range(256)))

__all__ = ["UNSET", "Process", "Surroundings"]

UNSET: Final = object()
"""What stands for an attribute of the `uwsgi` module that nobody has set; None is a value like any other."""


class Surroundings(Protocol):
    """What a process needs of its instance."""

    engine: Engine
    registry: Registry
    master: Master

    def attribute(self, name: str) -> Any:
        """An attribute that programs set on the `uwsgi` module, or `UNSET`."""

    def boot_imports(self, role: Role) -> list[Callable[[], Any]]:
        """What a role imports after its fork."""

    def exit_functions(self, actor: Actor) -> list[Callable[[], Any]]:
        """What a process has for its end in Python's ``atexit``."""


class Process(Actor):
    """A worker, mule or spooler.

    Args:
        surroundings: the instance.
        role: which of its processes.
        signal_channels: the queues of signals it reads, in the order in which uWSGI looks at them.
        harakiri: seconds that a signal handler may take there; 0 for no limit.

    Attributes:
        signals: how many signals it has handled, over all its lives.
        handling: the signals whose handlers run now, the innermost last.
    """

    def __init__(
        self, surroundings: Surroundings, role: Role, signal_channels: list[Channel], harakiri: int = 0
    ) -> None:
        super().__init__(surroundings.engine, role)
        self.around = surroundings
        self.signal_channels = signal_channels
        self.harakiri = harakiri
        self.signals = 0
        self.handling: list[int] = []
        self.reaches_master = True
        self._channels: list[Channel] = []
        self._hook: Any = UNSET
        self.listen(signal_channels)

    def listen(self, channels: list[Channel]) -> None:
        """Add channels to those it waits for; their order is that in which a new process finds what already waits."""
        self._channels += channels
        for channel in channels:
            channel.listeners.append(self)

    def fork(self) -> None:
        """Begin a new process, which finds in its pipes what nobody took out of them."""
        self.pipes = deque(channel for channel in self._channels if channel.items)
        self.handling.clear()
        if self.incarnation == 0:
            # What others set after the fork, in their own processes, is nothing to this one.
            self._hook = self.around.attribute("post_fork_hook")
        super().fork()

    def life(self) -> Generator[int, None, None]:
        """Its loop; a process that ends by itself in it says its last words."""
        try:
            yield from self.loop()
        except ProcessExit as exit_:
            if self.doomed is None:
                self.say_last_words(exit_.last_words)
            raise

    def say_last_words(self, which: str) -> None:
        """Run what the process runs at its end.

        Args:
            which: as in `ProcessExit`.

        Raises:
            ProcessExit: it was killed meanwhile.
        """
        if which is SILENTLY:
            return
        hook: Any = self.around.attribute("atexit") if which is IN_ORDER else UNSET
        functions = [] if hook is UNSET else [("uwsgi.atexit", hook)]
        functions += [("atexit", function) for function in self.around.exit_functions(self)]
        for name, function in functions:
            try:
                self.engine.execute(self.role, "hook", name, function, (), None)
            except ProcessExit:  # noqa: PERF203
                if self.doomed is not None:
                    raise

    def boot(self) -> None:
        """What happens right after the fork: the post-fork hook, in this role."""
        if self._hook is not UNSET:
            self.engine.execute(self.role, "hook", "post_fork_hook", self._hook, (), None)
        self.reaches_master = True
        for position, importing in enumerate(self.around.boot_imports(self.role)):
            name = getattr(importing, "name", f"import {position + 1}")
            self.engine.execute(self.role, "hook", name, importing, (), None)

    def manage_signal(self, signal: int, cause: Cause) -> None:
        """Run the handler for a signal that came while this process waited, and log what went wrong."""
        if not self.handle_signal(signal, cause):
            role = self.role
            line = f"error managing signal {signal} on {role.kind} {role.number}"
            self.engine.log(role.name, line, dated=True)

    def handle_signal(self, signal: int, cause: Cause) -> bool:
        """Run the handler that this process has for a signal; False if there is none or it raised."""
        role, handling, watched = self.role, self.handling, self.harakiri > 0
        self.signals += 1
        entry = self.around.registry.signals.lookup(role.worker_id, signal)
        if entry is None:
            return False
        if watched:
            self.around.master.watch(self, self.harakiri, signal)
        handling.append(signal)
        try:
            run = self.engine.execute(role, "signal", _NAMES[signal], entry.handler, (signal,), cause)
        finally:
            handling.pop()
        if watched:
            self.around.master.unwatch(self)
        return run.outcome != "error"

    def has_signal(self) -> bool:
        """Whether a signal waits that this process may take."""
        for channel in self.signal_channels:  # noqa: SIM110 - twice as fast as any(), and asked in every step
            if channel.items:
                return True
        return False
