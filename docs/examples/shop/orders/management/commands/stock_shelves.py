"""``python manage.py stock_shelves``: put the demo products on the shelf."""

from __future__ import annotations

from django.core.management.base import BaseCommand

from orders.models import Product
from orders.pictures import paint

PRODUCTS = [
    ("Evening sun", 2400, ((26, 35, 78), (244, 126, 92), (255, 214, 140))),
    ("Morning moon", 1900, ((16, 24, 40), (96, 140, 170), (238, 240, 232))),
    ("Green planet", 3150, ((10, 30, 34), (40, 110, 96), (160, 222, 150))),
]


class Command(BaseCommand):
    """Put the demo products on an empty shelf; a shelf that has some is left as it is."""

    help = "Put the demo products on an empty shelf."

    def handle(self, **options: object) -> None:
        """Paint the pictures and save the products."""
        if Product.objects.exists():
            self.stdout.write("The shelf is stocked already.")
            return
        for name, cents, colours in PRODUCTS:
            Product.objects.create(name=name, cents=cents, picture=paint(*colours).to_ppm())
        self.stdout.write(f"Stocked {len(PRODUCTS)} products.")
