"""``uwsgi.rpc()`` to the instance's own sockets, and what ``uwsgi.workers()`` tells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.unit.making import START, instance_with

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("node", ["own.sock", b"./own.sock", "127.0.0.1:3031", ":3031"])
def test_a_worker_answers_what_comes_to_the_own_socket(
    node: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with instance_with(master=True, socket=["own.sock", "localhost:3031"], mules=1, processes=2) as instance:
        uwsgi: Any = instance.uwsgi
        uwsgi.register_rpc("who", lambda *arguments: b"%d " % uwsgi.worker_id() + b",".join(arguments))
        answers: list[Any] = []

        def ask(message: bytes) -> None:
            answers.append(uwsgi.rpc(node, b"who", b"a", b"b"))
            answers.append(uwsgi.rpc(node, b"nosuch"))
            answers.append(uwsgi.rpc("other.sock", b"who"))

        uwsgi.mule_msg_hook = ask
        uwsgi.mule_msg(b"go", 1)
        instance.advance(1)
        assert answers[0] in {b"1 a,b", b"2 a,b"}
        assert answers[1:] == [None, None]
        assert [run.cause.kind for run in instance.history.select(kind="rpc")] == ["message"]  # type: ignore[union-attr]


def test_nobody_answers_when_the_only_worker_asks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with instance_with(master=True, socket="own.sock", processes=1) as instance:
        uwsgi: Any = instance.uwsgi
        uwsgi.register_rpc("f", lambda: b"x")
        assert uwsgi.rpc("own.sock", b"f") is None
        assert (instance.now - START).total_seconds() == 4


def test_workers_are_told_in_the_same_dictionaries() -> None:
    with instance_with(master=True, socket="own.sock", processes=2) as instance:
        uwsgi: Any = instance.uwsgi
        before = uwsgi.workers()
        assert [worker["id"] for worker in before] == [0, 0]
        seen: list[Any] = []
        uwsgi.register_signal(1, "worker2", lambda number: seen.append(uwsgi.workers()[1]["status"]))
        uwsgi.signal(1)
        instance.advance(1)
        assert uwsgi.workers() is before
        assert [(one["id"], one["signals"], one["respawn_count"]) for one in before] == [(1, 0, 0), (2, 1, 0)]
        assert seen == [b"sig1"]


def test_cheaper_workers_are_not_started() -> None:
    with instance_with(master=True, socket="own.sock", processes=3, cheaper=1) as instance:
        instance.advance(1)
        uwsgi: Any = instance.uwsgi
        assert [worker["status"] for worker in uwsgi.workers()] == [b"idle", b"cheap", b"cheap"]
