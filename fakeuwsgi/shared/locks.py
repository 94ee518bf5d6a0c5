"""The numbered locks of ``uwsgi.lock()``: who holds which, and what becomes of them when a process dies.

uWSGI keeps two things for each lock, and they can disagree: a process-shared robust mutex, which only its owner can
unlock, and a mark with the pid of the process that locked last, which any ``unlock()`` clears. ``is_locked()`` tries
the mutex, and where that fails it answers by the mark.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Hashable

__all__ = ["RECOVERY_LOG_LINE", "LockTable", "refuse_spooler"]

RECOVERY_LOG_LINE: Final = "[deadlock-detector] a process holding a robust mutex died. recovering..."
"""What uWSGI logs when ``lock()`` gets a lock whose holder died; see `LockTable.is_abandoned`."""


def refuse_spooler() -> ValueError:
    """What lock(), unlock() and is_locked() raise in a spooler, before they look at their arguments."""
    return ValueError("The spooler cannot lock/unlock resources")


class _Lock:
    __slots__ = ("abandoned", "inconsistent", "lost", "mark", "owner")

    def __init__(self) -> None:
        self.owner: Hashable = None
        self.mark: Hashable = None
        self.abandoned = False
        self.inconsistent = False
        self.lost = False

    def copy(self) -> _Lock:
        twin = _Lock()
        twin.owner, twin.mark = self.owner, self.mark
        twin.abandoned, twin.inconsistent, twin.lost = self.abandoned, self.inconsistent, self.lost
        return twin


class LockTable:
    """Locks 0 to ``count``: number 0 is always there, ``--locks`` adds to it.

    Holders are any hashable values that stand for processes; None stands for nobody.

    Args:
        count: the value of ``--locks``, 0 where it is not given. A negative one leaves not even lock 0.
    """

    __slots__ = ("_locks",)

    def __init__(self, count: int = 0) -> None:
        self._locks = [_Lock() for _ in range(count + 1)]

    def _lock(self, number: int) -> _Lock:
        if not 0 <= number < len(self._locks):
            msg = "Invalid lock number"
            raise ValueError(msg)
        return self._locks[number]

    def acquire(self, number: int, holder: Hashable) -> bool:
        """Take a lock.

        Args:
            number: which one.
            holder: who asks.

        Returns:
            False where the caller has to wait, which it does for ever where it holds the lock itself. A waiting caller
            asks again after each release or death; those who wait are served in the order in which they came.

        Raises:
            ValueError: no such lock, with uWSGI's text.
        """
        lock = self._lock(number)
        if lock.lost:
            # The mutex can never be owned again, and uWSGI goes on as if it were.
            lock.mark = holder
            return True
        if lock.owner is not None:
            return False
        lock.owner = lock.mark = holder
        lock.abandoned = lock.inconsistent = False
        return True

    def release(self, number: int, holder: Hashable) -> bool:
        """Give a lock back. Of somebody else's lock only the mark is cleared: it stays locked, and looks free.

        Returns:
            Whether those who wait for it can go on now.

        Raises:
            ValueError: no such lock, with uWSGI's text.
        """
        lock = self._lock(number)
        lock.mark = None
        if lock.owner is None or lock.owner != holder:
            return False
        lock.owner = None
        lock.lost = lock.inconsistent
        return True

    def is_locked(self, number: int, asker: Hashable) -> bool:
        """What ``is_locked()`` answers.

        To ask about a lock whose holder died is to take it, unusably: the answer is yes, everybody else waits from then
        on, and once the asker unlocks it, it never locks again.

        Raises:
            ValueError: no such lock, with uWSGI's text.
        """
        lock = self._lock(number)
        if lock.owner is None and not lock.lost:
            if not lock.abandoned:
                return False
            lock.owner = asker
            lock.abandoned = False
            lock.inconsistent = True
        return lock.mark is not None

    def holder(self, number: int) -> Hashable:
        """Who owns the lock; None where nobody does.

        Raises:
            ValueError: no such lock, with uWSGI's text.
        """
        return self._lock(number).owner

    def held(self, holder: Hashable) -> tuple[int, ...]:
        """The numbers of the locks that ``holder`` owns."""
        return tuple(number for number, lock in enumerate(self._locks) if lock.owner == holder)

    def is_abandoned(self, number: int) -> bool:
        """Whether the lock's last holder died with it, and nobody has taken it since: who takes it now logs that."""
        return self._lock(number).abandoned

    def drop(self, holder: Hashable) -> tuple[int, ...]:
        """Note that a process is dead: what it held can be taken again.

        Returns:
            The numbers of the locks that came free.
        """
        freed = self.held(holder)
        for number in freed:
            lock = self._locks[number]
            lock.owner = None
            lock.abandoned = True
        return freed

    def hand_over(self, before: Hashable, after: Hashable) -> None:
        """Note that a process goes by another name now: what it holds stays its own."""
        for lock in self._locks:
            lock.owner = after if lock.owner == before else lock.owner
            lock.mark = after if lock.mark == before else lock.mark

    def copy(self) -> LockTable:
        """A table in the same state that goes its own way from now on."""
        twin = LockTable(-1)
        twin._locks = [lock.copy() for lock in self._locks]
        return twin

    def __len__(self) -> int:
        return len(self._locks)
