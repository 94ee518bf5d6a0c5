"""uwsgiconf's helpers for spooler, mules, signals and schedules, unmodified, on our module and not on its stub."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.clients.conftest import Inner


def test_its_helpers_run_under_our_fixtures(inner: Inner) -> None:
    options = "--master --spooler jobs --mules 3 --farm images:3 --locks 2"
    inner(program="uwsgiconf_client", options=options).check(passed=9)
