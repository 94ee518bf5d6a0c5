"""The bytes of a spool file: a 4-byte header, the vars as length-prefixed pairs, the body as the rest.

Pure: no file is touched here. The rules are those of uWSGI's ``core/spooler.c`` and ``core/protocol.c``.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from fakeuwsgi.spool.errors import SpoolFileError

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["HEADER_SIZE", "MAX_VARS", "decode", "encode", "pack_pairs", "parse_pairs"]

HEADER_SIZE = 4
MAX_VARS = 0xFFFF
SPOOL_MODIFIER = 17

_HEADER = struct.Struct("<BHB")
_LENGTH = struct.Struct("<H")


def pack_pairs(pairs: Iterable[tuple[bytes, bytes]]) -> bytes:
    """Serialize vars as uWSGI does, each key and value behind its 16-bit length.

    A length wraps at 65536, and only as many bytes as the wrapped length says are written, like in uWSGI's buffers.

    Args:
        pairs: the vars in their order; the same key may come twice.

    Returns:
        The serialized vars, without header, of any size.
    """
    pack = _LENGTH.pack
    parts: list[bytes] = []
    for key, value in pairs:
        key_length = len(key)
        value_length = len(value)
        if key_length > MAX_VARS or value_length > MAX_VARS:
            key_length &= MAX_VARS
            value_length &= MAX_VARS
            key = key[:key_length]
            value = value[:value_length]
        parts += (pack(key_length), key, pack(value_length), value)
    return b"".join(parts)


def frame(packed: bytes, body: bytes) -> bytes:
    """Put the header before already packed vars (at most 65535 bytes) and the body after them."""
    return _HEADER.pack(SPOOL_MODIFIER, len(packed), 0) + packed + body


def encode(pairs: Iterable[tuple[bytes, bytes]], body: bytes = b"") -> bytes:
    """Make the content of a spool file.

    Args:
        pairs: the vars in their order.
        body: what follows them.

    Returns:
        Header (modifier1 17, length of the vars in 16 bits little end first, modifier2 0), vars, body.

    Raises:
        SpoolFileError: fault ``size`` if the packed vars take more than 65535 bytes.
    """
    packed = pack_pairs(pairs)
    if len(packed) > MAX_VARS:
        message = f"the vars take {len(packed)} bytes, a spool file holds {MAX_VARS}: put big values into the body"
        raise SpoolFileError(message, fault="size")
    return frame(packed, body)


def parse_pairs(data: bytes, start: int, end: int) -> dict[bytes, bytes] | None:
    """Parse the vars that lie in ``data[start:end]``.

    Args:
        data: bytes that reach at least to ``end``.
        start: where the first pair begins.
        end: where the last pair ends.

    Returns:
        The vars in order (of a key given twice the last value, in the first one's place), or None where uWSGI's parser
        gives up: an empty key, or a length that leads beyond the end.
    """
    found: dict[bytes, bytes] = {}
    at = start
    while at < end:
        if at + 2 >= end:
            return None
        length = data[at] | data[at + 1] << 8
        at += 2
        key_end = at + length
        if not length or key_end + 2 > end:
            return None
        key = data[at:key_end]
        at = key_end + 2
        value_end = at + (data[key_end] | data[key_end + 1] << 8)
        if value_end > end:
            return None
        found[key] = data[at:value_end]
        at = value_end
    return found


def split(data: bytes) -> int:
    """Find where the vars end and the body begins.

    Args:
        data: a whole spool file.

    Returns:
        The offset of the body. The vars begin at ``HEADER_SIZE``.

    Raises:
        SpoolFileError: fault ``short`` for less than a header, ``cut`` for less than the header says.
    """
    if len(data) < HEADER_SIZE:
        message = f"{len(data)} bytes are too few for the {HEADER_SIZE}-byte header of a spool file"
        raise SpoolFileError(message, fault="short")
    end: int = HEADER_SIZE + _LENGTH.unpack_from(data, 1)[0]
    if len(data) < end:
        message = f"the header promises {end - HEADER_SIZE} bytes of vars, only {len(data) - HEADER_SIZE} follow"
        raise SpoolFileError(message, fault="cut")
    return end


def decode(data: bytes) -> tuple[dict[bytes, bytes], bytes]:
    """Read the content of a spool file as uWSGI reads it; the modifiers are not looked at.

    Args:
        data: the whole content.

    Returns:
        The vars and the body.

    Raises:
        SpoolFileError: fault ``short``, ``cut`` or ``pairs``; see the class for what uWSGI does with such a file.
    """
    end = split(data)
    found = parse_pairs(data, HEADER_SIZE, end)
    if found is None:
        message = f"the {end - HEADER_SIZE} bytes of vars are not length-prefixed pairs with non-empty keys"
        raise SpoolFileError(message, fault="pairs")
    return found, data[end:]
