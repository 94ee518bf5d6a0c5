"""After `close` nothing is left."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import time
import weakref
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import pytest

from fakeuwsgi import FakeUwsgiError, Instance
from tests.unit.making import START, Left, instance_with


def programs(instance: Instance) -> None:
    """Give every kind of process something to be in the middle of."""
    uwsgi = instance.uwsgi

    def spooler(env: dict[Any, Any]) -> int:
        time.sleep(1000)
        return -2

    def waits_for_signals(number: int) -> None:
        while True:
            try:
                uwsgi.signal_wait()
            except Exception:
                continue

    def waits_for_messages(message: bytes) -> None:
        while True:
            uwsgi.mule_get_msg()

    uwsgi.spooler = spooler
    uwsgi.mule_msg_hook = waits_for_messages
    uwsgi.register_signal(1, "worker1", waits_for_signals)
    uwsgi.signal(1)
    uwsgi.mule_msg(b"x")
    uwsgi.spool({b"a": b"b"})


def test_close_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    Instance(start=START).close()
    before = Left()
    with Instance(start=START) as instance:
        instance.install()
        import uwsgi

        programs(instance)
        instance.advance(3)
        assert uwsgi.worker_id() == 1
        assert Left() != before
    assert Left() == before


def test_close_leaves_nothing_when_never_frozen() -> None:
    before = Left()
    with Instance() as instance:
        instance.install()
    assert Left() == before


def test_closing_twice_does_nothing() -> None:
    before = Left()
    instance = Instance(start=START)
    instance.close()
    instance.close()
    with instance:
        pass
    assert Left() == before


def test_close_in_the_middle_of_a_handler_that_catches_everything(capfd: pytest.CaptureFixture[str]) -> None:
    unwound: list[str] = []
    with instance_with(mules=2, master=True) as instance:

        def stubborn(message: bytes) -> None:
            for _ in range(3):
                try:
                    instance.uwsgi.mule_get_msg()
                except BaseException as error:
                    unwound.append(type(error).__name__)

        instance.uwsgi.mule_msg_hook = stubborn
        instance.uwsgi.mule_msg(b"x", 1)
        instance.uwsgi.mule_msg(b"x", 2)
        instance.run_until_idle()
    assert len(unwound) >= 2
    assert capfd.readouterr() == ("", "")


def test_close_runs_finally_and_with_blocks_of_what_is_blocked() -> None:
    unwound: list[str] = []
    with instance_with() as instance:

        def spooler(env: dict[Any, Any]) -> int:
            try:
                time.sleep(50)
            finally:
                unwound.append(str(Path.cwd()))
            return -2

        instance.uwsgi.spooler = spooler
        folder = str(Path(os.fsdecode(instance.uwsgi.spool({b"a": b"b"}))).parent)
        instance.advance(1)
        here = Path.cwd()
    assert unwound == [folder]
    assert Path.cwd() == here


def test_blocked_mules_print_nothing_at_the_end_of_the_process(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(
        "import sys\n"
        "from datetime import datetime, timezone\n"
        "from fakeuwsgi import Instance\n"
        "instance = Instance(start=datetime(2026, 1, 1, tzinfo=timezone.utc), mules=2, master=True).install()\n"
        "import uwsgi, uwsgidecorators, time\n"
        "@uwsgidecorators.mule(1)\n"
        "def one():\n"
        "    while True:\n"
        "        uwsgi.mule_get_msg()\n"
        "@uwsgidecorators.muleloop(2)\n"
        "def two():\n"
        "    time.sleep(7)\n"
        "instance.advance(20)\n"
        "if 'close' in sys.argv: instance.close()\n"
    )
    for argument in ("close", "leave"):
        done = subprocess.run([sys.executable, str(program), argument], capture_output=True, text=True, check=False)
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_closed_instance_is_collected() -> None:
    instance = Instance(start=START)
    programs(instance)
    instance.advance(3)
    module = weakref.ref(instance.uwsgi)
    gone = weakref.ref(instance)
    assembly = weakref.ref(instance.assembly)
    instance.close()
    del instance
    gc.collect()
    assert (gone(), assembly(), module()) == (None, None, None)


def test_many_instances_leave_no_growth() -> None:
    def life() -> None:
        with Instance(start=START) as instance:
            instance.install()
            programs(instance)
            instance.advance(1)

    life()
    gc.collect()
    before, objects = Left(), len(gc.get_objects())
    for _ in range(200):
        life()
    gc.collect()
    assert Left() == before
    assert len(gc.get_objects()) < objects + 2000


def test_a_thousand_idle_instances_leave_no_growth() -> None:
    Instance().close()
    gc.collect()
    before = Left()
    for _ in range(1000):
        Instance().close()
    assert Left() == before


def test_a_closed_instance_says_so() -> None:
    instance = instance_with(lambda env: -2)
    instance.close()
    for attempt in (
        lambda: instance.advance(1),
        instance.run_until_idle,
        instance.install,
        lambda: instance.advance_to(datetime(2400, 1, 1, tzinfo=timezone.utc)),
    ):
        with pytest.raises(Exception, match="closed"):
            attempt()


def test_the_history_outlives_the_instance() -> None:
    with instance_with(lambda env: -2) as instance:
        instance.uwsgi.spool({b"a": b"b"})
        instance.run_until_idle()
    assert [run.outcome for run in instance.history if run.kind == "job"] == ["ok"]


def test_an_error_in_the_body_closes_and_goes_on() -> None:
    before = Left()
    with pytest.raises(RuntimeError, match="mine"), instance_with() as instance:
        instance.install()
        raise RuntimeError("mine")
    assert Left() == before


def test_a_handler_cannot_close_the_instance_that_runs_it() -> None:
    before = Left()
    with instance_with() as instance:

        def spooler(env: dict[Any, Any]) -> int:
            instance.close()
            return -2

        instance.uwsgi.spooler = spooler
        instance.uwsgi.spool({b"a": b"b"})
        with pytest.raises(FakeUwsgiError, match="close it after the run"):
            instance.run_until_idle()
    assert Left() == before
