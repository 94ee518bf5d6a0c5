"""The shape of a row in the table of options, and the constants that rows are written with."""

from __future__ import annotations

__all__ = [
    "BUILD",
    "CHEAPER",
    "IMMEDIATE",
    "MASTER",
    "METRICS",
    "NONE",
    "NO_SERVER",
    "OPTIONAL",
    "REQUIRED",
    "THREADS",
    "VHOST",
    "Row",
]

NONE = 0
"""The option takes no argument on the command line."""
REQUIRED = 1
"""The option takes an argument, behind ``=`` or as the next word."""
OPTIONAL = 2
"""The option takes an argument only behind ``=``."""

IMMEDIATE = 1
"""Acted upon while the configuration is still being read, before placeholders are expanded."""
MASTER = 2
"""Its mere presence turns the master process on."""
THREADS = 4
"""Its mere presence turns Python's threads on."""
CHEAPER = 8
"""Its mere presence turns the cheaper mode on."""
VHOST = 16
"""Its mere presence turns virtual hosting on."""
METRICS = 32
"""Its mere presence turns metrics on."""
NO_SERVER = 64
"""The instance leaves once its plugins are initialized."""
BUILD = 128
"""Exists only where uWSGI was built with an optional library (pcre, jansson, libcap...)."""

Row = tuple[str, int, str, str, str, int]
"""Name, arity, short letter, kind of setting, slot (the first name of the same setting), flags."""
