"""The queues of messages for mules and farms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fakeuwsgi.mules.farms import FarmTable
from fakeuwsgi.mules.inbox import CapacityRule, MessageQueue
from fakeuwsgi.mules.target import ANY_MULE, Target, farm_target, mule_target
from fakeuwsgi.scheduler.channels import MessageChannel

if TYPE_CHECKING:
    from collections.abc import Callable

    from fakeuwsgi.history import Cause
    from fakeuwsgi.options.settings import Settings

__all__ = ["Mailroom"]


class Mailroom:
    """All message queues of an instance.

    Args:
        settings: the instance's settings.
        order: numbers arrivals over all queues.
        note: keeps a line of the log.
    """

    def __init__(self, settings: Settings, order: Callable[[], int], note: Callable[[str], None]) -> None:
        self.mule_count = len(settings.mules)
        self.farms = FarmTable(
            [f"{farm.name}:{','.join(map(str, farm.mules))}" for farm in settings.farms], self.mule_count
        )
        rule = CapacityRule(settings.mule_msg_size)
        targets = [ANY_MULE, *(Target("mule", number) for number in range(1, self.mule_count + 1))]
        targets += [Target("farm", farm.number) for farm in self.farms]
        self.channels = {target: MessageChannel(_name_of(target), MessageQueue(rule)) for target in targets}
        self._any = self.channels[ANY_MULE]
        self._order = order
        self._note = note

    def mule_msg(self, message: bytes, args: tuple[Any, ...], cause: Cause) -> bool:
        """Carry out ``uwsgi.mule_msg(*args)``.

        Returns:
            Whether the message was taken.

        Raises:
            ValueError: with uWSGI's texts.
        """
        if len(args) == 1 and self.mule_count:  # noqa: SIM108
            channel = self._any
        else:
            channel = self.channels[mule_target(args, self.farms, self.mule_count)]
        if channel.put(self._order(), message, cause):
            return True
        complaint = channel.queue.complaint(len(message))
        if complaint:
            self._note(complaint)
        return False

    def farm_msg(self, farm: str, message: bytes, cause: Cause) -> None:
        """Carry out ``uwsgi.farm_msg()``, which says nothing about whether the message was taken."""
        target = farm_target(farm, self.farms)
        if target is None:
            return
        channel = self.channels[target]
        if not channel.put(self._order(), message, cause):
            too_long = channel.queue.is_too_long(message)
            reason = "Message too long" if too_long else "Resource temporarily unavailable"
            self._note(f"write(): {reason} [plugins/python/uwsgi_pymodule.c line 1235]")


def _name_of(target: Target) -> str:
    return "any mule" if target is ANY_MULE else f"{target.kind}{target.number}"
