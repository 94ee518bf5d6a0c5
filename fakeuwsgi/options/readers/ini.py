"""Configuration files in ini format, as uWSGI reads them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from fakeuwsgi.options.readers import Pair

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["read_ini"]

_BLANKS = b" \t\r"


def read_ini(data: bytes, section: str) -> Iterator[Pair]:
    """The options of one section, wherever and however often it appears.

    A comment is a whole line beginning with ``;`` or ``#``; there are no comments behind values and no continued lines.
    A section's name ends one character before the end of its line, whatever that character is.

    Args:
        data: The file's content, magic variables replaced.
        section: The section asked for.

    Yields:
        The options in order; one without ``=`` has the empty value.
    """
    wanted = os.fsencode(section)
    current = b""
    for number, raw in enumerate(data.split(b"\n"), 1):
        line = raw.partition(b"\0")[0].strip(_BLANKS)
        if not line or line[:1] in (b";", b"#"):
            continue
        if line[:1] == b"[":
            current = line[1:-1]
        elif current == wanted:
            key, _, value = line.partition(b"=")
            yield Pair(os.fsdecode(key.rstrip(_BLANKS)), os.fsdecode(value.strip(_BLANKS)), number)
