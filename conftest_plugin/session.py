"""One pytest session, as far as the plugin goes: light, until somebody imports `uwsgi`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from conftest_plugin.finder import Finders

if TYPE_CHECKING:
    from types import ModuleType

    from conftest_plugin.forking import Nursery

__all__ = ["SESSION", "Session"]


class Session:
    """What the hooks and fixtures of one pytest session share.

    Args:
        config: pytest's configuration.

    Attributes:
        item: the test under way; None between tests.
        ending: whether that test is being torn down.
        nursery: the master and the fork of it; None until `uwsgi` is first imported.
    """

    def __init__(self, config: pytest.Config) -> None:
        self.config = config
        self.item: pytest.Item | None = None
        self.ending = False
        self.nursery: Nursery | None = None
        self._finders = Finders({"uwsgi": self._make_uwsgi, "uwsgidecorators": self._make_decorators})

    def start(self) -> None:
        """Serve the modules from now on."""
        self._finders.install()

    def close(self) -> None:
        """Leave nothing behind."""
        self._finders.close()
        nursery, self.nursery = self.nursery, None
        if nursery is not None:
            nursery.close()

    def begin(self, item: pytest.Item) -> None:
        """A test begins."""
        self.item = item
        self.ending = False
        if self.nursery is not None:
            if self.nursery.has_fork:
                self.nursery.end()
            self.nursery.await_touch()

    def end(self, *, failing: bool = False) -> None:
        """The test under way is over: all that it did with uWSGI is gone.

        Args:
            failing: whether its end failed.
        """
        self.item = None
        if self.nursery is not None:
            self.nursery.end(failing=failing)

    def get_nursery(self) -> Nursery:
        """The nursery; made at the first call."""
        if self.nursery is None:
            from conftest_plugin.decisions import read_configuration
            from conftest_plugin.forking import Nursery
            from conftest_plugin.late_hooks import TestEnds

            self.nursery = Nursery(self, read_configuration(self.config))
            self.config.pluginmanager.register(TestEnds(self))
            if self.item is not None:
                self.nursery.await_touch()
        return self.nursery

    def _make_uwsgi(self) -> ModuleType:
        return self.get_nursery().face.module

    def _make_decorators(self) -> ModuleType:
        from fakeuwsgi.decorators import build

        return build(self.get_nursery().face.module)


SESSION = pytest.StashKey[Session]()
