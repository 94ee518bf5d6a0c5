"""What ``uwsgi.spool()`` makes of its arguments, before any file is touched."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from fakeuwsgi.spool.codec import MAX_VARS, frame, pack_pairs
from fakeuwsgi.spool.errors import SpoolFileError

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["NOT_A_DICT", "NOT_BYTES", "UNABLE", "Message", "parse_at", "parse_spool_call"]

NOT_A_DICT = "The argument of spooler callable must be a dictionary"
NOT_BYTES = "spooler callable dictionary must contains only bytes"
UNABLE = "unable to spool job"

_UINT64 = 1 << 64
_INT64 = 1 << 63
_STEERING = frozenset({b"at", b"priority", b"spooler"})
_ZERO = ord("0")
#: 10 to this power no longer fits 64 bits; the C conversion of the double then gives 0 for every digit's weight.
_TOO_MANY_DIGITS = 20


@dataclass(slots=True)
class Message:
    """A job as ``spool()`` took it, ready to be written.

    Attributes:
        packed: the serialized vars, at most 65535 bytes.
        body: the body, empty if there is none.
        spooler: the wanted folder's absolute path, empty for the default one.
        priority: the name of the subfolder, empty for none.
        at: second since the epoch at which it is due; 0 or less for now.
    """

    packed: bytes
    body: bytes = b""
    spooler: bytes = b""
    priority: bytes = b""
    at: int = 0

    @property
    def data(self) -> bytes:
        """The content of the spool file, byte for byte."""
        return frame(self.packed, self.body)

    @classmethod
    def from_dict(cls, given: dict[Any, Any]) -> Message:
        """Take the caller's dict as ``uwsgi.spool()`` does.

        The value of ``b"body"`` is taken out of the dict when it is bytes, also if the call fails afterwards.
        Overridden methods of a dict subclass are not asked, as uWSGI uses the C functions of dict.

        Args:
            given: the caller's dict, which may lose its body.

        Returns:
            The message.

        Raises:
            ValueError: with uWSGI's text, ``NOT_BYTES`` for a key that is not bytes or a value that cannot be made
                bytes (the first one in the dict's order), ``UNABLE`` for vars of more than 65535 serialized bytes.
        """
        body = dict.get(given, b"body")
        if isinstance(body, bytes):
            dict.__delitem__(given, b"body")
        else:
            body = b""
        pairs = []
        steered = False
        for key, value in list(dict.items(given)):
            if not isinstance(key, bytes):
                raise ValueError(NOT_BYTES)  # noqa: TRY004 - uWSGI's own type
            if not isinstance(value, bytes):
                converted = _bytes_of(value)
                if converted is None:
                    raise ValueError(NOT_BYTES)
                value = converted
            steered = steered or key in _STEERING or len(key) > MAX_VARS
            pairs.append((key, value))
        packed = pack_pairs(pairs)
        if len(packed) > MAX_VARS:
            message = f"the vars take {len(packed)} bytes, a spool file holds {MAX_VARS}: put big values into the body"
            raise ValueError(UNABLE) from SpoolFileError(message, fault="size")
        return cls(packed, bytes(body), *(_steering(pairs) if steered else ()))


def parse_spool_call(args: tuple[Any, ...], kwargs: dict[str, Any] | None) -> dict[Any, Any]:
    """Pick the dict out of the arguments of ``uwsgi.spool()``.

    Args:
        args: the positional arguments; all but the first are dropped.
        kwargs: the keywords, or None where the call had none at all. A bare ``spool()`` and ``spool(**{})`` differ in
            uWSGI; see ``fakeuwsgi.spool.callsite`` for how to tell them apart.

    Returns:
        The dict that describes the job.

    Raises:
        ValueError: ``NOT_A_DICT`` if there is none.
    """
    if args:
        if isinstance(args[0], dict):
            return args[0]
    elif kwargs is not None:
        return kwargs
    raise ValueError(NOT_A_DICT)


def parse_at(value: bytes) -> int:
    """Read an ``at`` as ``uwsgi_str_num()`` does: each byte before the first dot is a digit, whatever it is.

    Args:
        value: the bytes under the key ``at``.

    Returns:
        Seconds since the epoch, cut to a signed 64-bit number; 0 or less means now.
    """
    digits = value.partition(b".")[0]
    if len(digits) >= _TOO_MANY_DIGITS:
        return 0
    if digits.isdigit():
        number = int(digits)
        return number - _UINT64 if number >= _INT64 else number
    number = 0
    for byte in digits:
        number = number * 10 + (byte - 256 if byte > 127 else byte) - _ZERO
    number %= _UINT64
    return number - _UINT64 if number >= _INT64 else number


def _steering(pairs: Iterable[tuple[bytes, bytes]]) -> tuple[bytes, bytes, int]:
    """Find spooler, priority and at; uWSGI's parser stops at an empty key, and later ones win."""
    spooler = priority = b""
    at = 0
    for key, value in pairs:
        if len(key) > MAX_VARS:
            key = key[: len(key) & MAX_VARS]
        if not key:
            break
        if key == b"at":
            at = parse_at(value[: len(value) & MAX_VARS])
        elif key == b"priority":
            priority = bytes(value[: len(value) & MAX_VARS])
        elif key == b"spooler":
            spooler = bytes(value[: len(value) & MAX_VARS])
    return spooler, priority, at


def _bytes_of(value: object) -> bytes | None:
    """Convert as ``PyObject_Bytes()`` does, which unlike ``bytes()`` makes nothing of ints; None if it refuses."""
    try:
        if any("__bytes__" in vars(kind) for kind in type(value).__mro__):
            return bytes(value)  # type: ignore[call-overload, no-any-return]
        if isinstance(value, str):
            return None
        try:
            return bytes(memoryview(value))  # type: ignore[arg-type]
        except TypeError:
            return bytes(iter(value))  # type: ignore[call-overload]
    except BaseException:  # noqa: BLE001 - the C code forgets whatever __bytes__ raised and says ValueError
        return None
