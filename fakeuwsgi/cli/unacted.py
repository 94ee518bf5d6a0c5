"""Options that are known, recorded and without effect: they are named once at the start."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from fakeuwsgi.options.table import standard_table

if TYPE_CHECKING:
    from fakeuwsgi.options import Options

__all__ = ["unacted", "unacted_line"]

_SETTINGS: Final = frozenset(
    [
        "list",
        "u64",
        "text",
        "int",
        "flag",
        "chmod",
        "spaced",
        "unflag",
        "u16",
        "megabytes",
        "rawint",
        "pair",
        "plugin",
        "paste",
        "pyver",
        "envdir",
    ]
)
"""The kinds of options that set something; the others steer how the configuration is read, and are all followed."""

_ACTED: Final = frozenset(
    [
        "buffer-size",
        "callable",
        "chdir",
        "chdir2",
        "cheaper",
        "check-interval",
        "command-mode",
        "cron-harakiri",
        "enable-threads",
        "eval",
        "farm",
        "fs-signal",
        "harakiri",
        "home",
        "import",
        "lazy",
        "lazy-apps",
        "listen",
        "locks",
        "loop",
        "master",
        "mode",
        "module",
        "mount",
        "mule",
        "mule-harakiri",
        "mule-msg-size",
        "need-app",
        "no-server",
        "pidfile",
        "processes",
        "pyargv",
        "python",
        "pythonpath",
        "rpc-max",
        "shared-import",
        "signal-bufsize",
        "signal-rbtimer",
        "signal-timer",
        "spooler-chdir",
        "spooler-frequency",
        "spooler-harakiri",
        "spooler-import",
        "spooler-max-tasks",
        "spooler-ordered",
        "spooler-processes",
        "strict",
        "threads",
        "touch-signal",
        "wsgi-file",
        "socket",
        "suwsgi-socket",
        "http-socket",
        "http11-socket",
        "https-socket",
        "fastcgi-socket",
        "fastcgi-nph-socket",
        "scgi-socket",
        "scgi-nph-socket",
        "raw-socket",
        "puwsgi-socket",
        "map-socket",
        "http",
        "https",
        "https2",
        "http-to-https",
        "fastrouter",
        "rawrouter",
        "sslrouter",
        "sslrouter2",
    ]
)
"""The settings that have an effect. Sockets count: that there is one decides whether workers start."""


def unacted(options: Options) -> list[str]:
    """The names, as written, of the options that have no effect here; each once, in order."""
    table = standard_table()
    found: dict[str, None] = {}
    for name, _ in options.applied:
        option = table.find(name)
        if option is not None and option.kind in _SETTINGS and option.slot not in _ACTED:
            found[name] = None
    return list(found)


def unacted_line(options: Options) -> str | None:
    """What the command says about them; None where there are none."""
    names = unacted(options)
    return f"fakeuwsgi: known, but without effect here: {', '.join(names)}" if names else None
