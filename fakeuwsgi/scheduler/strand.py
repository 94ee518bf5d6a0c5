"""Where an actor's code runs, as the scheduler sees it: on the scheduler's own thread, or on a strand that can be parked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Protocol

__all__ = ["PARKED", "Strand", "Strands"]

PARKED: Final = -3


class Strand(Protocol):
    """A thread of execution that runs only while the scheduler waits for it."""

    def run(self, step: Callable[[], int]) -> int:
        """Run a step there until it is over or parks.

        Returns:
            The step's result, or `PARKED`.
        """

    def resume(self) -> int:
        """Let a parked step go on; returns as `run` does."""

    def park(self) -> None:
        """Called on the strand itself: give the turn back until `resume`."""

    def close(self) -> None:
        """End the strand, unwinding a parked step."""


class Strands(Protocol):
    """Makes strands, and knows on which one the caller runs."""

    everywhere: bool

    def make(self, name: str, enter: Callable[[], object], unwind: Callable[[], BaseException]) -> Strand:
        """Make a strand.

        Args:
            name: for the thread.
            enter: called on it first.
            unwind: gives the exception that a parked step is to be unwound with when the strand is closed.
        """

    def current(self) -> Strand | None:
        """The strand the caller runs on; None on the scheduler's own thread."""
