"""Where an actor's code runs, as the scheduler sees it: a strand, which can be parked in the middle of a step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["PARKED", "Strand", "Strands"]

PARKED: Final = -3


class Strand(Protocol):
    """A line of execution that runs only while the scheduler waits for it."""

    def run(self, step: Callable[[], int]) -> int:
        """Run a step there until it is over or parks.

        Returns:
            The step's result, or `PARKED`.
        """

    def resume(self) -> int:
        """Let a parked step go on; returns as `run` does."""

    @property
    def is_current(self) -> bool:
        """Whether the caller runs on this strand."""

    def park(self) -> None:
        """Called on the strand itself: give the turn back until `resume`."""

    def close(self, unwind: BaseException) -> None:
        """End the strand; a parked step is unwound with that exception."""


class Strands(Protocol):
    """Makes strands."""

    def make(self) -> Strand:
        """Make a strand that has nothing to do yet."""
