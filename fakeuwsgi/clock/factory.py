"""What freezegun asks for the time while the emulator has frozen it.

The one module here that imports freezegun as it is imported itself, which is why nobody does before the first freeze.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from freezegun.api import FrozenDateTimeFactory, real_datetime

from fakeuwsgi.clock.instants import microseconds

if TYPE_CHECKING:
    from datetime import datetime

    from fakeuwsgi.clock.frozen import Freeze

__all__ = ["EPOCH", "InstantFactory"]

EPOCH: datetime = real_datetime(1970, 1, 1)
"""The epoch as freezegun counts: naive, meant as UTC."""


class InstantFactory(FrozenDateTimeFactory):
    """A frozen time kept as an instant.

    Moving it is one assignment; the datetime, which takes about as long to make as freezegun's own ``tick`` takes
    altogether, is made when application code first asks. freezegun's ``tick()`` and ``move_to()`` work on it as on any.

    Attributes:
        instant: microseconds since the epoch.
        freeze: the freeze that it belongs to.
    """

    instant: int
    freeze: Freeze
    _made: datetime
    _made_for: int

    def __init__(self, instant: int) -> None:
        """Stand still at ``instant`` (microseconds since the epoch)."""
        super().__init__(EPOCH + timedelta(0, 0, instant))

    @property
    def time_to_freeze(self) -> datetime:
        """What freezegun hands to application code: the instant as a naive datetime in UTC."""
        if self._made_for != self.instant:
            self._made_for = self.instant
            self._made = EPOCH + timedelta(0, 0, self.instant)
        return self._made

    @time_to_freeze.setter
    def time_to_freeze(self, moment: datetime) -> None:
        self._made = moment
        self._made_for = self.instant = microseconds(moment - EPOCH)
