"""The fixtures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from conftest_plugin.session import SESSION

if TYPE_CHECKING:
    from conftest_plugin.views.clock import ClockView
    from conftest_plugin.views.mules import MulesView
    from conftest_plugin.views.signals import SignalsView
    from conftest_plugin.views.spooler import SpoolerView
    from fakeuwsgi import Instance

__all__ = [
    "uwsgi",
    "uwsgi_clock",
    "uwsgi_config",
    "uwsgi_instance",
    "uwsgi_mules",
    "uwsgi_signals",
    "uwsgi_spooler",
]


@pytest.fixture
def uwsgi_config() -> dict[str, Any]:
    """Options for the tests that see this fixture: override it.

    Its keys are the marker's keywords, which win over it; it wins over pytest's ini file and flags.
    """
    return {}


@pytest.fixture
def uwsgi_instance(request: pytest.FixtureRequest, uwsgi_config: dict[str, Any]) -> Instance:
    """The instance of this test: ``run_until_idle()``, ``advance()``, ``advance_to()``, ``history``, ``now``."""
    return request.config.stash[SESSION].get_nursery().instance_of(request.node, uwsgi_config)


@pytest.fixture
def uwsgi(uwsgi_instance: Instance) -> Any:
    """The `uwsgi` module."""
    return uwsgi_instance.uwsgi


@pytest.fixture
def uwsgi_spooler(uwsgi_instance: Instance) -> SpoolerView:
    """The spooler: ``.jobs`` that wait, ``.drain()`` runs them, ``.runs`` that were, ``.folders``."""
    from conftest_plugin.views.spooler import SpoolerView

    return SpoolerView(uwsgi_instance)


@pytest.fixture
def uwsgi_mules(uwsgi_instance: Instance) -> MulesView:
    """The mules: ``.pending`` messages, ``.drain()`` delivers them; ``[1]`` is a mule, ``["name"]`` a farm."""
    from conftest_plugin.views.mules import MulesView

    return MulesView(uwsgi_instance)


@pytest.fixture
def uwsgi_signals(uwsgi_instance: Instance) -> SignalsView:
    """The signals: ``.pending`` numbers, ``.send()`` one and have it handled, ``.registered`` handlers by number."""
    from conftest_plugin.views.signals import SignalsView

    return SignalsView(uwsgi_instance)


@pytest.fixture
def uwsgi_clock(uwsgi_instance: Instance) -> ClockView:
    """Time, frozen: ``.now``, ``.advance()``, ``.advance_to()``, ``.next()``."""
    from conftest_plugin.views.clock import ClockView

    uwsgi_instance.freeze()
    return ClockView(uwsgi_instance)
