"""django-uwsgi-ng's own copy of uWSGI's decorators, unmodified, under our plugin."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.clients.conftest import Inner


def test_its_decorators_run_under_our_fixtures(inner: Inner) -> None:
    options = "--master --spooler jobs --mules 2 --farm images:2"
    inner(program="django_uwsgi_client", options=options).check(passed=6)
