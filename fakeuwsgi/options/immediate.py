"""The options that act while the configuration is read: loading files, setting others, logic, printing, leaving."""

from __future__ import annotations

import platform
import socket
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from fakeuwsgi.options.errors import OptionError, OptionExit
from fakeuwsgi.options.logic import PLUGINS
from fakeuwsgi.options.magic import split_section
from fakeuwsgi.options.numbers import atoi

if TYPE_CHECKING:
    from fakeuwsgi.options.builder import Builder
    from fakeuwsgi.options.table import Option

__all__ = ["act", "remains"]


class Use(NamedTuple):
    """One option being acted upon.

    Attributes:
        option: The option.
        name: Its name as it was written.
        value: Its value, empty where it has none.
    """

    option: Option
    name: str
    value: str


Action = Callable[["Builder", Use], bool]


def act(builder: Builder, option: Option, name: str, value: str | None) -> bool:
    """Acts upon an option that does more than keep a value.

    Args:
        builder: The configuration being read.
        option: The option.
        name: Its name as it was written.
        value: Its value, None where it has none.

    Returns:
        Whether all is done; otherwise the option's value is still to be kept.

    Raises:
        OptionError: uWSGI refuses it.
        OptionExit: It asks to leave.
    """
    action = _ACTIONS.get(option.kind)
    if action is not None:
        return action(builder, Use(option, name, value or ""))
    if option.kind == "exit":
        raise OptionExit(1 if value is None else atoi(value), "".join(builder.output))
    if name == "inject-before":
        builder.loader.before.append(value or "")
    elif name == "inject-after":
        builder.loader.after.append(value or "")
    return False


def remains(option: Option, value: str | None) -> str | None:
    """What uWSGI leaves of a value in ``uwsgi.opt``: two kinds of options cut their own value in place.

    Args:
        option: The option.
        value: Its value.

    Returns:
        The value as it is exported.
    """
    if value is not None and option.kind == "cron2":
        fields, space, _ = value.partition(" ")
        return fields if space and "=" in fields else value
    if value is not None and option.kind == "xml":
        return split_section(value)[0]
    return value


def _include(builder: Builder, use: Use) -> bool:
    builder.loader.by_suffix(use.value)
    return True


def _file(builder: Builder, use: Use) -> bool:
    builder.loader.load(use.option.kind, use.value)
    return True


def _paste(builder: Builder, use: Use) -> bool:
    builder.loader.load("ini", use.value)
    return True


def _config(_builder: Builder, use: Use) -> bool:
    said = f"unable to load configuration from {use.value}"
    msg = f"no plugin reads the configuration {use.value!r}"
    raise OptionError(msg, "Use --ini, --yaml, --json or --xml", said=said)


def _set(builder: Builder, use: Use) -> bool:
    key, equal, content = use.value.partition("=")
    if not equal:
        said = "invalid placeholder/--set value"
        msg = f"{use.name} {use.value!r} has no '='"
        raise OptionError(msg, "Write name=value", said=said)
    builder.add(key, content, placeholder=use.option.slot == "set-placeholder")
    return True


def _declare(builder: Builder, use: Use) -> bool:
    builder.custom.declare(use.value)
    return True


def _noop(_builder: Builder, _use: Use) -> bool:
    return True


def _logic(builder: Builder, use: Use) -> bool:
    if builder.logic is not None:
        said = f"recursive logic in options is not supported (option = {use.name})"
        msg = f"{use.name} stands inside another condition or loop"
        raise OptionError(msg, "End the first one before", said=said)
    builder.logic = (use.option.slot, use.value)
    return True


def _null(builder: Builder, use: Use) -> bool:
    builder.state.texts.pop(use.name.removeprefix("end-"), None)
    return True


def _env(builder: Builder, use: Use) -> bool:
    builder.environment.change(use.name, use.value)
    return False


def _envdir(builder: Builder, use: Use) -> bool:
    builder.applied.extend(builder.environment.load_folder(use.value))
    return True


def _print(builder: Builder, use: Use) -> bool:
    if use.name == "version":
        raise OptionExit(0, "".join(builder.output) + "2.0.31\n")
    builder.output.append(f"{use.value}\n")
    return True


def _pyver(builder: Builder, _use: Use) -> bool:
    raise OptionExit(0, "".join(builder.output) + f"{platform.python_version()}\n")


def _plugin(_builder: Builder, use: Use) -> bool:
    for plugin in use.value.split(","):
        if plugin and use.name.startswith("need-") and plugin.strip() not in PLUGINS:
            said = f'unable to load plugin "{plugin}"'
            msg = f"there is no plugin {plugin!r} here"
            raise OptionError(msg, "Plugins cannot be loaded; remove it", said=said)
    return False


def _resolve(builder: Builder, use: Use) -> bool:
    placeholder, equal, domain = use.value.partition("=")
    if not equal:
        said = "invalid resolve syntax, must be placeholder=domain"
        msg = f"{use.value!r} names no domain"
        raise OptionError(msg, "Write placeholder=domain", said=said)
    try:
        address = socket.gethostbyname(domain)
    except OSError as error:
        said = f"unable to resolve name {domain}"
        msg = f"the name {domain!r} has no address: {error}"
        raise OptionError(msg, "Correct the name", said=said) from error
    builder.add(placeholder, address, placeholder=True)
    return True


def _help(builder: Builder, _use: Use) -> bool:
    lines = [f"Usage: {builder.system.program} [options...]\n"]
    for known in builder.table.names:
        found = builder.table.find(known)
        lines.append(f"    -{found.short}|--{known}\n" if found and found.short else f"    --{known}\n")
    raise OptionExit(0, "".join(builder.output) + "".join(lines))


_ACTIONS: dict[str, Action] = {
    "load": _include,
    "ini": _file,
    "yaml": _file,
    "json": _file,
    "xml": _file,
    "paste": _paste,
    "config": _config,
    "set": _set,
    "declare": _declare,
    "noop": _noop,
    "logic": _logic,
    "null": _null,
    "env": _env,
    "envdir": _envdir,
    "plugin": _plugin,
    "print": _print,
    "pyver": _pyver,
    "help": _help,
    "resolve": _resolve,
}
