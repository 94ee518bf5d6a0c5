"""Three days after the payment, the shop asks for a review: a job with ``at``."""

from __future__ import annotations

from datetime import timedelta


def test_the_review_mail_waits_three_days(buy, uwsgi_spooler, uwsgi_clock, mailoutbox):
    start = uwsgi_clock.now
    buy()
    uwsgi_spooler.drain()

    [job] = uwsgi_spooler.jobs
    assert job.at == start + timedelta(days=3)
    assert job["ud_spool_func"] == b"ask_for_review"

    question = "How do you like your Evening sun?"
    uwsgi_clock.advance(timedelta(days=2, hours=23))
    assert question not in [mail.subject for mail in mailoutbox]

    uwsgi_clock.advance(timedelta(hours=1))
    assert [mail.subject for mail in mailoutbox].count(question) == 1
