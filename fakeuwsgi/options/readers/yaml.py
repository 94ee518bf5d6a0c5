"""Configuration files in YAML format."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from typing import Any

from fakeuwsgi.options.errors import OptionError
from fakeuwsgi.options.readers import Pair

__all__ = ["read_yaml"]

_NEEDS_LIBRARY = re.compile(r"\s*-(\s|$)|[^:]*:\s+[\[{\"'|>&*!]")


def read_yaml(data: bytes, section: str) -> Iterator[Pair]:
    """The options of one mapping; lists are repeated options, repeated keys too.

    With PyYAML, the tokens are taken as a uWSGI built with libyaml takes them. Without it, plain ``key: value`` lines are
    read as a uWSGI without libyaml reads them.

    Args:
        data: The file's content, magic variables replaced.
        section: The mapping's key at the outermost level.

    Returns:
        The options in order.

    Raises:
        OptionError: The content is no YAML, or needs PyYAML and that is not installed.
    """
    text = os.fsdecode(data.partition(b"\0")[0])
    try:
        import yaml
    except ImportError:
        return _read_plain(text, section)
    return _read_tokens(yaml, text, section)


def _read_plain(text: str, section: str) -> Iterator[Pair]:
    inside = False
    depth = 0
    for number, raw in enumerate(text.split("\n"), 1):
        line = raw.partition("#")[0]
        if not line.strip():
            continue
        if _NEEDS_LIBRARY.match(line) and inside:
            raise OptionError("lists, quotes and blocks in YAML need the package PyYAML", "Install it", line=number)
        indent = len(line) - len(line.lstrip(" "))
        if inside and indent <= depth:
            return
        if not inside:
            depth = min(depth, indent)
            key, colon, _ = line.strip().partition(":")
            inside = bool(colon) and indent <= depth and key == section
            continue
        key, colon, value = line.strip().partition(": ")
        if not colon:
            return
        yield Pair(key.rstrip(), value.strip(), number)


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
            elif kind in ("FlowSequenceStartToken", "BlockSequenceStartToken"):
                depth += 1 if depth else 0
                state = "item"
            elif kind in ("FlowEntryToken", "BlockEntryToken"):
                state = "item"
            elif kind == "BlockMappingStartToken":
                depth += 1 if depth or key == section else 0
            elif kind in ("BlockEndToken", "FlowSequenceEndToken"):
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
        raise OptionError(f"this is not YAML: {error}", "Correct it", line=line) from error
