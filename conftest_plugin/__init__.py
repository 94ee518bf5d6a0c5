"""fakeuwsgi's pytest plugin: ``import uwsgi`` works from collection on, and every test is a fork of what was imported.

Nothing of `fakeuwsgi` is imported before a program imports `uwsgi`, or a test asks for one of the fixtures.
"""

from conftest_plugin.fixtures import (
    uwsgi,
    uwsgi_clock,
    uwsgi_config,
    uwsgi_instance,
    uwsgi_mules,
    uwsgi_signals,
    uwsgi_spooler,
)
from conftest_plugin.hooks import (
    pytest_addoption,
    pytest_collection_modifyitems,
    pytest_configure,
    pytest_load_initial_conftests,
    pytest_report_header,
    pytest_runtest_setup,
)

__all__ = [
    "pytest_addoption",
    "pytest_collection_modifyitems",
    "pytest_configure",
    "pytest_load_initial_conftests",
    "pytest_report_header",
    "pytest_runtest_setup",
    "uwsgi",
    "uwsgi_clock",
    "uwsgi_config",
    "uwsgi_instance",
    "uwsgi_mules",
    "uwsgi_signals",
    "uwsgi_spooler",
]
