"""Writes docs/fidelity.md from the conformance programs: what is equal to real uWSGI, and what differs on purpose.

``python scripts/fidelity.py`` writes the page; a test compares it with what this would write.
"""

from __future__ import annotations

import re
import sys
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "fidelity.md"

_INTRODUCTION = """\
<!-- Written by scripts/fidelity.py from the headers of the conformance programs: change those. -->

# Fidelity

Real uWSGI 2.0.31 decides what is right. Each sentence below is settled by a small program in
`tests/conformance/programs/`, run on the real server and on the deterministic runtime; their traces (role, event,
order, time in whole seconds) are compared in every test run. What such a program cannot show stands under
[Differences](differences.md). A difference that is on neither page is a bug.
"""


def page() -> str:
    """The page's text, from the programs as they are now."""
    sys.path.insert(0, str(ROOT))
    from tests.conformance.program import Program, all_programs

    def theme(program: Program) -> str:
        return program.name.rpartition("/")[0]

    programs = all_programs()
    equal = [program for program in programs if not program.differs]
    parts = [_INTRODUCTION]
    different = [program for program in programs if program.differs]
    if different:
        parts.append("## Known differences\n")
        parts.append(_list(f"{program.sentence} Here: {program.differs} (`{program.name}`)" for program in different))
    parts.append(f"## Equal: {len(equal)} programs\n")
    for name, members in groupby(sorted(equal, key=theme), key=theme):
        parts.append(f"### {name.replace('/', ': ').replace('_', ' ').capitalize()}\n")
        parts.append(_list(f"{program.sentence} (`{program.name.rpartition('/')[2]}`)" for program in members))
    return "\n".join(parts)


def _list(lines: Iterable[str]) -> str:
    return "".join(f"- {_plain(line)}\n" for line in lines)


def _plain(sentence: str) -> str:
    """Keeps Markdown from reading markup into a sentence that was written as a docstring; code stays code."""
    parts = sentence.replace("``", "`").split("`")
    parts[::2] = [re.sub(r"([*_<\[])", r"\\\1", part) for part in parts[::2]]
    return "`".join(parts)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
