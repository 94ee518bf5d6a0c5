"""Messages to mules and farms, for the role that calls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fakeuwsgi.scheduler.calls.caller import Caller

if TYPE_CHECKING:
    from fakeuwsgi.scheduler.mule import Mule

__all__ = ["MessageCalls"]


class MessageCalls(Caller):
    """What the functions about mules and farms do."""

    def mule_msg(self, message: bytes, args: tuple[Any, ...]) -> bool:
        """Queue a message."""
        taken = self.mailroom.mule_msg(message, args, self._cause("mule_msg"))
        if self.after_send is not None:
            self._sent()
        return taken

    def farm_msg(self, farm: str, message: bytes) -> None:
        """Queue a message for a farm."""
        self.mailroom.farm_msg(farm, message, self._cause("farm_msg"))
        self._sent()

    def mule_get_msg(self, signals: bool, farms: bool, size: int, timeout: int) -> bytes | None:
        """Block for the next message."""
        return self._mule().get_message(signals, farms, size, timeout)

    def farm_get_msg(self) -> bytes | None:
        """Block for the next message of the caller's farms."""
        return self._mule().get_farm_message()

    def in_farm(self, name: str | None) -> bool:
        """Whether the calling mule belongs to that farm (or to any)."""
        mule = self.role.mule_id
        return bool(mule) and self.mailroom.farms.has(mule, name)

    def _mule(self) -> Mule:
        return self.population.mules[self.role.mule_id - 1]
