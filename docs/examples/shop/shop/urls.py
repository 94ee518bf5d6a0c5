"""The shop's pages."""

from __future__ import annotations

from django.urls import path

from orders import views

urlpatterns = [
    path("", views.shelf, name="shelf"),
    path("products/<int:pk>/thumbnail.png", views.thumbnail, name="thumbnail"),
    path("products/<int:pk>/buy", views.buy, name="buy"),
    path("orders/<int:pk>/", views.order, name="order"),
]
