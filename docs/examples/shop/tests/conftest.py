"""A product on the shelf, and a customer who buys it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from orders.models import Order, Product
from orders.pictures import paint

Buy = Callable[..., Order]


@pytest.fixture
def product(db: None) -> Product:
    """One product, with a picture and no thumbnail."""
    picture = paint((0, 0, 0), (0, 0, 0), (255, 200, 100))
    return Product.objects.create(name="Evening sun", cents=2400, picture=picture.to_ppm())


@pytest.fixture
def buy(client: Client, product: Product, django_capture_on_commit_callbacks: Callable[..., object]) -> Buy:
    """A function that buys the product on the shop's page, and returns the order.

    The order's job is spooled when its transaction commits. The transaction of a test never does, so Django's
    helper calls what waits for the commit; all of it still happens inside the test's transaction.
    """

    def place(card: str = "4242 4242 4242 4242") -> Order:
        with django_capture_on_commit_callbacks(execute=True):
            answer = client.post(f"/products/{product.pk}/buy", {"email": "ada@example.com", "card": card})
        assert answer.status_code == 302
        return Order.objects.latest("pk")

    return place
