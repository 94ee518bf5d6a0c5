"""The shop's work outside of requests, in uWSGI's own decorators: mail, thumbnails, heartbeat, nightly report."""

from __future__ import annotations

import logging
from datetime import timedelta

from django.conf import settings
from django.core.mail import mail_managers, send_mail
from django.db.models import Count, F, Sum
from django.utils import timezone
from uwsgidecorators import cron, mulefunc, spool, timer

from orders.models import DailyReport, Heartbeat, Order, Product
from orders.pictures import Picture
from orders.roles import role

log = logging.getLogger(__name__)


@spool
def send_confirmation(arguments: dict[str, str]) -> None:
    """Mail the receipt. If the mail server fails, the exception keeps the job, and the spooler tries again."""
    order = Order.objects.select_related("product").get(pk=arguments["order"])
    send_mail(
        subject=f"Your order {order.pk}: {order.product}",
        message=f"Thank you! We charged {order.price} and will ship your {order.product} soon.",
        from_email=None,
        recipient_list=[order.email],
    )
    order.note(role(), f"receipt mailed to {order.email}")


@spool
def send_regrets(arguments: dict[str, str]) -> None:
    """Mail that the payment has failed for good."""
    order = Order.objects.select_related("product").get(pk=arguments["order"])
    send_mail(
        subject=f"Your order {order.pk} could not be paid",
        message=f"Your bank did not pay {order.price} for {order.product}. Nothing was charged.",
        from_email=None,
        recipient_list=[order.email],
    )
    order.note(role(), f"regrets mailed to {order.email}")


@spool
def ask_for_review(arguments: dict[str, str]) -> None:
    """Ask, some days later, how the customer likes it."""
    order = Order.objects.select_related("product").get(pk=arguments["order"])
    send_mail(
        subject=f"How do you like your {order.product}?",
        message="Two sentences help others to choose.",
        from_email=None,
        recipient_list=[order.email],
    )
    order.note(role(), "asked for a review")


def schedule_review(order: Order) -> None:
    """Spool the review mail for later: ``at`` is a time in seconds since the epoch, as a string."""
    due = timezone.now() + timedelta(seconds=settings.REVIEW_AFTER)
    ask_for_review.spool(order=str(order.pk), at=str(int(due.timestamp())), spooler=settings.MAIL_SPOOLER)


@mulefunc(b"images")
def make_thumbnail(pk: int) -> None:
    """Shrink a product's picture, in a mule of the farm "images" (its name in bytes: a str is an "invalid mule")."""
    product = Product.objects.get(pk=pk)
    product.thumbnail = Picture.from_ppm(bytes(product.picture)).shrink(2).to_png()
    product.save(update_fields=["thumbnail"])
    log.info("thumbnail of %s made in %s", product, role())


@timer(60, target="mule")
def heartbeat(signum: int) -> None:
    """Leave a sign of life every minute."""
    now = timezone.now()
    if not Heartbeat.objects.filter(pk=1).update(at=now, beats=F("beats") + 1):
        Heartbeat.objects.create(pk=1, at=now, beats=1)


@cron(40, 2, -1, -1, -1, target="spooler")
def close_the_day(signum: int) -> None:
    """Report yesterday's turnover, every night at 2:40."""
    yesterday = timezone.localdate() - timedelta(days=1)
    paid = Order.objects.filter(state=Order.State.PAID, paid_at__date=yesterday)
    sums = paid.aggregate(orders=Count("pk"), cents=Sum("cents", default=0))
    report, _ = DailyReport.objects.update_or_create(day=yesterday, defaults=sums)
    mail_managers(f"{report.day}: {report.turnover}", f"{report.orders} orders, {report.turnover}.")
