"""The cost of a job among 20,000, against one among 200."""

from __future__ import annotations

import statistics

from measuring import arguments, compare, fast_folder
from spooling import Spooling

MANY, FEW = 20_000, 200
REPEATED = 25


def among(root: str, count: int) -> float:
    """Spool so many jobs into an empty folder and run them; seconds for one."""
    spooling = Spooling(root)
    try:
        return spooling.together(count)
    finally:
        spooling.close()


def main() -> None:
    """Measure and print."""
    rounds = arguments(__doc__, 7)
    with fast_folder() as root:
        compare(
            "a job among 20,000, against one among 200",
            1.25,
            1.1,
            lambda: among(root, MANY),
            lambda: statistics.mean(among(root, FEW) for _ in range(REPEATED)),
            rounds,
        ).show()


if __name__ == "__main__":
    main()
