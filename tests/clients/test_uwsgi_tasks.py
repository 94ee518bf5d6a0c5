"""The test-suite that uwsgi-tasks 0.7.3 brings, unmodified, under our plugin; and its tasks, run by our fixtures.

Its tests put a mock in the place of the ``uwsgi`` that ``uwsgi_tasks`` imported. Those that do not are two: tasks that
run at once, and one that expects a mule's task to run at once for want of a server. On real uWSGI that one passes
with nothing but a master, and fails where there is a mule or a spooler to send the task to.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.clients.conftest import Inner

_SUITE = ("--pyargs", "uwsgi_tasks.tests")
_ONLY_WITHOUT_SERVER = "test_task_is_executed_at_runtime_if_uwsgi_not_available"


def test_its_suite_passes_on_a_bare_master(inner: Inner) -> None:
    inner(*_SUITE, options="--master").check(passed=13)


@pytest.mark.parametrize("options", ["", "--master --spooler jobs", "--master --mules 1"])
def test_its_suite_fails_where_it_fails_on_real_uwsgi(inner: Inner, options: str) -> None:
    result = inner(*_SUITE, options=options)
    result.check(passed=12, failed=1)
    assert re.search(rf"^FAILED \S+::{_ONLY_WITHOUT_SERVER} - AssertionError", result.output, re.MULTILINE)


def test_its_tasks_run_under_our_fixtures(inner: Inner) -> None:
    inner(program="uwsgi_tasks_client", options="--master --spooler jobs --mules 2").check(passed=5)
