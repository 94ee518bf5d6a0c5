"""Payments, with ``uwsgi_tasks``: a busy bank is asked again, each time after a longer wait."""

from __future__ import annotations

import logging

from django.conf import settings
from django.utils import timezone
from uwsgi_tasks import RetryTaskException, TaskExecutor, task

from orders import gateway, tasks
from orders.models import Order
from orders.roles import role

log = logging.getLogger(__name__)


# uwsgi_tasks counts the first run too.
@task(executor=TaskExecutor.SPOOLER, retry_count=len(settings.PAYMENT_DELAYS) + 1)
def charge(pk: int) -> None:
    """Charge the card of an order, in a spooler.

    Raises:
        RetryTaskException: The bank is busy, and there are tries left; uwsgi_tasks spools the next one, with an ``at``.
    """
    order = Order.objects.get(pk=pk)
    if order.settled:
        return
    order.attempts += 1
    try:
        receipt = gateway.charge(order.card, order.cents, order.attempts)
    except gateway.CardDeclinedError:
        _fail(order, "card declined")
    except gateway.BankBusyError:
        _wait_or_fail(order)
    else:
        _succeed(order, receipt)


def _succeed(order: Order, receipt: str) -> None:
    order.state = Order.State.PAID
    order.paid_at = timezone.now()
    order.save()
    order.note(role(), f"paid, receipt {receipt}")
    tasks.send_confirmation.spool(order=str(order.pk), spooler=settings.MAIL_SPOOLER)
    tasks.schedule_review(order)


def _wait_or_fail(order: Order) -> None:
    if order.attempts > len(settings.PAYMENT_DELAYS):
        _fail(order, f"bank still busy after {order.attempts} tries, gave up")
        return
    delay = settings.PAYMENT_DELAYS[order.attempts - 1]
    order.state = Order.State.RETRYING
    order.save()
    order.note(role(), f"bank is busy, next try in {delay} s")
    raise RetryTaskException(timeout=delay)


def _fail(order: Order, why: str) -> None:
    order.state = Order.State.FAILED
    order.save()
    order.note(role(), why)
    tasks.send_regrets.spool(order=str(order.pk), spooler=settings.MAIL_SPOOLER)
