"""The agenda: who comes first."""

from __future__ import annotations

from fakeuwsgi.scheduler.agenda import LATE, PUNCTUAL, Agenda


class Holder:
    def __init__(self) -> None:
        self.appointment = 0

    def due(self) -> None:
        raise AssertionError


def _all(agenda: Agenda) -> list[object]:
    found: list[object] = []
    while agenda.next_due() is not None:
        found.append(agenda.pop())
    return found


def test_the_first_due_comes_first_and_among_equals_the_first_made() -> None:
    agenda, one, two, three = Agenda(), Holder(), Holder(), Holder()
    agenda.put(2, one)
    agenda.put(1, two)
    agenda.put(1, three)

    assert agenda.upcoming() == [(1, two), (1, three), (2, one)]
    assert _all(agenda) == [two, three, one]


def test_ranks_order_those_due_at_the_same_instant_only() -> None:
    agenda, one, two, three, four = Agenda(), Holder(), Holder(), Holder(), Holder()
    agenda.put(1, one, LATE)
    agenda.put(2, two, LATE)
    agenda.put(2, three)
    agenda.put(2, four, PUNCTUAL)

    assert _all(agenda) == [one, four, three, two]


def test_a_new_appointment_replaces_the_old() -> None:
    agenda, one = Agenda(), Holder()
    agenda.put(1, one, PUNCTUAL)
    agenda.put(5, one)

    assert agenda.upcoming() == [(5, one)]
    assert agenda.next_due() == 5


def test_a_cancelled_appointment_is_none() -> None:
    agenda, one = Agenda(), Holder()
    agenda.put(1, one)
    one.appointment = 0

    assert agenda.next_due() is None
