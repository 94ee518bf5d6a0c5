"""Mail is sent by the second spooler, from Django's mailbox of the test."""

from __future__ import annotations

import smtplib

import pytest
from django.core.mail.backends.locmem import EmailBackend


def test_a_receipt_is_mailed_from_the_spooler(buy, uwsgi_spooler, mailoutbox):
    order = buy()
    assert not mailoutbox

    runs = uwsgi_spooler.drain()

    [mail] = mailoutbox
    assert mail.to == ["ada@example.com"]
    assert mail.subject == f"Your order {order.pk}: Evening sun"
    assert [(run.role, run.outcome) for run in runs] == [("spooler1", "ok"), ("spooler2", "ok")]


def test_a_job_knows_what_made_it(buy, uwsgi_spooler):
    buy()
    payment, receipt = uwsgi_spooler.drain()

    assert receipt.cause is payment


def test_when_the_mail_server_fails_the_job_is_kept_and_tried_again(buy, uwsgi_spooler, mailoutbox, monkeypatch):
    order = buy()
    with monkeypatch.context() as patch:
        patch.setattr(EmailBackend, "send_messages", refuse)
        with pytest.raises(smtplib.SMTPServerDisconnected):
            uwsgi_spooler.drain()
    assert not mailoutbox
    assert b"send_confirmation" in [job.vars.get(b"ud_spool_func") for job in uwsgi_spooler.jobs]

    uwsgi_spooler.drain()

    assert [mail.subject for mail in mailoutbox] == [f"Your order {order.pk}: Evening sun"]


def test_a_mail_job_is_tried_every_ten_seconds(buy, uwsgi_spooler, uwsgi_clock, mailoutbox, monkeypatch):
    buy()
    with monkeypatch.context() as patch:
        patch.setattr(EmailBackend, "send_messages", refuse)
        uwsgi_spooler.drain(raise_errors=False)
        uwsgi_clock.advance(30, raise_errors=False)

    tries = [run for run in uwsgi_spooler.runs if run.role == "spooler2"]

    assert [run.outcome for run in tries] == ["error"] * 4
    assert not mailoutbox

    uwsgi_clock.advance(10)

    assert len(mailoutbox) == 1


def refuse(*_args: object) -> None:
    raise smtplib.SMTPServerDisconnected("please run connect() first")
