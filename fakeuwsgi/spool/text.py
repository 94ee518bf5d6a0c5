"""Names that a tester may compare with str and with bytes."""

from __future__ import annotations

import os

__all__ = ["SystemText"]


class SystemText(str):
    """A path or name of the operating system: a str that also equals its bytes.

    The `uwsgi` module deals in bytes, `pathlib` and most of `os` in str; what testers look at suits both.
    """

    __slots__ = ()

    @classmethod
    def of(cls, value: bytes | str) -> SystemText:
        """The text of a value as the operating system has it."""
        return cls(os.fsdecode(value))

    def __eq__(self, other: object) -> bool:
        if isinstance(other, bytes):
            return os.fsencode(str(self)) == other
        return str.__eq__(self, other) if isinstance(other, str) else NotImplemented

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = str.__hash__

    def __bytes__(self) -> bytes:
        return os.fsencode(str(self))
