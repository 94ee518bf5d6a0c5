"""An idle year with one daily cron, against looking at each of its minutes."""

from __future__ import annotations

import time
from typing import Any

from measuring import arguments, compare, timed
from spooling import START

from fakeuwsgi import Instance

YEAR = 365 * 86400
CRON = 17


def idle() -> float:
    """Let a year pass in which a handler runs each night at half past three."""
    calls = []
    instance = Instance(start=START, timezone="UTC", master=True, processes=1, mules=1)
    uwsgi: Any = instance.uwsgi
    uwsgi.register_signal(CRON, "", calls.append)
    uwsgi.add_cron(CRON, 30, 3, -1, -1, -1)
    instance.boot()
    seconds = timed(lambda: instance.advance(YEAR))
    instance.close()
    if len(calls) != 365:
        raise SystemExit(f"{len(calls)} nights")
    return seconds


def scan() -> float:
    """Compare each minute of a year with the fields of the cron."""
    calls: list[int] = []

    def work() -> None:
        begin = int(START.timestamp())
        for second in range(begin, begin + YEAR, 60):
            local = time.gmtime(second)
            if local.tm_min == 30 and local.tm_hour == 3:
                calls.append(CRON)

    seconds = timed(work)
    if len(calls) != 365:
        raise SystemExit(f"{len(calls)} nights")
    return seconds


def main() -> None:
    """Measure and print."""
    rounds = arguments(__doc__, 9)
    compare("an idle year with a daily cron, against its minutes", 0.5, 0.1, idle, scan, rounds).show("ms", 1e3)


if __name__ == "__main__":
    main()
