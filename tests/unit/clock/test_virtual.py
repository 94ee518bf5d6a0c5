"""The virtual clock by itself: lazy, frozen, moved, closed."""

from __future__ import annotations

import datetime
import subprocess
import sys
import time
from contextlib import closing

import pytest

from fakeuwsgi.clock import MICROSECONDS, Clock, ClockError, VirtualClock

START = 1_711_846_799 * MICROSECONDS + 123_456
"""2024-03-31T00:59:59.123456Z"""


def test_it_is_a_clock() -> None:
    assert isinstance(VirtualClock(), Clock)


def test_unfrozen_it_tells_the_processs_time() -> None:
    with closing(VirtualClock()) as clock:
        before = time.time()
        told = clock.now()
        after = time.time()
    assert not clock.frozen
    assert before - 1e-6 <= told / MICROSECONDS <= after + 1e-6


def test_unfrozen_it_tells_what_application_code_reads_of_a_replaced_time() -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(time, "time", lambda: 1_700_000_000.123456)
        assert VirtualClock().now() == 1_700_000_000_123_456


def test_making_one_patches_and_imports_nothing() -> None:
    program = (
        "import sys, time; from fakeuwsgi.clock import VirtualClock; real = time.time; c = VirtualClock(5); c.now();"
        "assert time.time is real and 'freezegun' not in sys.modules and 'time_machine' not in sys.modules;"
        "c.freeze(); assert 'freezegun' in sys.modules and time.time() == 5e-6;"
        "assert 'time_machine' not in sys.modules; c.close(); assert time.time is real and not hasattr(time, 'clock')"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr


def test_application_code_reads_the_frozen_instant_everywhere() -> None:
    with closing(VirtualClock(START)) as clock:
        clock.freeze()
        utc = datetime.datetime(2024, 3, 31, 0, 59, 59, 123456)  # noqa: DTZ001
        assert clock.now() == START
        assert time.time() == START / MICROSECONDS
        assert abs(time.time_ns() - START * 1000) < 1000
        assert datetime.datetime.now(datetime.timezone.utc).replace(tzinfo=None) == utc
        assert datetime.datetime.now() == utc  # noqa: DTZ005
        assert datetime.datetime.today() == utc  # noqa: DTZ002
        assert datetime.datetime.utcnow() == utc  # noqa: DTZ003
        assert datetime.date.today() == utc.date()  # noqa: DTZ011
        assert time.gmtime()[:6] == (2024, 3, 31, 0, 59, 59)
        seconds = START // MICROSECONDS - time.timezone
        assert time.localtime()[:6] == time.gmtime(seconds)[:6]
        assert time.strftime("%S") == "59"


def test_application_code_reads_every_move() -> None:
    with closing(VirtualClock(START)) as clock:
        clock.freeze()
        for step in (0, 1, 876_544, 3_600 * MICROSECONDS, 400 * 86_400 * MICROSECONDS):
            clock.move_to(clock.now() + step)
            now = datetime.datetime.now(datetime.timezone.utc)
            assert now - datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc) == datetime.timedelta(
                microseconds=clock.now()
            )
            assert time.time() == clock.now() / MICROSECONDS


def test_the_first_move_freezes() -> None:
    with closing(VirtualClock()) as clock:
        target = clock.now() + 60 * MICROSECONDS
        clock.move_to(target)
        assert clock.frozen
        assert clock.now() == target
        assert time.time() == target / MICROSECONDS


def test_the_first_move_sets_out_from_the_start_that_was_asked_for() -> None:
    with closing(VirtualClock(START)) as clock:
        clock.move_to(START + 5)
        assert time.time() == (START + 5) / MICROSECONDS
    with closing(VirtualClock(START)) as clock, pytest.raises(ClockError, match="backwards"):
        clock.move_to(START - 5)


def test_without_a_start_it_freezes_at_the_present() -> None:
    with closing(VirtualClock()) as clock:
        before = clock.now()
        clock.freeze()
        assert before <= clock.now() < before + 60 * MICROSECONDS
        assert clock.now() == clock.now()


def test_an_instant_that_ran_by_before_the_first_move_is_no_error() -> None:
    with closing(VirtualClock()) as clock:
        told = clock.now()
        clock.move_to(told)
        assert clock.now() >= told


