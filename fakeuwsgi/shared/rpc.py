"""RPC functions: who can register which, who sees them, and how arguments and results travel.

Each worker has a row of its own in one shared table. What the master registers while it imports stands in every row;
what a worker registers stands in its own only. Mules and spoolers read the master's row, and can register nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from fakeuwsgi.errors import FakeUwsgiError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["MASTER_ROW", "REGISTER_TEXT", "RpcCall", "RpcRefusedError", "RpcTable", "local_call", "node_call", "result"]

MASTER_ROW: Final = 0
"""The row of the master, which mules and spoolers read too; worker n has row n."""

REGISTER_TEXT: Final = "unable to register rpc function"
"""What ``register_rpc()`` says where it refuses."""

_LONGEST_NAME: Final = 255
_SIZE_LIMIT: Final = 1 << 16
_MOST_ARGUMENTS: Final = 256
_DEFAULT_SLOTS: Final = 64


class RpcRefusedError(FakeUwsgiError):
    """A function that cannot be registered.

    ``register_rpc()`` then raises ValueError with `REGISTER_TEXT`.

    Attributes:
        log_line: what uWSGI logs; empty where it says nothing, because the row is full.
    """

    def __init__(self, message: str, log_line: str = "") -> None:
        super().__init__(message)
        self.log_line = log_line


class RpcCall(NamedTuple):
    """One call, ready to be carried out.

    Attributes:
        node: the address of another server, or empty for this one.
        name: the function's.
        arguments: what the function gets.
    """

    node: bytes
    name: bytes
    arguments: tuple[bytes, ...]


class RpcTable:
    """All rows of an instance's functions.

    Args:
        workers: how many workers the instance has.
        slots: the value of ``--rpc-max``: how many functions a row holds.
    """

    __slots__ = ("_rows", "_slots")

    def __init__(self, workers: int, slots: int = _DEFAULT_SLOTS) -> None:
        self._rows: list[dict[bytes, Callable[..., Any]]] = [{} for _ in range(workers + 1)]
        self._slots = slots

    def register(self, name: str, function: Callable[..., Any], row: int, *, may_register: bool = True) -> str:
        """Enter a function, or replace that of the same name, in a worker's row; from the master in all rows.

        Entering one in the master's row makes every other row its copy.

        Args:
            name: up to 255 bytes of UTF-8.
            function: what to call; uWSGI does not look whether it can be called.
            row: `MASTER_ROW`, or the worker's number.
            may_register: whether this process is the master or a worker.

        Returns:
            What uWSGI logs.

        Raises:
            RpcRefusedError: not the master nor a worker, the name is too long, or the row is full.
        """
        if not may_register:
            line = "only the master and the workers can register RPC functions"
            msg = f"{line}: register {name!r} while importing"
            raise RpcRefusedError(msg, line)
        raw_name = name.encode()
        if len(raw_name) > _LONGEST_NAME:
            line = f"the supplied RPC name string is too long, max size is {_LONGEST_NAME}"
            msg = f"{line}: {name[:20]!r}… has {len(raw_name)} bytes"
            raise RpcRefusedError(msg, line)
        functions = self._rows[row]
        full = raw_name not in functions and len(functions) >= self._slots
        if not full:
            functions[raw_name] = function
        if row == MASTER_ROW:
            self._rows[1:] = [functions.copy() for _ in self._rows[1:]]
        if full:
            msg = f"no room for {name!r}: there are {self._slots} functions; raise --rpc-max"
            raise RpcRefusedError(msg)
        if row == MASTER_ROW:
            return f'registered shared/inherited RPC function "{name}"'
        return f'registered RPC function "{name}" on worker {row}'

    def find(self, name: bytes, row: int) -> Callable[..., Any] | None:
        """The function that ``name`` calls in the process with this row; None where there is none or no name."""
        return self._rows[row].get(name) if name else None

    def names(self, row: int) -> tuple[bytes, ...]:
        """What ``rpc_list()`` gives there: names in the order in which they were first registered."""
        return tuple(self._rows[row])

    def copy(self, workers: int | None = None) -> RpcTable:
        """A table with the same functions that goes its own way from now on.

        Args:
            workers: how many workers it is for, those beyond the present ones having the master's row; as many if None.
        """
        count = len(self._rows) - 1 if workers is None else workers
        twin = RpcTable(0, self._slots)
        rows = [*self._rows[: count + 1], *[self._rows[MASTER_ROW]] * (count + 1 - len(self._rows))]
        twin._rows = [row.copy() for row in rows]
        return twin


def local_call(args: Sequence[Any]) -> RpcCall:
    """Check the arguments of ``uwsgi.call(name, *arguments)``.

    Raises:
        ValueError: no name, or something that is not bytes, with uWSGI's text.
    """
    if not args or not all(isinstance(value, bytes) for value in args):
        raise _unable()
    return RpcCall(b"", _name(args[0]), _arguments(args[1:]))


def node_call(args: Sequence[Any]) -> RpcCall:
    """Check the arguments of ``uwsgi.rpc(node, name, *arguments)``.

    The node is bytes or a str of Latin-1; anything else means this server, as the empty text does.

    Raises:
        ValueError: fewer than two arguments, or something but the node that is not bytes, with uWSGI's text. A str node
            beyond Latin-1, which crashes uWSGI, raises UnicodeEncodeError.
    """
    if len(args) < 2:
        raise _unable()
    node = args[0]
    raw_node = node.encode("latin-1") if isinstance(node, str) else node if isinstance(node, bytes) else b""
    if not all(isinstance(value, bytes) for value in args[1:]):
        raise _unable()
    return RpcCall(_until_nul(raw_node), _name(args[1]), _arguments(args[2:]))


def result(value: object) -> bytes | None:
    """What the caller gets of a function's result: bytes that are not empty, and None for everything else."""
    return bytes(value) if isinstance(value, bytes) and value else None


def _unable() -> ValueError:
    return ValueError("unable to call rpc function")


def _name(value: bytes) -> bytes:
    return _until_nul(value)


def _until_nul(value: bytes) -> bytes:
    return value.partition(b"\0")[0]


def _arguments(values: Sequence[bytes]) -> tuple[bytes, ...]:
    """The arguments as they arrive: a length has 16 bits, so 65536 bytes and more are cut to the remainder."""
    if len(values) > _MOST_ARGUMENTS:
        raise _unable()
    if len(values) == _MOST_ARGUMENTS:
        # Their number has 8 bits.
        return ()
    return tuple(bytes(value) if len(value) < _SIZE_LIMIT else value[: len(value) % _SIZE_LIMIT] for value in values)
