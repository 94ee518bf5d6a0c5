"""The end of a simulated instance: its processes say their last words, as at ``uwsgi.stop()`` or a SIGINT."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fakeuwsgi.runtimes.exit_functions import ExitFunctions
from fakeuwsgi.scheduler.actor import DEAD, IN_ORDER, ProcessExit

if TYPE_CHECKING:
    from types import TracebackType

    from fakeuwsgi.instance import Instance
    from fakeuwsgi.scheduler.process import Process

__all__ = ["Ending"]


class Ending:
    """Ends an instance, when a program asks for it or its time is over.

    While this context lasts, ``atexit`` belongs to the instance's processes.

    Args:
        instance: what is to end.
    """

    def __init__(self, instance: Instance) -> None:
        self._instance = instance
        self._machine = instance.machine
        self._functions = ExitFunctions(self._machine.process_running)
        self._over = False
        self.appointment = 0
        self._machine.at_exit = self._functions.of
        self._machine.on_stop = self.ask

    def ask(self) -> None:
        """``uwsgi.stop()``: the instance ends when everybody has done what is due at this instant."""
        engine = self._machine.engine
        engine.agenda.put(engine.clock.now(), self)

    def due(self) -> None:
        """End it: mules, and workers that handle nothing now, run ``uwsgi.atexit`` and Python's atexit functions.

        uWSGI kills its spoolers, and its master runs none of them.
        """
        if self._over or self._machine.engine.stopped:
            return
        self._over = True
        population = self._machine.population
        idle: list[Process] = [worker for worker in population.workers if not worker.handling]
        for process in [*idle, *population.mules]:
            if process.state is not DEAD:
                try:
                    process.say_last_words(IN_ORDER)
                except ProcessExit:
                    continue
        self._instance.halt()

    def __enter__(self) -> Ending:
        self._functions.install()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._functions.close()
