"""The options that act while the configuration is read: loading files, setting others, logic, printing, leaving."""

from __future__ import annotations

import platform
import socket
from collections.abc import Callable
from typing import TYPE_CHECKING

from fakeuwsgi.options.errors import OptionError, OptionExit
from fakeuwsgi.options.logic import PLUGINS
from fakeuwsgi.options.magic import split_section
from fakeuwsgi.options.numbers import atoi
from fakeuwsgi.options.table import Option

if TYPE_CHECKING:
    from fakeuwsgi.options.builder import Builder

__all__ = ["act", "remains"]

Action = Callable[["Builder", Option, str, str], bool]


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
        return action(builder, option, name, value or "")
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


def _include(builder: Builder, option: Option, name: str, value: str) -> bool:
    builder.loader.by_suffix(value)
    return True


def _file(builder: Builder, option: Option, name: str, value: str) -> bool:
    builder.loader.load(option.kind, value)
    return True


def _paste(builder: Builder, option: Option, name: str, value: str) -> bool:
    builder.loader.load("ini", value)
    return True


def _config(builder: Builder, option: Option, name: str, value: str) -> bool:
    said = f"unable to load configuration from {value}"
    raise OptionError(f"no plugin reads the configuration {value!r}", "Use --ini, --yaml, --json or --xml", said=said)


def _set(builder: Builder, option: Option, name: str, value: str) -> bool:
    key, equal, content = value.partition("=")
    if not equal:
        said = "invalid placeholder/--set value"
        raise OptionError(f"{name} {value!r} has no '='", "Write name=value", said=said)
    builder.add(key, content, placeholder=option.slot == "set-placeholder")
    return True


def _declare(builder: Builder, option: Option, name: str, value: str) -> bool:
    builder.custom.declare(value)
    return True


def _noop(builder: Builder, option: Option, name: str, value: str) -> bool:
    return True


def _logic(builder: Builder, option: Option, name: str, value: str) -> bool:
    if builder.logic is not None:
        said = f"recursive logic in options is not supported (option = {name})"
        raise OptionError(f"{name} stands inside another condition or loop", "End the first one before", said=said)
    builder.logic = (option.slot, value)
    return True


def _null(builder: Builder, option: Option, name: str, value: str) -> bool:
    builder.state.texts.pop(name.removeprefix("end-"), None)
    return True


def _env(builder: Builder, option: Option, name: str, value: str) -> bool:
    builder.environment.change(name, value)
    return False


def _envdir(builder: Builder, option: Option, name: str, value: str) -> bool:
    builder.applied.extend(builder.environment.load_folder(value))
    return True


def _print(builder: Builder, option: Option, name: str, value: str) -> bool:
    if name == "version":
        raise OptionExit(0, "".join(builder.output) + "2.0.31\n")
    builder.output.append(f"{value}\n")
    return True


def _pyver(builder: Builder, option: Option, name: str, value: str) -> bool:
    raise OptionExit(0, "".join(builder.output) + f"{platform.python_version()}\n")


def _plugin(builder: Builder, option: Option, name: str, value: str) -> bool:
    for plugin in value.split(","):
        if plugin and name.startswith("need-") and plugin.strip() not in PLUGINS:
            said = f'unable to load plugin "{plugin}"'
            raise OptionError(f"there is no plugin {plugin!r} here", "Plugins cannot be loaded; remove it", said=said)
    return False


def _resolve(builder: Builder, option: Option, name: str, value: str) -> bool:
    placeholder, equal, domain = value.partition("=")
    if not equal:
        said = "invalid resolve syntax, must be placeholder=domain"
        raise OptionError(f"{value!r} names no domain", "Write placeholder=domain", said=said)
    try:
        address = socket.gethostbyname(domain)
    except OSError as error:
        said = f"unable to resolve name {domain}"
        raise OptionError(f"the name {domain!r} has no address: {error}", "Correct the name", said=said) from error
    builder.add(placeholder, address, placeholder=True)
    return True


def _help(builder: Builder, option: Option, name: str, value: str) -> bool:
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
