"""What pytest calls: each hook says when, other modules say what."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from conftest_plugin.options import MARKER, add_options, check_configuration, header
from conftest_plugin.session import SESSION, Session

if TYPE_CHECKING:
    from collections.abc import Generator

__all__ = [
    "pytest_addoption",
    "pytest_collection_modifyitems",
    "pytest_configure",
    "pytest_load_initial_conftests",
    "pytest_report_header",
    "pytest_runtest_setup",
]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds ours to pytest's ini values and flags."""
    add_options(parser)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> Generator[None, None, None]:
    """Serves `uwsgi` before the first conftest (or the application that another plugin sets up) can import it."""
    _start(early_config)
    return (yield)


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Explains the marker; serves `uwsgi` where the plugin was named in a conftest, and so comes late."""
    _start(config)
    config.addinivalue_line("markers", MARKER)


def _start(config: pytest.Config) -> None:
    if SESSION in config.stash:
        return
    check_configuration(config)
    session = config.stash[SESSION] = Session(config)
    session.start()
    config.add_cleanup(session.close)


def pytest_report_header(config: pytest.Config) -> str | None:
    """Names the configuration, where there is one."""
    return header(config)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test that carries the marker gets its instance from the start."""
    for item in items:
        if "uwsgi" in item.keywords and item.get_closest_marker("uwsgi") is not None:
            names = getattr(item, "fixturenames", None)
            if names is not None and "uwsgi_instance" not in names:
                names.insert(0, "uwsgi_instance")


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """From here on what touches `uwsgi` belongs to this test."""
    item.config.stash[SESSION].begin(item)
