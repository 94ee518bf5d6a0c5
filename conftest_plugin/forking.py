"""The master of a pytest session, and the fork of it that each test gets when it first touches `uwsgi`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from conftest_plugin.decisions import Decisions, lay_over
from conftest_plugin.decorators import DecoratorGuard
from conftest_plugin.folders import Workspace
from conftest_plugin.heritage import inherit
from conftest_plugin.imports import ImportWatch
from conftest_plugin.late_hooks import Reporter
from fakeuwsgi.clock.holders import TimeHolders
from fakeuwsgi.clock.sleep import SleepUsers
from fakeuwsgi.errors import FakeUwsgiError
from fakeuwsgi.instance import Instance, Plan
from fakeuwsgi.instance.assembly import kernel_time
from fakeuwsgi.options import Options
from fakeuwsgi.runtimes.loader import import_named

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest_plugin.folders import TestFolders
    from conftest_plugin.session import Session
    from fakeuwsgi.roles import Role

__all__ = ["Nursery"]

_KEEP_REAL_TIME = ("multiprocess", "_pytest.runner", "_pytest.terminal", "_pytest.timing")
_OURS = frozenset({"uwsgi", "uwsgi_clock", "uwsgi_instance", "uwsgi_mules", "uwsgi_signals", "uwsgi_spooler"})


class Nursery:
    """Owns the session's master, whose memory holds what modules registered, and the fork of the test under way.

    Args:
        session: the pytest session.
        decisions: what the ini file and the flags say.

    Attributes:
        master: the instance that modules meet when they are imported.
        face: the one `uwsgi` module of the session.
    """

    def __init__(self, session: Session, decisions: Decisions) -> None:
        self._session = session
        self._workspace = Workspace()
        self._default = Options.from_kwargs(master=True, processes=1, mules=1, spooler=self._workspace.default_spooler)
        self._decisions = replace(decisions, options=decisions.options or self._default)
        self._since = kernel_time()
        self._sleep_users = SleepUsers()
        self._time_holders = TimeHolders()
        self._imports = ImportWatch()
        self._guard = DecoratorGuard()
        self._marked: dict[tuple[int, ...], tuple[list[pytest.Mark], Decisions]] = {}
        self._master_folders = self._workspace.for_test()
        plan = replace(self._plan(self._decisions, self._master_folders), start=None, eager=False, importing=True)
        try:
            self.master = Instance.from_plan(plan)
        except BaseException:
            self._workspace.close()
            raise
        self.face = self.master.assembly.face
        self._fork: Instance | None = None
        self._folders = self._master_folders
        self._reporter: Reporter | None = None
        self._shown_at_the_end: str | None = None

    # ---- the course of a test

    @property
    def has_fork(self) -> bool:
        """Whether the test under way has touched `uwsgi`."""
        return self._fork is not None

    def await_touch(self) -> None:
        """A test begins: whoever touches the module first gets a fork made."""
        self._shown_at_the_end = None
        if self._fork is None and not self.face.is_closed:
            self.face.close(self._touched)

    def instance_of(self, item: pytest.Item, given: Mapping[str, Any]) -> Instance:
        """The instance of the test under way.

        Args:
            item: the test.
            given: what its fixture `uwsgi_config` says.
        """
        if self._fork is None:
            self._make_fork(item, given)
        assert self._fork is not None
        return self._fork

    def end(self, *, failing: bool = False) -> None:
        """The test is over.

        Args:
            failing: whether its end failed: the report about that will ask for the timeline.
        """
        if failing:
            self._shown_at_the_end = self.timeline()
        fork, self._fork = self._fork, None
        if fork is None:
            return
        try:
            fork.close()
        finally:
            self._guard.end()
            self._folders.close()
            self.face.close(self._touched)

    def close(self) -> None:
        """Leave nothing behind."""
        self.end()
        self.master.close()
        self._workspace.close()

    def timeline(self) -> str | None:
        """What the instance of the test under way did, for a report; None if there is none."""
        if self._fork is None:
            return self._shown_at_the_end
        from conftest_plugin.reporting import timeline

        return timeline(self._fork)

    # ---- making a fork

    def _touched(self) -> None:
        """Somebody touched the module: give the test its fork, or the master to whoever comes outside of tests."""
        item = self._session.item
        if item is None:
            self.master.assembly.rebind()
            return
        self._make_fork(item, None)

    def _make_fork(self, item: pytest.Item, given: Mapping[str, Any] | None) -> None:
        __tracebackhide__ = True
        try:
            if given is None:
                given = self._config_of(item)
            decisions = self._decisions_of(item, given)
            if not _OURS.intersection(getattr(item, "fixturenames", ())):
                # Nobody asked for the clock: a program's first call is no reason to change the time under its feet.
                decisions = replace(decisions, start=None)
            self._folders = self._workspace.for_test()
            self._guard.begin()
            plan = self._plan(decisions, self._folders)
            plan.registry = self.master.assembly.registry.fork(max(plan.options.settings.processes, 1))
            plan.face = self.face
            self._fork = Instance.from_plan(plan)
        except BaseException:
            self._folders.close()
            self.face.close(self._touched)
            raise
        fork = self._fork
        machine = fork.machine
        machine.importing = self._imports.importing
        machine.parents = [self.master.assembly.registry]
        if fork.options.settings.spooler_imports:
            machine.imports = partial(_imports_of, fork)
        if self._reporter is None:
            self._reporter = Reporter(self)
            self._session.config.pluginmanager.register(self._reporter)
        inherit(self.master, fork, self._master_folders, self._folders)
        if decisions.start is not None or "uwsgi_clock" in getattr(item, "fixturenames", ()):
            fork.freeze()
        fork.boot()
        if not self._session.ending:
            try:
                item.addfinalizer(fork.thaw)
            except AssertionError:
                # A hook touched it before pytest began to set the test up: then it thaws when it is closed.
                return

    def _plan(self, decisions: Decisions, folders: TestFolders) -> Plan:
        plan = Plan(
            options=decisions.options or self._default,
            start=decisions.start,
            timezone=decisions.timezone,
            seed=decisions.seed,
            eager=decisions.eager,
            time_holders=self._time_holders,
            sleep_users=self._sleep_users,
            ignore=_KEEP_REAL_TIME,
            since=self._since,
        )
        if not decisions.keep_paths:
            plan.locate = folders.locate
        return plan

    def _config_of(self, item: pytest.Item) -> Mapping[str, Any]:
        """What `uwsgi_config` says for a test that has not asked for any of our fixtures."""
        request = getattr(item, "_request", None)
        if request is None or self._session.ending:
            return {}
        # The fixture may import the application, or look at its `uwsgi`: that is not the test's doing.
        self.master.assembly.rebind()
        given: Mapping[str, Any] = request.getfixturevalue("uwsgi_config")
        return given

    def _decisions_of(self, item: pytest.Item, given: Mapping[str, Any]) -> Decisions:
        marks = list(item.iter_markers("uwsgi"))
        if not marks and not given:
            return self._decisions
        decisions = self._lay_over(self._decisions, given, "the fixture uwsgi_config") if given else self._decisions
        key = (id(decisions), *map(id, marks))
        known = self._marked.get(key)
        if known is not None:
            return known[1]
        for mark in reversed(marks):
            if mark.args:
                pytest.fail(
                    f"@pytest.mark.uwsgi({', '.join(map(repr, mark.args))}): it takes keywords only,"
                    " uWSGI's option names with _ for -, e.g. mules=2",
                    pytrace=False,
                )
            text = ", ".join(f"{name}={value!r}" for name, value in mark.kwargs.items())
            decisions = self._lay_over(decisions, mark.kwargs, f"@pytest.mark.uwsgi({text})")
        if not given:
            self._marked[key] = (marks, decisions)
        return decisions

    def _lay_over(self, decisions: Decisions, given: Any, source: str) -> Decisions:
        __tracebackhide__ = True
        if not isinstance(given, Mapping):
            message = f"{source} gives {given!r}: it must be a dict, of uWSGI's option names with _ for -"
            pytest.fail(message, pytrace=False)
        try:
            return lay_over(decisions, given, self._default)
        except (FakeUwsgiError, ValueError, TypeError) as error:
            pytest.fail(f"{source}: {error}", pytrace=False)


def _imports_of(fork: Instance, role: Role) -> list[Callable[[], Any]]:
    """What a role imports after its fork (``--spooler-import``)."""
    names = fork.options.settings.spooler_imports if role.kind == "spooler" else ()
    return [partial(import_named, name, fork.machine.log) for name in names]
