"""Nothing of a test is left for the next, and nothing goes where production's files are."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.conf import settings

from orders.models import Order


@pytest.mark.parametrize("turn", [1, 2])
def test_each_test_starts_with_empty_folders_and_an_empty_database(turn, buy, uwsgi_spooler):
    assert not uwsgi_spooler.jobs
    assert not Order.objects.exists()

    buy()

    assert len(uwsgi_spooler.jobs) == 1


def test_jobs_are_files_but_not_in_the_folders_of_production(buy, uwsgi, uwsgi_spooler):
    buy()
    uwsgi_spooler.drain()

    [job] = uwsgi_spooler.jobs
    assert Path(job.path).is_file()
    assert not Path(job.path).is_relative_to(settings.BASE_DIR)
    assert job.vars[b"spooler"] == settings.MAIL_SPOOLER.encode()
    assert uwsgi.opt["spooler"] == settings.MAIL_SPOOLER.encode()