def test_it_refuses_to_go_backwards() -> None:
    with closing(VirtualClock(START)) as clock:
        clock.freeze()
        expected = r"from 2024-03-31T00:59:59\.123456Z to 2024-03-31T00:59:59\.123455Z"
        with pytest.raises(ClockError, match=expected):
            clock.move_to(START - 1)
        assert clock.now() == START


def test_unfrozen_it_refuses_to_go_backwards_too() -> None:
    with closing(VirtualClock()) as clock:
        with pytest.raises(ClockError, match="backwards"):
            clock.move_to(clock.now() - 60 * MICROSECONDS)
        assert not clock.frozen


@pytest.mark.parametrize("frozen", [True, False])
def test_it_refuses_to_leave_the_years_that_datetime_knows(frozen: bool) -> None:
    with closing(VirtualClock(START)) as clock:
        if frozen:
            clock.freeze()
        clock.move_to(253_402_300_799_999_999)
        assert datetime.datetime.now(datetime.timezone.utc).year == 9999
        with pytest.raises(ClockError, match="9999"):
            clock.move_to(253_402_300_800_000_000)
        with pytest.raises(ClockError, match="9999"):
            VirtualClock().move_to(10**30)


def test_close_restores_modules_imported_before_and_meanwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "_clock_before", type(sys)("_clock_before"))
    source = "from time import time, localtime\nfrom datetime import datetime, date"
    exec(source, vars(sys.modules["_clock_before"]))
    kept = dict(vars(sys.modules["_clock_before"]))
    clock = VirtualClock(START)
    clock.freeze()
    monkeypatch.setitem(sys.modules, "_clock_meanwhile", type(sys)("_clock_meanwhile"))
    exec(source, vars(sys.modules["_clock_meanwhile"]))
    assert vars(sys.modules["_clock_before"])["time"]() == START / MICROSECONDS
    assert vars(sys.modules["_clock_meanwhile"])["time"]() == START / MICROSECONDS
    clock.close()
    assert vars(sys.modules["_clock_before"]) == kept
    for name in ("time", "localtime", "datetime", "date"):
        assert vars(sys.modules["_clock_meanwhile"])[name] is kept[name]


def test_closed_it_tells_real_time_and_freezes_no_more() -> None:
    clock = VirtualClock(START)
    clock.freeze()
    clock.close()
    clock.close()
    assert clock.now() > START
    with pytest.raises(ClockError, match="closed"):
        clock.freeze()
    with pytest.raises(ClockError, match="closed"):
        clock.move_to(clock.now() + MICROSECONDS)


def test_freezing_twice_is_freezing_once() -> None:
    with closing(VirtualClock(START)) as clock:
        clock.freeze()
        clock.move_to(START + 5)
        clock.freeze()
        assert clock.now() == START + 5


def test_modules_to_ignore_keep_real_time_for_this_freeze_only() -> None:
    import freezegun.config

    before = list(freezegun.config.settings.default_ignore_list)
    spared: dict[str, object] = {"__name__": "spared_runtime.queue"}
    exec("import time\ndef read(): return time.time()", spared)
    read = spared["read"]
    assert callable(read)
    with closing(VirtualClock(START, ignore=("spared_runtime",))) as clock:
        clock.freeze()
        assert read() > START / MICROSECONDS + 86_400
        assert time.time() == START / MICROSECONDS
    assert freezegun.config.settings.default_ignore_list == before


def test_two_clocks_share_the_one_time_of_the_process() -> None:
    with closing(VirtualClock(START)) as first, closing(VirtualClock(START + 1)) as second:
        first.freeze()
        second.freeze()
        assert second.now() == START
        second.move_to(START + 10)
        assert first.now() == START + 10
        first.move_to(START + 20)
        assert second.now() == START + 20


def test_a_message_can_name_an_instant_that_no_datetime_can() -> None:
    with pytest.raises(ClockError, match=f"{10**30} microseconds since the epoch"):
        VirtualClock().move_to(10**30)


def test_it_can_freeze_at_a_whole_second() -> None:
    clock = VirtualClock()
    try:
        clock.freeze(whole_second=True)
        assert clock.now() % 1_000_000 == 0
        assert time.time() == clock.now() / 1_000_000
    finally:
        clock.close()
