"""Whether a call without keywords was written with an empty ``**``.

To a C function ``spool()`` and ``spool(**{})`` differ: the first hands over no keywords at all, the second an empty
dict. A Python function sees the same of both, so the caller's bytecode is asked. That matters where a wrapper passes on
its own ``*args, **kwargs``.
"""

from __future__ import annotations

import dis
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import FrameType

__all__ = ["hands_over_keywords"]

_CALL_EX = dis.opmap["CALL_FUNCTION_EX"]
_WITH_KEYWORDS = 1
#: From Python 3.14 on the instruction always takes keywords; "none" is pushed just before it.
_ALWAYS_TAKES = sys.version_info >= (3, 14)
_PUSH_NULL = dis.opmap.get("PUSH_NULL", -1)


def hands_over_keywords(caller: FrameType | None) -> bool:
    """Tell whether the call that a frame is executing has a ``**`` in it.

    Args:
        caller: the frame from which the function was called, ``sys._getframe(1)`` inside of it; None if unknown.

    Returns:
        True if keywords were handed over, be they empty; False for calls from C, as of ``map(spool)``.
    """
    if caller is None:
        return False
    code, at = caller.f_code.co_code, caller.f_lasti
    if at < 0 or code[at] != _CALL_EX:
        return False
    if _ALWAYS_TAKES:  # pragma: no cover - depends on the interpreter
        return code[at - 2] != _PUSH_NULL
    return bool(code[at + 1] & _WITH_KEYWORDS)
