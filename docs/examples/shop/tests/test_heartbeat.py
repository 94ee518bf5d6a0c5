"""Every minute, a mule leaves a sign of life."""

from __future__ import annotations

from datetime import timedelta

import pytest

from orders.background import tasks
from orders.models import Heartbeat

pytestmark = pytest.mark.django_db


def test_the_heart_beats_every_minute(uwsgi_clock):
    start = uwsgi_clock.now

    uwsgi_clock.advance(59)
    assert not Heartbeat.objects.exists()

    uwsgi_clock.advance(minutes=10)
    heart = Heartbeat.objects.get()
    assert heart.beats == 10
    assert heart.at == start + timedelta(minutes=10)


def test_the_heart_beats_in_a_mule(uwsgi_clock, uwsgi_instance):
    uwsgi_clock.advance(minutes=2)

    beats = [run for run in uwsgi_instance.history if run.kind == "signal"]

    assert {run.role for run in beats} <= {"mule1", "mule2"}
    assert [run.outcome for run in beats] == ["ok", "ok"]


def test_the_next_thing_due_is_a_beat(uwsgi_clock):
    assert uwsgi_clock.next() is not None


def test_a_day_has_1440_beats(uwsgi_clock):
    uwsgi_clock.advance(days=1)

    assert Heartbeat.objects.get().beats == 1440


def test_each_test_starts_with_a_heart_that_never_beat(uwsgi_clock):
    assert not Heartbeat.objects.exists()

    uwsgi_clock.advance(60)
    assert Heartbeat.objects.get().beats == 1


def test_the_signal_can_be_sent_by_hand(uwsgi_signals):
    [number] = [number for number, entry in uwsgi_signals.registered.items() if entry.handler is tasks.heartbeat]

    uwsgi_signals.send(number)

    assert Heartbeat.objects.get().beats == 1
