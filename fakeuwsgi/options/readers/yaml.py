"""Configuration files in YAML format."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Any

from fakeuwsgi.options.errors import OptionError
from fakeuwsgi.options.readers import Pair

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["read_yaml"]

_NEEDS_LIBRARY = re.compile(r"\s*[-\[{]|\s*[\"']|[^:]*:[ \t]+[\[{\"'|>&*!]|[^:]*:\s*$|[^:]*$")


def read_yaml(data: bytes, section: str) -> Iterator[Pair]:
    """The options of one mapping; repeated keys are repeated options, and so are the items of lists.

    Where the mapping consists of plain ``key: value`` lines it is read line by line, as a uWSGI built without libyaml
    reads it. Lists, quotes and blocks are taken from PyYAML's tokens, as a uWSGI built with libyaml takes them.

    Args:
        data: The file's content, magic variables replaced.
        section: The mapping's key at the outermost level.

    Returns:
        The options in order.

    Raises:
        OptionError: The content is no YAML, or needs PyYAML and that is not installed.
    """
    text = os.fsdecode(data.partition(b"\0")[0])
    plain, difficult = _read_plain(text, section)
    if difficult is None:
        return iter(plain)
    try:
        import yaml
    except ImportError as error:
        message = "lists, quotes and blocks in YAML need the package PyYAML"
        raise OptionError(message, "Install it, for example as fakeuwsgi[yaml]", line=difficult) from error
    return _read_tokens(yaml, text, section)


def _read_plain(text: str, section: str) -> tuple[list[Pair], int | None]:
    """The options, and the first line of the section (if any) that takes more than reading lines."""
    pairs: list[Pair] = []
    inside = False
    depth = 0
    for number, raw in enumerate(text.split("\n"), 1):
        line = raw.partition("#")[0]
        content = line.strip()
        if not content:
            continue
        indent = len(line) - len(line.lstrip(" "))
        if inside and indent <= depth:
            if content[0] == "-":
                return pairs, number
            break
        if inside:
            if _NEEDS_LIBRARY.match(line):
                return pairs, number
            key, _, value = content.partition(": ")
            pairs.append(Pair(key.rstrip(), value.strip(), number))
        elif indent <= depth and content[0] not in "-[{":
            depth = indent
            key, colon, _ = content.partition(":")
            inside = bool(colon) and key == section
    return pairs, None


def _read_tokens(yaml: Any, text: str, section: str) -> Iterator[Pair]:
    key: str | None = None
    depth = 0
    state = ""
    try:
        for token in yaml.scan(text):
            kind = type(token).__name__
            if kind == "KeyToken":
                state = "key"
            elif kind == "ValueToken":
                state = "value"
            elif kind in {"FlowSequenceStartToken", "BlockSequenceStartToken"}:
                depth += 1 if depth else 0
                state = "item"
            elif kind in {"FlowEntryToken", "BlockEntryToken"}:
                state = "item"
            elif kind == "BlockMappingStartToken":
                depth += 1 if depth or key == section else 0
            elif kind in {"BlockEndToken", "FlowSequenceEndToken"}:
                if depth:
                    depth -= 1
                    if not depth:
                        return
                key, state = None, ""
            elif kind == "ScalarToken":
                if not state:
                    return
                if state == "key":
                    key = token.value
                elif key is not None and depth:
                    yield Pair(key, token.value, token.start_mark.line + 1)
                if state == "value":
                    key, state = None, ""
            else:
                state = ""
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = None if mark is None else mark.line + 1
        msg = f"this is not YAML: {error}"
        raise OptionError(msg, "Correct it", line=line) from error
