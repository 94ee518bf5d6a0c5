"""How Sphinx builds the documentation: ``sphinx-build -n -W docs docs/_build/html``."""

from __future__ import annotations

import re
from pathlib import Path

_PYPROJECT = (Path(__file__).parent.parent / "pyproject.toml").read_text(encoding="utf-8")

project = "fakeuwsgi"
author = "The fakeuwsgi developers"
copyright = f"2026, {author}"
release = version = re.findall(r'^version = "(.*)"', _PYPROJECT, re.MULTILINE)[0]

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
exclude_patterns = ["_build", "examples"]
html_theme = "furo"
html_title = f"fakeuwsgi {release}"
autodoc_typehints = "description"
autodoc_member_order = "bysource"
