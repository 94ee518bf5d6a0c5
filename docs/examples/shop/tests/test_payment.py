"""A busy bank is asked again after 60, 300 and 1500 seconds."""

from __future__ import annotations

from datetime import timedelta

from orders.models import Order

BUSY_THREE_TIMES = "4000 0000 0000 0119"
ALWAYS_BUSY = "4000 0000 0000 0341"
DECLINED = "4000 0000 0000 0002"


def test_a_payment_is_tried_again_with_growing_delays(buy, uwsgi_spooler, uwsgi_clock):
    placed = uwsgi_clock.now
    order = buy(card=BUSY_THREE_TIMES)

    uwsgi_clock.advance(minutes=40)

    tries = [run.time - placed for run in uwsgi_spooler.runs if run.role == "spooler1"]
    assert tries == [timedelta(seconds=seconds) for seconds in (0, 60, 60 + 300, 60 + 300 + 1500)]
    order.refresh_from_db()
    assert order.state == Order.State.PAID
    assert order.attempts == 4
    assert order.paid_at == placed + timedelta(minutes=31)


def test_the_next_try_waits_in_a_new_file_with_its_own_time(buy, uwsgi_spooler, uwsgi_clock):
    buy(card=BUSY_THREE_TIMES)
    [first] = uwsgi_spooler.jobs

    uwsgi_spooler.drain()

    [second] = uwsgi_spooler.jobs
    assert second.path != first.path
    assert second.at == uwsgi_clock.now + timedelta(seconds=60)
    assert uwsgi_spooler.drain() == []  # not yet its time


def test_nothing_happens_a_second_too_early(buy, uwsgi_clock):
    order = buy(card=BUSY_THREE_TIMES)

    uwsgi_clock.advance(59)
    order.refresh_from_db()
    assert order.attempts == 1

    uwsgi_clock.advance(1)
    order.refresh_from_db()
    assert order.attempts == 2


def test_after_four_tries_the_shop_gives_up_and_says_so(buy, uwsgi_spooler, uwsgi_clock, mailoutbox):
    order = buy(card=ALWAYS_BUSY)

    uwsgi_clock.advance(hours=2)

    order.refresh_from_db()
    assert order.state == Order.State.FAILED
    assert order.attempts == 4
    assert [mail.subject for mail in mailoutbox] == [f"Your order {order.pk} could not be paid"]
    assert not uwsgi_spooler.jobs


def test_a_declined_card_is_not_tried_again(buy, uwsgi_spooler, uwsgi_clock):
    order = buy(card=DECLINED)

    uwsgi_clock.advance(hours=1)

    order.refresh_from_db()
    assert (order.state, order.attempts) == (Order.State.FAILED, 1)
    assert not uwsgi_spooler.jobs
