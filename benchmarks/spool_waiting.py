"""Spooling and running a job while 10,000 others wait for the future, against while none does."""

from __future__ import annotations

from measuring import arguments, compare, fast_folder
from spooling import Spooling

WAITING = 10_000
COUNT = 1000


def main() -> None:
    """Measure and print."""
    rounds = arguments(__doc__, 15)
    with fast_folder() as root:
        crowded = Spooling(root, WAITING)
        # The second instance finds time frozen by the first, and follows it.
        empty = Spooling(root)
        for name, ours in (
            ("a job of a thousand, 10,000 waiting against none", Spooling.together),
            ("a job spooled and run alone, 10,000 waiting against none", Spooling.one_by_one),
        ):
            compare(name, 3, 1.3, lambda: ours(crowded, COUNT), lambda: ours(empty, COUNT), rounds).show()  # noqa: B023
        empty.close()
        crowded.close()


if __name__ == "__main__":
    main()
