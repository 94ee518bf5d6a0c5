"""Pictures are shrunk in a mule of the farm "images"."""

from __future__ import annotations

import struct

import pytest

from orders.models import Product


def test_a_mule_makes_the_thumbnail(client, product, uwsgi_mules):
    first = client.get(f"/products/{product.pk}/thumbnail.png")
    assert first["Content-Type"] == "image/svg+xml"
    assert len(uwsgi_mules["images"].pending) == 1

    uwsgi_mules.drain()

    second = client.get(f"/products/{product.pk}/thumbnail.png")
    assert second["Content-Type"] == "image/png"
    assert struct.unpack(">II", second.content[16:24]) == (160, 120)


def test_the_mules_are_asked_once(client, product, uwsgi_mules):
    client.get(f"/products/{product.pk}/thumbnail.png")
    client.get(f"/products/{product.pk}/thumbnail.png")

    [run] = uwsgi_mules.drain()

    assert run.kind == "message"
    assert run.role in {"mule1", "mule2"}


def test_a_broken_picture_fails_the_test_that_let_the_mule_run(client, product, uwsgi_mules):
    Product.objects.filter(pk=product.pk).update(picture=b"P6 320 240 255\ncut short")
    client.get(f"/products/{product.pk}/thumbnail.png")

    with pytest.raises(ValueError, match="pixmap of 320x240 is cut short"):
        uwsgi_mules.drain()


@pytest.mark.uwsgi(eager=True)
def test_eager_mules_answer_before_the_page_does(client, product):
    client.get(f"/products/{product.pk}/thumbnail.png")

    assert client.get(f"/products/{product.pk}/thumbnail.png")["Content-Type"] == "image/png"
