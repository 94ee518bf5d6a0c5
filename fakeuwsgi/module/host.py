"""What the `uwsgi` module may ask of whoever runs it: implemented in this process, and later over a pipe in a child."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from fakeuwsgi.roles import Role
    from fakeuwsgi.shared.rpc import RpcCall

__all__ = ["Binding", "Host"]


class Host(Protocol):
    """The services behind the functions of the `uwsgi` module, seen from the role that calls.

    Arguments have been checked and converted when they arrive here. A method that returns bool says whether uWSGI would
    have carried the call out; the face turns a refusal into the exception real uWSGI raises.
    """

    @property
    def role(self) -> Role:
        """The role that is calling."""

    # processes
    def constants(self) -> dict[str, Any]:
        """The module's attributes that are no functions, as they stand when the master starts."""

    def has_spoolers(self) -> bool:
        """Whether the module has the spool functions."""

    def pid(self, role: Role) -> int:
        """The process id of a role; 0 while it is not there."""

    def is_ready(self) -> bool:
        """Whether the instance has finished starting."""

    def set_user_harakiri(self, seconds: int) -> None:
        """Have the caller killed after so many seconds; 0 takes that back."""

    def stop(self) -> None:
        """End the instance."""

    def reload(self) -> None:
        """Start the instance anew."""

    def log(self, text: str) -> None:
        """Write a line to uWSGI's log."""

    def workers(self) -> tuple[dict[str, Any], ...]:
        """What ``uwsgi.workers()`` tells."""

    # spooler
    def spool(self, args: tuple[Any, ...], kwargs: dict[str, Any]) -> bytes:
        """Make a spool file; raises ValueError with uWSGI's texts."""

    def spooler_jobs(self) -> list[bytes]:
        """The paths in the first spool folder."""

    def spooler_task(self, path: str) -> dict[Any, Any] | None:
        """Read one spool file as a spooler would."""

    def set_spooler_frequency(self, seconds: int) -> None:
        """Change the period of all spoolers."""

    def spooler_pids(self) -> list[int]:
        """One process id for each spooler process."""

    # signals
    def signal(self, number: int) -> None:
        """Send a signal to the master."""

    def remote_signal(self, address: str, number: int) -> int:
        """Send a signal to another node: 1 taken, 0 rejected, -1 not delivered."""

    def register_signal(self, number: int, target: str, handler: Any) -> bool:
        """Enter a handler into the signal table."""

    def signal_registered(self, number: int) -> bool:
        """Whether the caller's row of the table has a handler for it."""

    def expect_signal(self) -> None:
        """`signal_wait` is about to look at its arguments: the last signal it received is forgotten."""

    def signal_wait(self, number: int | None) -> int:
        """Block until a signal (or that one) has been handled; its number."""

    def signal_received(self) -> int:
        """What ``uwsgi.signal_received()`` tells."""

    def add_timer(self, number: int, seconds: int) -> bool:
        """Register a timer."""

    def add_rb_timer(self, number: int, seconds: int, iterations: int) -> bool:
        """Register a red-black timer."""

    def add_cron(self, number: int, fields: tuple[int, int, int, int, int]) -> bool:
        """Register a cron: minute, hour, day, month, weekday."""

    def add_file_monitor(self, number: int, path: str) -> bool:
        """Register a file monitor."""

    # mules and farms
    def mule_msg(self, message: bytes, args: tuple[Any, ...]) -> bool:
        """Queue a message; `args` are the call's arguments, of which the second says for whom."""

    def farm_msg(self, farm: str, message: bytes) -> None:
        """Queue a message for a farm."""

    def mule_get_msg(self, signals: bool, farms: bool, size: int, timeout: int) -> bytes | None:
        """Block for the next message; None after a signal or when `timeout` seconds are over."""

    def farm_get_msg(self) -> bytes | None:
        """Block for the next message of the caller's farms."""

    def in_farm(self, name: str | None) -> bool:
        """Whether the calling mule belongs to that farm (or to any)."""

    # locks
    def lock_count(self) -> int:
        """The highest lock number."""

    def lock(self, number: int) -> None:
        """Block until the lock is the caller's."""

    def unlock(self, number: int) -> None:
        """Give the lock back."""

    def is_locked(self, number: int) -> bool:
        """Whether somebody holds it."""

    # RPC
    def register_rpc(self, name: str, function: Any, argc: int) -> bool:
        """Enter a function into the RPC table."""

    def rpc(self, call: RpcCall) -> bytes | None:
        """Call a registered function."""

    def rpc_list(self) -> tuple[bytes, ...]:
        """The names the caller's row of the RPC table has."""


class Binding:
    """Who stands behind a module now: the functions are made once, and find their host here at each call.

    Modules under test keep the functions they imported, whichever test runs; so the host is looked up, not built in.

    Attributes:
        host: the current one.
        registering: called before anything is registered, with the function's name; the pytest plugin learns by it what
            belongs to an import.
    """

    __slots__ = ("host", "registering")

    def __init__(self, host: Host) -> None:
        self.host = host
        self.registering: Callable[[], None] | None = None
