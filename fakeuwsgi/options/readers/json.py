"""Configuration files in JSON format."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

from fakeuwsgi.options.errors import OptionError
from fakeuwsgi.options.readers import Pair

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["read_json"]


def _text(value: Any) -> str | None:
    if value is None or value is False:
        return "0"
    if value is True:
        return "1"
    return value if isinstance(value, str) else None


def read_json(data: bytes, section: str) -> Iterator[Pair]:
    """The options of one object: numbers as text, true as 1, false and null as 0, lists as repeated options.

    Args:
        data: The file's content, magic variables replaced.
        section: The name of the object in the file's outermost object.

    Yields:
        The options in order; objects and lists inside lists are passed over.

    Raises:
        OptionError: The content is no JSON, or has no such object.
    """
    try:
        root = json.loads(os.fsdecode(data), parse_int=str, parse_float=str, strict=False)
    except ValueError as error:
        line = getattr(error, "lineno", None)
        msg = f"this is not JSON: {error}"
        raise OptionError(msg, "Correct it", line=line, said=f"error parsing JSON data: line {line} {error}") from error
    options = root.get(section) if isinstance(root, dict) else None
    if not isinstance(options, dict):
        said = f"you must define a object named {section} in your JSON data"
        msg = f"there is no object named {section!r}"
        raise OptionError(msg, f"Put the options into one: {said}", said=said)
    for key, value in options.items():
        for item in value if isinstance(value, list) else [value]:
            text = _text(item)
            if text is not None:
                yield Pair(key, text, None)
