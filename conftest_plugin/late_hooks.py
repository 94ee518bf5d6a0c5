"""Hooks that join in when there is something to do: a session that never touches `uwsgi` does not pay for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Generator

    from conftest_plugin.forking import Nursery
    from conftest_plugin.session import Session

__all__ = ["Reporter", "TestEnds"]


class TestEnds:
    """Joins in when `uwsgi` is first imported: each test's instance is gone after it.

    Args:
        session: the pytest session.
    """

    __test__ = False

    def __init__(self, session: Session) -> None:
        self._session = session

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_teardown(self) -> Generator[None, None, None]:
        """When all fixtures are gone, so is the test's instance."""
        self._session.ending = True
        try:
            result = yield
        except BaseException:
            self._session.end(failing=True)
            raise
        self._session.end()
        return result


class Reporter:
    """Joins in at the first fork: shows, where a test failed, what the emulator did.

    Args:
        nursery: whose fork to show.
    """

    def __init__(self, nursery: Nursery) -> None:
        self._nursery = nursery

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        """Add the section."""
        report = yield
        if call.excinfo is not None and report.failed and (shown := self._nursery.timeline()) is not None:
            report.sections.append(("uwsgi", shown))
        return report
