"""The application "orders"."""

from __future__ import annotations

from django.apps import AppConfig


class OrdersConfig(AppConfig):
    """Products, orders, and what happens to them."""

    name = "orders"
