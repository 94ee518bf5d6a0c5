"""Mules and farms, as tests see them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fakeuwsgi.scheduler.mule import Mule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fakeuwsgi.history import Run
    from fakeuwsgi.instance import Instance
    from fakeuwsgi.mules.farms import Farm
    from fakeuwsgi.mules.target import Target
    from fakeuwsgi.scheduler.actor import Actor

__all__ = ["MulesView", "SomeMulesView"]


class SomeMulesView:
    """Some mules of an instance, and the queues that count as theirs.

    Args:
        instance: the test's instance.
        name: how they are called.
        mules: their numbers.
        targets: the queues whose messages are theirs.
    """

    def __init__(self, instance: Instance, name: str, mules: tuple[int, ...], targets: list[Target]) -> None:
        self._instance = instance
        self._name = name
        self._mules = frozenset(mules)
        self._targets = targets

    @property
    def pending(self) -> list[bytes]:
        """The messages that wait, in the order in which they were sent."""
        channels = self._instance.assembly.mailroom.channels
        waiting = [entry for target in self._targets for entry in channels[target].items]
        return [message for _, message, _ in sorted(waiting, key=lambda entry: entry[0])]

    @property
    def runs(self) -> list[Run]:
        """The messages that these mules handled so far."""
        names = {f"mule{number}" for number in self._mules}
        return [run for run in self._instance.history.select(kind="message") if run.role in names]

    def drain(self, *, raise_errors: bool = True) -> list[Run]:
        """Let these mules handle what waits for them, until nothing does; the clock stands still.

        Args:
            raise_errors: whether the first exception of a handler is raised in the end.

        Returns:
            The runs, in order: messages, and signals that were under way to a mule.
        """
        __tracebackhide__ = True
        runs = self._instance.drain(self._is_one, raise_errors=raise_errors)
        return [run for run in runs if run.kind in {"message", "signal"}]

    def _is_one(self, actor: Actor) -> bool:
        return isinstance(actor, Mule) and actor.role.number in self._mules

    def __len__(self) -> int:
        return len(self._mules)

    def __bool__(self) -> bool:
        return bool(self._mules)

    def __repr__(self) -> str:
        return f"<{self._name}: {len(self.pending)} messages wait, {len(self.runs)} were handled>"


class MulesView(SomeMulesView):
    """All mules; ``[1]`` is the first of them, ``["name"]`` a farm.

    Args:
        instance: the test's instance.
    """

    def __init__(self, instance: Instance) -> None:
        mailroom = instance.assembly.mailroom
        everyone = tuple(range(1, mailroom.mule_count + 1))
        super().__init__(instance, "uwsgi_mules", everyone, list(mailroom.channels))

    def __getitem__(self, key: int | str) -> SomeMulesView:
        """One mule by its number, or a farm by its name.

        Raises:
            KeyError: there is none; the message says which there are.
        """
        from fakeuwsgi.mules.target import Target

        if isinstance(key, int):
            if key not in self._mules:
                raise KeyError(f"there is no mule {key!r}: {_say(list(map(str, sorted(self._mules))), 'mule')}")
            return SomeMulesView(self._instance, f"mule {key}", (key,), [Target("mule", key)])
        farm = self._farm(key)
        return SomeMulesView(self._instance, f"farm {key}", farm.mules, [Target("farm", farm.number)])

    def _farm(self, name: str) -> Farm:
        farms = {farm.name: farm for farm in reversed(list(self._instance.assembly.mailroom.farms))}
        if name not in farms:
            raise KeyError(f"there is no farm {name!r}: {_say([repr(one) for one in farms], 'farm')}")
        return farms[name]

    def __iter__(self) -> Iterator[SomeMulesView]:
        """The mules, one after the other."""
        return (self[number] for number in sorted(self._mules))


def _say(names: list[str], kind: str) -> str:
    return f"the instance has {kind} {', '.join(names)}" if names else f"the instance has no {kind}s"
