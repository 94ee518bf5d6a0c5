"""Products, orders, and the traces that background work leaves."""

from __future__ import annotations

from django.db import models
from django.urls import reverse
from django.utils import timezone


def euros(cents: int) -> str:
    """Return an amount as people read it: ``1234`` is ``12.34 €``."""
    return f"{cents / 100:.2f} €"


class Product(models.Model):
    """A thing to buy, with its picture and the thumbnail that a mule makes of it."""

    name = models.CharField(max_length=80)
    cents = models.PositiveIntegerField()
    picture = models.BinaryField(help_text="A portable pixmap (PPM, P6).")
    thumbnail = models.BinaryField(default=b"", help_text="A PNG; empty until a mule has made it.")
    thumbnail_asked = models.BooleanField(default=False)

    @property
    def price(self) -> str:
        """The price with its currency."""
        return euros(self.cents)

    def __str__(self) -> str:
        return self.name


class Order(models.Model):
    """One product, bought by somebody."""

    class State(models.TextChoices):
        """How far the order has come."""

        PLACED = "placed", "waiting for payment"
        RETRYING = "retrying", "bank is busy, trying again"
        PAID = "paid", "paid"
        FAILED = "failed", "payment failed"

    product = models.ForeignKey(Product, on_delete=models.PROTECT)
    email = models.EmailField()
    card = models.CharField(max_length=19)
    cents = models.PositiveIntegerField()
    state = models.CharField(max_length=8, choices=State, default=State.PLACED)
    attempts = models.PositiveSmallIntegerField(default=0)
    placed_at = models.DateTimeField(default=timezone.now)
    paid_at = models.DateTimeField(null=True)

    @property
    def price(self) -> str:
        """What was paid, with its currency."""
        return euros(self.cents)

    @property
    def settled(self) -> bool:
        """Whether the payment has come to an end, one way or the other."""
        return self.state in {self.State.PAID, self.State.FAILED}

    def note(self, role: str, text: str) -> None:
        """Write down what happened to the order, and which process of the server did it."""
        self.events.create(role=role, text=text)

    def get_absolute_url(self) -> str:
        """Return the page of the order."""
        return reverse("order", args=[self.pk])

    def __str__(self) -> str:
        return f"order {self.pk}"


class Event(models.Model):
    """One line of an order's story."""

    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="events")
    at = models.DateTimeField(default=timezone.now)
    role = models.CharField(max_length=20)
    text = models.CharField(max_length=200)

    class Meta:
        ordering = ("at", "pk")

    def __str__(self) -> str:
        return f"{self.role}: {self.text}"


class Heartbeat(models.Model):
    """When the shop's timer fired last; there is one row."""

    at = models.DateTimeField()
    beats = models.PositiveBigIntegerField()

    def __str__(self) -> str:
        return f"beat {self.beats} at {self.at}"


class DailyReport(models.Model):
    """What one day brought, written in the night after it."""

    day = models.DateField(unique=True)
    orders = models.PositiveIntegerField()
    cents = models.PositiveBigIntegerField()

    @property
    def turnover(self) -> str:
        """The day's turnover with its currency."""
        return euros(self.cents)

    def __str__(self) -> str:
        return f"{self.day}: {self.turnover}"
