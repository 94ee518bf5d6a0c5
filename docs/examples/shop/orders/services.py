"""What the pages do to the data.

The background is imported inside the functions, since it needs ``uwsgi``, and ``manage.py migrate`` has to work
without a server.
"""

from __future__ import annotations

from functools import partial

from django.db import transaction

from orders.models import Order, Product


def place_order(product: Product, email: str, card: str) -> Order:
    """Save an order and have it charged; the job is spooled only when the order is really in the database."""
    from orders.background import payments
    from orders.roles import role

    with transaction.atomic():
        order = Order.objects.create(product=product, email=email, card=card, cents=product.cents)
        order.note(role(), "order placed")
        transaction.on_commit(partial(payments.charge, order.pk))
    return order


def ask_for_thumbnail(product: Product) -> bool:
    """Have a mule make the thumbnail, once; return whether this call was the one that asked."""
    from orders.background import tasks

    asked = Product.objects.filter(pk=product.pk, thumbnail_asked=False).update(thumbnail_asked=True)
    if asked:
        tasks.make_thumbnail(product.pk)
    return bool(asked)
