"""The conditions and loops of configurations: ``if-env``, ``for`` and their kin, each over single options."""

from __future__ import annotations

import glob
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from fakeuwsgi.options.numbers import atoi

if TYPE_CHECKING:
    from fakeuwsgi.options.system import System

__all__ = ["ENDS", "PLUGINS", "LogicContext", "evaluate"]

ENDS = frozenset({"end", "endfor", "endif", "end-if", "end-for"})

PLUGINS = frozenset(
    [
        "python",
        "spooler",
        "symcall",
        "ping",
        "signal",
        "cache",
        "rpc",
        "gevent",
        "nagios",
        "rrdtool",
        "carbon",
        "corerouter",
        "fastrouter",
        "http",
        "ugreen",
        "syslog",
        "rsyslog",
        "logsocket",
        "router_uwsgi",
        "router_redirect",
        "router_basicauth",
        "zergpool",
        "redislog",
        "mongodblog",
        "router_rewrite",
        "router_http",
        "logfile",
        "router_cache",
        "rawrouter",
        "router_static",
        "sslrouter",
        "cheaper_busyness",
        "transformation_tofile",
        "transformation_gzip",
        "transformation_chunked",
        "transformation_offload",
        "router_memcached",
        "router_redis",
        "router_hash",
        "router_expires",
        "router_metrics",
        "transformation_template",
        "stats_pusher_socket",
    ]
)

Lookup = Callable[[str], "str | None"]


class LogicContext:
    """What conditions ask.

    Args:
        system: The surroundings.
        option: Gives an option's first value so far.
        environment: Gives an environment variable.
    """

    def __init__(self, system: System, option: Lookup, environment: Lookup) -> None:
        self.system = system
        self.option = option
        self.environment = environment


def _equals(argument: str, lookup: Lookup) -> tuple[bool, str | None]:
    """Whether ``name`` is there or ``name=value`` holds, and the value that was found."""
    name, equal, wanted = argument.partition("=")
    found = lookup(name)
    return found is not None and (not equal or found == wanted), found


def evaluate(kind: str, argument: str, context: LogicContext) -> Iterable[str | None]:
    """What a condition or loop makes of the option that follows it.

    Args:
        kind: The condition's or loop's first name.
        argument: Its argument.
        context: What it may ask.

    Returns:
        For each time the option counts, what stands for ``%(_)`` in it (None: nothing is replaced).
    """
    if kind.startswith("for"):
        return _loop(kind, argument, context.system)
    negated = kind.startswith("if-not-")
    name = kind.removeprefix("if-not-" if negated else "if-")
    held, shown = _condition(name, argument, context)
    if negated:
        held = not held
    return [shown] if held else []


def _condition(name: str, argument: str, context: LogicContext) -> tuple[bool, str | None]:
    path = context.system.path(argument) if argument else ""
    if name == "env":
        return _equals(argument, context.environment)
    if name == "opt":
        return _equals(argument, context.option)
    if name == "reload":
        return context.system.reloaded, None
    if name == "exists":
        return os.access(path, os.R_OK), argument
    if name == "file":
        return bool(path) and Path(path).is_file(), argument
    if name == "dir":
        return bool(path) and Path(path).is_dir(), argument
    if name == "plugin":
        return argument in PLUGINS, argument
    if name == "hostname":
        return context.system.hostname == argument, argument
    import re

    return re.search(argument, context.system.hostname) is not None, argument


def _loop(kind: str, argument: str, system: System) -> list[str | None]:
    if kind == "for":
        return [word for word in argument.split(" ") if word]
    if kind == "for-times":
        return [str(number) for number in range(1, atoi(argument) + 1)]
    if kind == "for-glob":
        found = glob.glob(argument, root_dir=system.cwd)
        names = sorted(found) or [argument]
        return [name + "/" if Path(system.path(name)).is_dir() and not name.endswith("/") else name for name in names]
    try:
        with Path(system.path(argument)).open("rb") as file:
            return [os.fsdecode(line.rstrip(b"\r\n")) for line in file]
    except OSError:
        return []
