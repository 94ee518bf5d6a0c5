"""Orders, as the customer sees them."""

from __future__ import annotations


def test_an_order_waits_in_the_spool_folder_until_the_spooler_runs_it(client, buy, uwsgi_spooler):
    order = buy()

    [job] = uwsgi_spooler.jobs
    assert job["function_name"] == b"orders.payments.charge"
    assert "waiting for payment" in client.get(f"/orders/{order.pk}/").content.decode()

    uwsgi_spooler.drain()

    page = client.get(f"/orders/{order.pk}/").content.decode()
    assert 'class="state paid"' in page
    assert "paid, receipt R4242-2400-1" in page


def test_the_story_of_an_order_names_the_process_of_each_step(buy, uwsgi_spooler):
    order = buy()
    uwsgi_spooler.drain()

    assert [(event.role, event.text) for event in order.events.all()] == [
        ("worker 1", "order placed"),
        ("spooler", "paid, receipt R4242-2400-1"),
        ("spooler", "receipt mailed to ada@example.com"),
    ]


def test_an_order_without_a_card_is_not_taken(client, product, uwsgi_spooler):
    answer = client.post(f"/products/{product.pk}/buy", {"email": "ada@example.com", "card": ""})

    assert answer.status_code == 400
    assert not uwsgi_spooler.jobs


def test_the_shelf_shows_products_and_orders(client, buy):
    order = buy()

    page = client.get("/").content.decode()

    assert "Evening sun" in page
    assert "24.00 €" in page
    assert order.get_absolute_url() in page
