"""A week after the payment, the shop asks for a review: a job with ``at``."""

from __future__ import annotations

from datetime import timedelta

import pytest


def test_the_review_mail_waits_a_week(buy, uwsgi_spooler, uwsgi_clock, mailoutbox):
    start = uwsgi_clock.now
    buy()
    uwsgi_spooler.drain()

    [job] = uwsgi_spooler.jobs
    assert job.at == start + timedelta(days=7)
    assert job["ud_spool_func"] == b"ask_for_review"

    uwsgi_clock.advance(timedelta(days=6, hours=23))
    assert len(mailoutbox) == 1  # the receipt

    uwsgi_clock.advance(timedelta(hours=1))
    assert mailoutbox[1].subject == "How do you like your Evening sun?"


@pytest.mark.uwsgi(start="2026-03-28 12:00:00")
def test_a_week_is_a_week_also_when_the_clocks_change(buy, uwsgi_spooler, uwsgi_clock):
    buy()
    uwsgi_spooler.drain()

    [job] = uwsgi_spooler.jobs

    assert job.at - uwsgi_clock.now == timedelta(days=7)
