"""Numbers in option text, read as C's library reads them."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["SPACES", "atoi", "to_int"]

SPACES: Final = " \t\n\v\f\r"
"""What C's ``isspace`` takes for white space."""
_INTEGER: Final = re.compile(rf"[{SPACES}]*([+-]?[0-9]+)")
_LONG_MAX: Final = 2**63 - 1


def atoi(text: str) -> int:
    """Reads a leading decimal number as C's ``atoi``: what follows is dropped, no number at all is 0."""
    found = _INTEGER.match(text)
    return to_int(int(found[1])) if found else 0


def to_int(number: int) -> int:
    """Cuts a number as C does on its way into an ``int``: to the range of a long, then to its low 32 bits."""
    clamped = max(-_LONG_MAX - 1, min(_LONG_MAX, number))
    return (clamped + 2**31) % 2**32 - 2**31
