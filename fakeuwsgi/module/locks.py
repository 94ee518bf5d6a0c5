"""`uwsgi.lock`, `unlock` and `is_locked`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fakeuwsgi.module.arguments import Signature, refuse_keywords

if TYPE_CHECKING:
    from collections.abc import Callable

    from fakeuwsgi.module.host import Binding

__all__ = ["lock_functions"]


def lock_functions(binding: Binding) -> dict[str, Callable[..., Any]]:
    """Build the functions about locks.

    Args:
        binding: where each call finds its host.

    Returns:
        The functions by their names in the `uwsgi` module.
    """

    def number_in(signature: Signature, args: tuple[Any, ...], keywords: dict[str, Any], name: str) -> int:
        if keywords:
            raise refuse_keywords(name)
        host = binding.host
        if host.role.is_spooler:
            raise ValueError("The spooler cannot lock/unlock resources")
        number: int = signature.parse(args)[0] or 0
        if not 0 <= number <= host.lock_count():
            raise ValueError("Invalid lock number")
        return number

    lock_signature = Signature("lock", "|i")
    unlock_signature = Signature("unlock", "|i")
    is_locked_signature = Signature("is_locked", "|i")

    def lock(*args: Any, **keywords: Any) -> None:
        binding.host.lock(number_in(lock_signature, args, keywords, "lock"))

    def unlock(*args: Any, **keywords: Any) -> None:
        binding.host.unlock(number_in(unlock_signature, args, keywords, "unlock"))

    def is_locked(*args: Any, **keywords: Any) -> bool:
        return binding.host.is_locked(number_in(is_locked_signature, args, keywords, "is_locked"))

    return {"lock": lock, "unlock": unlock, "is_locked": is_locked}
