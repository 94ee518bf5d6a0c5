"""Which registrations come from a module that is being imported, and which from a test."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import FrameType

__all__ = ["ImportWatch"]

_TEST_MACHINERY = ("_pytest", "pluggy", "unittest")


class ImportWatch:
    """Looks up the stack of whoever registers something.

    What a module registers when it is first imported belongs to the master, wherever the import happens. A module that
    is executed again (``importlib.reload``) registers for the test that does so: the master has it already.
    """

    def __init__(self) -> None:
        self._first: dict[tuple[str, str], FrameType] = {}

    def importing(self) -> bool:
        """Whether the caller runs in the first import of a module, inside the test under way."""
        frame = importing_frame(sys._getframe(1))
        if frame is None:
            return False
        key = (str(frame.f_globals.get("__name__")), frame.f_code.co_filename)
        return self._first.setdefault(key, frame) is frame


def importing_frame(frame: FrameType | None) -> FrameType | None:
    """The nearest module body that the import system is executing, above the test; None if there is none."""
    while frame is not None:
        if frame.f_code.co_name == "<module>":
            caller = frame.f_back
            if caller is not None and _executes_modules(caller):
                return frame
        elif str(frame.f_globals.get("__name__", "")).partition(".")[0] in _TEST_MACHINERY:
            return None
        frame = frame.f_back
    return None


def _executes_modules(frame: FrameType) -> bool:
    return frame.f_code.co_filename.startswith("<frozen importlib") or frame.f_code.co_name == "exec_module"
