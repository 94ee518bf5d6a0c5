from __future__ import annotations

import sys
from typing import Any

from fakeuwsgi.spool.callsite import hands_over_keywords


def called(*args: Any, **kwargs: Any) -> bool:
    return hands_over_keywords(sys._getframe(1))


def test_plain_calls_hand_over_no_keywords() -> None:
    empty: list[Any] = []
    assert not called()
    assert not called(1)
    assert not called(*empty)


def test_an_empty_double_star_hands_over_keywords() -> None:
    nothing: dict[str, Any] = {}
    empty: list[Any] = []
    assert called(**nothing)
    assert called(*empty, **nothing)


def test_a_wrapper_that_passes_all_on_hands_over_keywords() -> None:
    def wrapper(*args: Any, **kwargs: Any) -> bool:
        return called(*args, **kwargs)

    assert wrapper()


def test_calls_from_c_hand_over_none() -> None:
    assert list(map(called, [1])) == [False]


def test_an_unknown_caller_hands_over_none() -> None:
    assert not hands_over_keywords(None)
