"""Every night at 2:40 the shop reports the day before."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from orders.background import tasks
from orders.models import DailyReport

BERLIN = ZoneInfo("Europe/Berlin")


def test_the_night_reports_the_turnover_of_the_day(buy, uwsgi_spooler, uwsgi_clock, mailoutbox):
    buy()
    buy()
    buy(card="4000 0000 0000 0002")
    uwsgi_spooler.drain()
    mailoutbox.clear()

    uwsgi_clock.advance_to(datetime(2026, 11, 21, 2, 39, tzinfo=BERLIN))
    assert not DailyReport.objects.exists()

    uwsgi_clock.advance_to(datetime(2026, 11, 21, 2, 41, tzinfo=BERLIN))
    report = DailyReport.objects.get()
    assert (report.day, report.orders, report.cents) == (date(2026, 11, 20), 2, 4800)
    assert mailoutbox[0].subject == "[Django] 2026-11-20: 48.00 €"


@pytest.mark.django_db
def test_the_report_is_written_once_a_night_in_the_spooler(uwsgi_instance, uwsgi_clock):
    uwsgi_clock.advance(days=3)

    nights = [run for run in uwsgi_instance.history if run.kind == "signal" and run.role == "spooler1"]

    assert DailyReport.objects.count() == 3
    assert [f"{run.time.astimezone(BERLIN):%a %H:%M}" for run in nights] == [
        f"{day} 02:40" for day in ("Sat", "Sun", "Mon")
    ]


@pytest.mark.django_db
@pytest.mark.uwsgi(start="2027-03-27 12:00:00")
def test_the_night_without_two_forty_has_no_report(uwsgi_clock):
    """On 28 March 2027 the clocks go from 2:00 to 3:00; uWSGI's cron does not make up for what falls between."""
    uwsgi_clock.advance_to(datetime(2027, 3, 28, 12, tzinfo=BERLIN))
    assert not DailyReport.objects.exists()

    uwsgi_clock.advance(days=1)
    assert DailyReport.objects.count() == 1


@pytest.mark.django_db
def test_the_report_can_also_be_written_by_hand(uwsgi):
    tasks.close_the_day(0)

    assert DailyReport.objects.get().cents == 0
