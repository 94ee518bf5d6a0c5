"""A mule: it runs its program, if it has one, and then handles signals and messages for ever."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from fakeuwsgi.scheduler.actor import FOREVER, IN_ORDER, ProcessExit
from fakeuwsgi.scheduler.channels import Channel, MessageChannel, next_ready
from fakeuwsgi.scheduler.process import UNSET, Process, Surroundings

if TYPE_CHECKING:
    from collections.abc import Generator

    from fakeuwsgi.history import Cause
    from fakeuwsgi.roles import Role

__all__ = ["Mule", "Program"]

_SECOND = 1_000_000


class Program(Protocol):
    """What a programmed mule runs."""

    def __call__(self) -> None:
        """Run it to its end."""

    def step_out(self) -> None:
        """Its code waits: put aside what belongs to its process alone."""

    def step_in(self) -> None:
        """Its code goes on after a wait."""


class Mule(Process):
    """A mule process.

    Args:
        surroundings: the instance.
        role: which mule.
        signal_channels: the queues of signals for all mules and for this one.
        message_channels: its own queue of messages, and that of all mules.
        farms: the queues of signals and of messages of each of its farms.
        program: what it runs first (``--mule=program``), or None.
        harakiri: seconds that a signal handler may take; 0 for no limit.
    """

    def __init__(
        self,
        surroundings: Surroundings,
        role: Role,
        signal_channels: list[Channel],
        message_channels: list[MessageChannel],
        farms: list[tuple[Channel, MessageChannel]],
        program: Program | None = None,
        harakiri: int = 0,
    ) -> None:
        super().__init__(surroundings, role, signal_channels, harakiri)
        self.message_channels = message_channels
        self.farm_messages = [messages for _, messages in farms]
        self.program = program
        self.listen([*message_channels])
        for pair in farms:
            self.listen([*pair])

    def loop(self) -> Generator[int, None, None]:
        """Boot, the program, then signals and messages in the order in which they came."""
        self.boot()
        if self.program is not None:
            self.engine.execute(self.role, "hook", f"mule {self.role.number}", self.program, (), None)
            raise ProcessExit("its program has ended", IN_ORDER)
        while True:
            channel = next_ready(self.pipes)
            if channel is None:
                yield FOREVER
                continue
            if isinstance(channel, MessageChannel):
                self._handle_message(*channel.take())
            else:
                _, signal, cause = channel.items.popleft()
                self.manage_signal(signal, cause)

    def step_out(self) -> None:
        """Its program waits, and takes its ``__main__`` away with it."""
        if self.program is not None:
            self.program.step_out()

    def step_in(self) -> None:
        """Its program goes on, with its own ``__main__``."""
        if self.program is not None:
            self.program.step_in()

    def _handle_message(self, message: bytes, cause: Cause) -> None:
        hook = self.around.attribute("mule_msg_hook")
        engine = self.engine
        if hook is UNSET:
            line = f"*** mule {self.role.number} received a {len(message)} bytes message ***"
            engine.log(self.role.name, line)
            return
        engine.execute(self.role, "message", _name_of(hook), hook, (message,), cause)

    def get_message(self, signals: bool, farms: bool, size: int, timeout: int) -> bytes | None:
        """``uwsgi.mule_get_msg()`` in this mule.

        Args:
            signals: whether a signal ends the wait (its handler runs first).
            farms: whether its farms' messages count.
            size: bytes to give of a message at most.
            timeout: seconds to wait at most; negative for no limit.

        Returns:
            The message; None after a signal, nothing (``b""``) at the end of the time.
        """
        own: list[MessageChannel] = [*self.message_channels]
        later: list[MessageChannel] = self.farm_messages if farms else []
        watched: list[Channel] = [*own, *later, *(self.signal_channels if signals else [])]
        deadline = None if timeout < 0 else self.engine.clock.now() + timeout * _SECOND

        def ready() -> bool:
            return any(channel.items for channel in watched)

        if not self.engine.block(self, ready, deadline, "a message (mule_get_msg)"):
            return b""
        for channel in own:
            if channel.items:
                return channel.take(size)[0] if size else b""
        if signals:
            for pipe in self.signal_channels:
                if pipe.items:
                    _, signal, cause = pipe.items.popleft()
                    self.manage_signal(signal, cause)
                    return None
        for channel in later:
            if channel.items:
                return channel.take(size)[0] if size else b""
        return b""

    def get_farm_message(self) -> bytes | None:
        """``uwsgi.farm_get_msg()`` in this mule: None for an empty message."""
        watched = self.farm_messages
        self.engine.block(self, lambda: any(channel.items for channel in watched), None, "a message (farm_get_msg)")
        for channel in watched:
            if channel.items:
                return channel.take()[0] or None
        return None


def _name_of(hook: Any) -> str:
    name = getattr(hook, "__name__", None)
    return name if isinstance(name, str) else "mule_msg_hook"
