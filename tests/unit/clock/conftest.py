"""Every test of the clocks leaves the process's time exactly as it was."""

from __future__ import annotations

import copyreg
import datetime
import sys
import time
import uuid
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

NAMES = ("time", "time_ns", "localtime", "gmtime", "strftime", "monotonic", "perf_counter", "sleep")


def _state() -> dict[str, Any]:
    machine: Any = sys.modules.get("time_machine")
    api: Any = sys.modules.get("freezegun.api")
    return {
        **{name: vars(time)[name] for name in NAMES},
        "datetime": datetime.datetime,
        "date": datetime.date,
        "pickled": {datetime.datetime, datetime.date} & set(copyreg.dispatch_table),
        "uuid": vars(uuid).get("_generate_time_safe"),
        "factories": list(api.freeze_factories) if api else [],
        "ignored": list(api.ignore_lists) if api else [],
        "travel": (machine.travel.start, machine.travel.stop) if machine else None,
        "travellers": list(machine.traveller_stack) if machine else None,
    }


@pytest.fixture(autouse=True)
def nothing_left() -> Iterator[None]:
    before = _state()
    yield
    assert _state() == before
