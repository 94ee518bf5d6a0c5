"""RPC: the table, the arguments, the results."""

from __future__ import annotations

from typing import Any

import pytest

from fakeuwsgi.shared.rpc import MASTER_ROW, RpcRefusedError, RpcTable, local_call, node_call, result


def first(*arguments: bytes) -> bytes:
    return b"first"


def second(*arguments: bytes) -> bytes:
    return b"second"


def test_masters_function_stands_in_every_row() -> None:
    table = RpcTable(2)
    assert table.register("f", first, MASTER_ROW) == 'registered shared/inherited RPC function "f"'
    assert [table.find(b"f", row) for row in range(3)] == [first] * 3


def test_workers_function_is_its_own() -> None:
    table = RpcTable(2)
    table.register("f", first, MASTER_ROW)
    assert table.register("f", second, 1) == 'registered RPC function "f" on worker 1'
    assert [table.find(b"f", row) for row in range(3)] == [first, second, first]
    table.register("g", second, 2)
    assert [table.names(row) for row in range(3)] == [(b"f",), (b"f",), (b"f", b"g")]


def test_master_overwrites_all_rows() -> None:
    table = RpcTable(1)
    table.register("own", second, 1)
    table.register("f", first, MASTER_ROW)
    assert table.names(1) == (b"f",)


def test_function_registered_again_keeps_its_place() -> None:
    table = RpcTable(0)
    for name in ("a", "b", "a"):
        table.register(name, first, MASTER_ROW)
    assert table.names(MASTER_ROW) == (b"a", b"b")


def test_row_has_room_for_so_many() -> None:
    table = RpcTable(0)
    for number in range(64):
        table.register(f"f{number}", first, MASTER_ROW)
    with pytest.raises(RpcRefusedError, match="--rpc-max") as caught:
        table.register("more", first, MASTER_ROW)
    assert caught.value.log_line == ""
    table.register("f7", second, MASTER_ROW)
    assert table.find(b"f7", MASTER_ROW) is second


def test_long_name_is_refused() -> None:
    table = RpcTable(0)
    table.register("n" * 255, first, MASTER_ROW)
    with pytest.raises(RpcRefusedError) as caught:
        table.register("\u20ac" * 86, first, MASTER_ROW)
    assert caught.value.log_line == "the supplied RPC name string is too long, max size is 255"


def test_mules_and_spoolers_are_refused() -> None:
    with pytest.raises(RpcRefusedError) as caught:
        RpcTable(1).register("f", first, MASTER_ROW, may_register=False)
    assert caught.value.log_line == "only the master and the workers can register RPC functions"


def test_empty_name_is_listed_and_never_found() -> None:
    table = RpcTable(0)
    table.register("", first, MASTER_ROW)
    assert table.find(b"", MASTER_ROW) is None
    assert table.names(MASTER_ROW) == (b"",)


def test_copy_goes_its_own_way() -> None:
    table = RpcTable(1)
    table.register("f", first, MASTER_ROW)
    twin = table.copy()
    twin.register("g", first, 1)
    assert table.names(1) == (b"f",)
    assert twin.names(1) == (b"f", b"g")


@pytest.mark.parametrize("args", [(), ("f",), (1,), (b"f", "x"), (b"f", None), (b"f", bytearray(b"x"))])
def test_call_wants_bytes(args: tuple[Any, ...]) -> None:
    with pytest.raises(ValueError, match=r"^unable to call rpc function$"):
        local_call(args)


@pytest.mark.parametrize("args", [(), (b"",), (b"", "f"), (None, 1), ("node", b"f", "x")])
def test_rpc_wants_bytes(args: tuple[Any, ...]) -> None:
    with pytest.raises(ValueError, match=r"^unable to call rpc function$"):
        node_call(args)


@pytest.mark.parametrize("node", [b"", "", None, 5, [], b"\0x"], ids=repr)
def test_node_may_be_here(node: object) -> None:
    assert node_call((node, b"f", b"x")) == (b"", b"f", (b"x",))


def test_node_may_be_elsewhere() -> None:
    assert node_call(("host:1", b"f")).node == b"host:1"
    assert node_call((b"/path", b"f")).node == b"/path"
    with pytest.raises(UnicodeEncodeError):
        node_call(("\u20ac", b"f"))


def test_name_ends_at_nul_and_arguments_do_not() -> None:
    assert local_call((b"f\0g", b"a\0b")) == (b"", b"f", (b"a\0b",))


@pytest.mark.parametrize(("size", "arrives"), [(65535, 65535), (65536, 0), (65537, 1), (200000, 3392)])
def test_length_of_an_argument_wraps(size: int, arrives: int) -> None:
    assert len(local_call((b"f", b"x" * size)).arguments[0]) == arrives


def test_number_of_arguments_wraps() -> None:
    assert len(local_call((b"f", *[b"x"] * 255)).arguments) == 255
    assert local_call((b"f", *[b"x"] * 256)).arguments == ()
    with pytest.raises(ValueError, match=r"^unable to call rpc function$"):
        local_call((b"f", *[b"x"] * 257))


class Bytes(bytes):
    pass


def test_only_bytes_come_back() -> None:
    assert result(b"x") == b"x"
    assert type(result(Bytes(b"x"))) is bytes
    assert [result(value) for value in (b"", "x", None, 5, bytearray(b"x"), [b"x"])] == [None] * 6
