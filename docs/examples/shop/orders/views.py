"""The shop's pages: the shelf, an order's story, and the pictures."""

from __future__ import annotations

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from orders import services
from orders.models import DailyReport, Heartbeat, Order, Product

PLACEHOLDER = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="160" height="120"><rect width="160" height="120" fill="#e7e2d8"/>'
    b'<text x="80" y="64" fill="#8a8374" font-family="sans-serif" font-size="11" text-anchor="middle">'
    b"a mule is painting</text></svg>"
)


class BuyForm(forms.ModelForm):
    """Who buys, and with which card."""

    class Meta:
        model = Order
        fields = ("email", "card")


@require_GET
def shelf(request: HttpRequest) -> HttpResponse:
    """All products, the latest orders, and the shop's sign of life."""
    context = {
        "products": Product.objects.defer("picture", "thumbnail").order_by("pk"),
        "orders": Order.objects.select_related("product").defer("product__picture").order_by("-pk")[:8],
        "heartbeat": Heartbeat.objects.first(),
        "report": DailyReport.objects.order_by("-day").first(),
    }
    return render(request, "orders/shelf.html", context)


@require_GET
def thumbnail(request: HttpRequest, pk: int) -> HttpResponse:
    """The product's thumbnail; until a mule has made it, a placeholder that must not be cached."""
    product = get_object_or_404(Product, pk=pk)
    if product.thumbnail:
        return HttpResponse(bytes(product.thumbnail), content_type="image/png")
    services.ask_for_thumbnail(product)
    return HttpResponse(PLACEHOLDER, content_type="image/svg+xml", headers={"Cache-Control": "no-store"})


@require_POST
def buy(request: HttpRequest, pk: int) -> HttpResponse:
    """Place an order, and go to its page."""
    product = get_object_or_404(Product, pk=pk)
    form = BuyForm(request.POST)
    if not form.is_valid():
        return render(request, "orders/invalid.html", {"form": form, "product": product}, status=400)
    return redirect(services.place_order(product, **form.cleaned_data))


@require_GET
def order(request: HttpRequest, pk: int) -> HttpResponse:
    """An order's state and story; the page renews itself while there is something to come."""
    found = get_object_or_404(Order.objects.select_related("product"), pk=pk)
    return render(request, "orders/order.html", {"order": found, "events": found.events.all()})
