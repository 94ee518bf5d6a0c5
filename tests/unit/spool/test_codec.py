from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakeuwsgi.spool.codec import decode, encode, pack_pairs, parse_pairs
from fakeuwsgi.spool.errors import SpoolFileError

KEYS = st.binary(min_size=1, max_size=40)
VARS = st.dictionaries(KEYS, st.binary(max_size=200), max_size=20)


@given(VARS, st.binary(max_size=500))
def test_what_is_encoded_is_decoded(pairs: dict[bytes, bytes], body: bytes) -> None:
    assert decode(encode(pairs.items(), body)) == (pairs, body)


@given(VARS)
def test_order_of_the_pairs_is_kept(pairs: dict[bytes, bytes]) -> None:
    assert list(decode(encode(pairs.items()))[0]) == list(pairs)


@given(st.binary(max_size=300))
def test_any_bytes_are_decoded_or_refused(data: bytes) -> None:
    found: dict[bytes, bytes] = {}
    body, fault = b"", ""
    try:
        found, body = decode(data)
    except SpoolFileError as error:
        fault = error.fault
    assert fault in {"", "short", "cut", "pairs"}
    assert b"" not in found
    assert data.endswith(body)


@given(VARS, st.data())
def test_a_file_cut_in_its_vars_is_refused_as_cut(pairs: dict[bytes, bytes], data: st.DataObject) -> None:
    whole = encode(pairs.items())
    size = data.draw(st.integers(0, len(whole)))
    if size < 4:
        expected = "short"
    elif size < len(whole):
        expected = "cut"
    else:
        decode(whole)
        return
    with pytest.raises(SpoolFileError) as raised:
        decode(whole[:size])
    assert raised.value.fault == expected


def test_the_header_is_modifier_length_modifier() -> None:
    assert encode([(b"a", b"b")], b"body") == b"\x11\x06\x00\x00\x01\x00a\x01\x00bbody"
    assert encode([]) == b"\x11\x00\x00\x00"
    assert encode([(b"k", b"x" * 400)])[:4] == struct.pack("<BHB", 17, 405, 0)


def test_modifiers_are_not_looked_at() -> None:
    assert decode(b"\x99\x06\x00\x77\x01\x00a\x01\x00b") == ({b"a": b"b"}, b"")


def test_of_a_key_given_twice_the_last_value_stands_in_the_first_place() -> None:
    packed = pack_pairs([(b"k", b"1"), (b"l", b"2"), (b"k", b"3")])
    found = parse_pairs(packed, 0, len(packed))
    assert found is not None
    assert list(found.items()) == [(b"k", b"3"), (b"l", b"2")]


@pytest.mark.parametrize(
    "packed",
    [
        b"a",
        b"\x01\x00",
        b"\x01\x00k",
        b"\x01\x00k\x00",
        b"\x00\x00\x01\x00v",
        b"\x09\x00k\x01\x00v",
        b"\x01\x00k\x09\x00v",
        b"\x01\x00k\x01\x00vx",
        b"\x01\x00k\x01\x00vxx",
    ],
)
def test_vars_that_do_not_parse_are_refused(packed: bytes) -> None:
    assert parse_pairs(packed, 0, len(packed)) is None
    with pytest.raises(SpoolFileError) as raised:
        decode(bytes([17, len(packed), 0, 0]) + packed + b"body")
    assert raised.value.fault == "pairs"


def test_an_empty_value_is_fine() -> None:
    assert parse_pairs(b"\x01\x00k\x00\x00", 0, 5) == {b"k": b""}


def test_lengths_wrap_at_16_bits() -> None:
    assert pack_pairs([(b"k", b"abc" + b"x" * 65535)]) == pack_pairs([(b"k", b"ab")])
    assert pack_pairs([(b"k" * 65536, b"v")]) == b"\x00\x00\x01\x00v"


def test_vars_beyond_64k_are_refused() -> None:
    assert len(encode([(b"k", b"x" * 65530)])) == 65539
    with pytest.raises(SpoolFileError, match="put big values into the body") as raised:
        encode([(b"k", b"x" * 65531)])
    assert raised.value.fault == "size"
