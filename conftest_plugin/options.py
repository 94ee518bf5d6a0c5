"""The ini values, the flags and the marker: what pytest must know of them from the start, and no more."""

from __future__ import annotations

from typing import Any

import pytest

__all__ = ["MARKER", "add_options", "check_configuration", "header", "is_configured", "seed_of"]

MARKER = (
    "uwsgi(**options, start=None, timezone=None, isolation='inline', eager=False, seed=None):"
    " run the test on a uWSGI instance with these options, uWSGI's own names with - as _"
)


def add_options(parser: pytest.Parser) -> None:
    """Add the ini values and flags."""
    parser.addini("uwsgi_options", "uWSGI's command-line options for the tests, e.g. --ini deploy/uwsgi.ini", "args")
    parser.addini("uwsgi_start", "the time at which every test on uWSGI begins, e.g. 2026-11-20 09:00:00", "string", "")
    parser.addini("uwsgi_timezone", "the time zone of crons, e.g. Europe/Rome", "string", "")
    parser.addini(
        "uwsgi_keep_paths", "use the spool folders that are configured, not temporary ones", "bool", default=False
    )
    group = parser.getgroup("uwsgi", "uWSGI, emulated")
    group.addoption(
        "--uwsgi-isolation",
        choices=("inline", "process"),
        default="inline",
        help="where uWSGI's processes run: in the test's own process (inline, the default), or as real ones",
    )
    group.addoption(
        "--uwsgi-seed",
        type=int,
        metavar="N",
        help="pick, repeatably, another order wherever uWSGI promises none",
    )


def check_configuration(config: pytest.Config) -> None:
    """Refuse what is wrong in the ini file and the flags, before anything is collected; costs nothing without any.

    Raises:
        pytest.UsageError: it says what is wrong where.
    """
    if "process" in _readings(config, "uwsgi_isolation"):
        msg = (
            "--uwsgi-isolation=process is not part of this version of fakeuwsgi:"
            " every role runs in the test's own process (inline)"
        )
        raise pytest.UsageError(msg)
    try:
        config.getini("uwsgi_keep_paths")
        configured = is_configured(config)
    except (TypeError, ValueError) as error:
        # pytest itself would show a traceback of its own.
        raise pytest.UsageError(str(error)) from error
    if configured:
        from conftest_plugin.decisions import read_configuration

        read_configuration(config)


def header(config: pytest.Config) -> str | None:
    """The line for the head of pytest's output; None where nothing is configured."""
    seed = seed_of(config)
    if not is_configured(config) and seed is None:
        return None
    parts = [f"fakeuwsgi{_version()} as uWSGI 2.0.31"]
    if arguments := config.getini("uwsgi_options"):
        parts.append(f"options: {' '.join(arguments)}")
    parts += [f"{name[6:]}: {value}" for name in ("uwsgi_start", "uwsgi_timezone") if (value := config.getini(name))]
    if seed is not None:
        parts.append(f"seed: {seed}")
    return f"uwsgi: {', '.join(parts)}"


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return f" {version('fakeuwsgi')}"
    except PackageNotFoundError:  # run from its sources
        return ""


def is_configured(config: pytest.Config) -> bool:
    """Whether the ini file says anything that must be read before the first test."""
    return bool(config.getini("uwsgi_options") or config.getini("uwsgi_start") or config.getini("uwsgi_timezone"))


def seed_of(config: pytest.Config) -> int | None:
    """The value of ``--uwsgi-seed``; None where it is not given."""
    return next((value for value in _readings(config, "uwsgi_seed") if value is not None), None)


def _readings(config: pytest.Config, name: str) -> list[Any]:
    """A flag as pytest has read it finally, and preliminarily: before the first conftest there is no more than that."""
    return [getattr(namespace, name, None) for namespace in (config.option, config.known_args_namespace)]
