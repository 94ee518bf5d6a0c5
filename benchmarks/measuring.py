"""What the benchmarks share: two ways of doing a thing, timed in turns within one run, and the median of the ratios."""

from __future__ import annotations

import argparse
import gc
import statistics
import sys
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

__all__ = ["ROOT", "Figure", "Stopwatch", "arguments", "compare", "fast_folder", "timed"]

ROOT: Final = Path(__file__).resolve().parent.parent
_MEMORY: Final = Path("/dev/shm")


class Stopwatch:
    """Reads the machine's own clock while time is frozen, too: that replaces functions in modules, not in objects."""

    def __init__(self) -> None:
        self.read = time.perf_counter


_STOPWATCH: Final = Stopwatch()


@dataclass(frozen=True)
class Figure:
    """One figure of the docs.

    Attributes:
        name: what is compared with what.
        must: the ratio it has to keep below, likewise `aim`.
        ratios: one for each round.
        ours: seconds of each round, likewise `theirs`.
        difference: whether the figure is the difference in milliseconds instead of the ratio.
    """

    name: str
    must: float
    aim: float
    ours: list[float]
    theirs: list[float]
    difference: bool = False

    @property
    def values(self) -> list[float]:
        """One for each round: the ratio, or the difference in milliseconds."""
        pairs = zip(self.ours, self.theirs, strict=True)
        return [(our - their) * 1000 if self.difference else our / their for our, their in pairs]

    def show(self, unit: str = "us", scale: float = 1e6) -> None:
        """Print one line: the median, the middle half of the rounds, what it must and what it aims at."""
        values = sorted(self.values)
        middle = statistics.median(values)
        low, high = values[len(values) // 4], values[-1 - len(values) // 4]
        verdict = "reaches the aim" if middle <= self.aim else "holds" if middle <= self.must else "MISSES"
        sign = "+" if self.difference else ""
        kind = " ms" if self.difference else ""
        ours, theirs = statistics.median(self.ours) * scale, statistics.median(self.theirs) * scale
        print(
            f"{self.name:<58} {middle:{sign}6.2f}{kind} [{low:.2f} .. {high:.2f}]  must {self.must}, aim {self.aim}:"
            f" {verdict}  ({ours:.2f} against {theirs:.2f} {unit})",
            flush=True,
        )


def arguments(description: str | None, rounds: int) -> int:
    """The number of rounds that the command line asks for."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=rounds, help="rounds of each side, in turns (%(default)s)")
    rounds = parser.parse_args().rounds
    if rounds < 1:
        parser.error("at least one round")
    return rounds


def timed(work: Callable[[], object]) -> float:
    """The seconds that a call takes, begun without garbage."""
    gc.collect()
    begun = _STOPWATCH.read()
    work()
    return _STOPWATCH.read() - begun


def compare(
    name: str,
    must: float,
    aim: float,
    ours: Callable[[], float],
    theirs: Callable[[], float],
    rounds: int,
    *,
    difference: bool = False,
) -> Figure:
    """Time both sides in turns.

    Args:
        name: what is compared with what.
        must: see `Figure`, likewise `aim` and `difference`.
        ours: does one round and gives its seconds (for one job, message and so on), likewise `theirs`.
        rounds: how many rounds.

    Returns:
        The figure; the first round, which warms both sides up, is not in it.
    """
    our_seconds, their_seconds = [], []
    for number in range(rounds + 1):
        if number % 2:
            our, their = ours(), theirs()
        else:
            their, our = theirs(), ours()
        our_seconds.append(our)
        their_seconds.append(their)
    return Figure(name, must, aim, our_seconds[1:], their_seconds[1:], difference)


@contextmanager
def fast_folder() -> Iterator[str]:
    """A temporary folder in memory, where there is one."""
    with tempfile.TemporaryDirectory(prefix="fakeuwsgi-bench-", dir=_MEMORY if _MEMORY.is_dir() else None) as folder:
        yield folder
