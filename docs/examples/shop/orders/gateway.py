"""The bank's sandbox.

Like a real bank's, it knows test cards by their last digits: ``0119`` is busy for three tries, ``0341`` is always busy,
``0002`` is declined, every other card pays.
"""

from __future__ import annotations

BUSY_THREE_TIMES = "0119"
ALWAYS_BUSY = "0341"
DECLINED = "0002"


class BankBusyError(Exception):
    """The bank cannot answer now; trying again later may help."""


class CardDeclinedError(Exception):
    """The bank says no; trying again does not help."""


def charge(card: str, cents: int, attempt: int) -> str:
    """Charge a card.

    Args:
        card: The card's number.
        cents: The amount.
        attempt: Which try this is for the same payment, from 1.

    Returns:
        The bank's receipt number.

    Raises:
        BankBusyError: Nothing was charged; try later.
        CardDeclinedError: Nothing was charged, and nothing will be.
    """
    digits = card.replace(" ", "")[-4:]
    if digits == DECLINED:
        raise CardDeclinedError("card declined")
    if digits == ALWAYS_BUSY or (digits == BUSY_THREE_TIMES and attempt <= 3):
        raise BankBusyError("bank is busy")
    return f"R{digits}-{cents}-{attempt}"
