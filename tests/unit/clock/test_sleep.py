"""time.sleep under a virtual clock."""

from __future__ import annotations

import sys
import time
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest

from fakeuwsgi.clock import SleepPatch, SleepUsers

if TYPE_CHECKING:
    from collections.abc import Iterator

REAL = {"sleep": time.sleep}
"""In a container, where the patch does not find it."""
BAD: list[tuple[Any, ...]] = [
    (-1,),
    (-0.5,),
    (float("nan"),),
    (float("inf"),),
    (10**30,),
    (1e20,),
    ("1",),
    (None,),
    ([],),
    (),
    (1, 2),
]


@pytest.fixture
def module(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    made = ModuleType("_sleeps_by_a_name_of_its_own")
    exec("from time import sleep as nap", vars(made))
    monkeypatch.setitem(sys.modules, made.__name__, made)
    yield made
    assert vars(made)["nap"] is REAL["sleep"]


class Handler:
    def __init__(self, handles: bool = True) -> None:
        self.asked: list[float] = []
        self.handles = handles

    def __call__(self, seconds: float) -> bool:
        self.asked.append(seconds)
        return self.handles


def test_a_handled_sleep_does_not_sleep() -> None:
    handler = Handler()
    with SleepPatch(handler):
        for seconds in (0, 3600, 0.25, True):
            time.sleep(seconds)
    assert handler.asked == [0, 3600, 0.25, True]
    assert time.sleep is REAL["sleep"]


def test_an_unhandled_sleep_is_real() -> None:
    handler = Handler(handles=False)
    with SleepPatch(handler):
        before = time.monotonic()
        time.sleep(0.01)
        assert time.monotonic() - before >= 0.01
    assert handler.asked == [0.01]


@pytest.mark.parametrize("arguments", BAD, ids=repr)
def test_bad_arguments_get_the_real_error(arguments: tuple[Any, ...]) -> None:
    handler = Handler()
    with pytest.raises((TypeError, ValueError, OverflowError)) as real:
        REAL["sleep"](*arguments)
    with SleepPatch(handler), pytest.raises(real.type) as ours:
        time.sleep(*arguments)
    assert str(ours.value) == str(real.value)
    assert handler.asked == []


def test_it_takes_no_keywords_like_the_real_one() -> None:
    with pytest.raises(TypeError) as real:
        REAL["sleep"](secs=1)  # type: ignore[call-arg]
    with SleepPatch(Handler()), pytest.raises(TypeError) as ours:
        time.sleep(secs=1)  # type: ignore[call-arg]
    assert str(ours.value) == str(real.value)


def test_whatever_counts_as_an_integer_is_slept_as_one() -> None:
    class Three:
        def __index__(self) -> int:
            return 3

    handler = Handler()
    with SleepPatch(handler):
        time.sleep(Three())
    assert handler.asked == [3]


def test_a_modules_own_name_for_sleep_is_replaced_and_restored(module: Any) -> None:
    handler = Handler()
    with SleepPatch(handler):
        module.nap(7)
    assert handler.asked == [7]
    assert module.nap is REAL["sleep"]


def test_a_module_imported_meanwhile_is_restored(monkeypatch: pytest.MonkeyPatch) -> None:
    late: Any = ModuleType("_imported_meanwhile")
    with SleepPatch(Handler()):
        monkeypatch.setitem(sys.modules, late.__name__, late)
        exec("from time import sleep", vars(late))
        assert late.sleep is not REAL["sleep"]
    assert late.sleep is REAL["sleep"]


def test_installing_again_reaches_modules_that_came_since(monkeypatch: pytest.MonkeyPatch) -> None:
    late: Any = ModuleType("_came_since")
    late.kept = REAL["sleep"]
    patch = SleepPatch(Handler())
    patch.install()
    monkeypatch.setitem(sys.modules, late.__name__, late)
    patch.install()
    assert late.kept is time.sleep
    patch.close()
    assert late.kept is REAL["sleep"]


def test_what_is_known_of_modules_serves_many_patches(module: Any) -> None:
    users = SleepUsers()
    for _ in range(3):
        handler = Handler()
        with SleepPatch(handler, users):
            module.nap(1)
        assert handler.asked == [1]
        assert module.nap is REAL["sleep"]


def test_a_module_replaced_by_another_of_its_name_is_looked_through_again(
    module: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    users = SleepUsers()
    with SleepPatch(Handler(), users):
        pass
    other: Any = ModuleType(module.__name__)
    other.nap = REAL["sleep"]
    monkeypatch.setitem(sys.modules, module.__name__, other)
    handler = Handler()
    with SleepPatch(handler, users):
        other.nap(2)
    assert handler.asked == [2]


def test_a_lazy_module_is_not_loaded_by_the_search(monkeypatch: pytest.MonkeyPatch) -> None:
    class Lazy(ModuleType):
        def __getattribute__(self, name: str) -> Any:
            message = f"loaded for {name}"
            raise AssertionError(message)

    monkeypatch.setitem(sys.modules, "_lazy_here", Lazy("_lazy_here"))
    monkeypatch.setitem(sys.modules, "_none_here", None)
    with SleepPatch(Handler()):
        pass


def test_values_that_compare_oddly_are_not_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    class Odd:
        def __eq__(self, other: object) -> bool:
            raise AssertionError

        __hash__ = None  # type: ignore[assignment]

    odd: Any = ModuleType("_holds_odd_things")
    odd.thing = Odd()
    monkeypatch.setitem(sys.modules, odd.__name__, odd)
    with SleepPatch(Handler()):
        pass


def test_kept_by_a_class_it_stays_a_function() -> None:
    handler = Handler()
    with SleepPatch(handler):

        class Retry:
            wait = time.sleep

        Retry().wait(4)  # type: ignore[call-arg,misc]
    assert handler.asked == [4]


def test_kept_beyond_its_patch_it_is_the_real_one(monkeypatch: pytest.MonkeyPatch) -> None:
    handler = Handler()
    with SleepPatch(handler):
        kept = time.sleep
    kept(0)
    assert handler.asked == []


def test_a_sleep_that_the_user_replaced_is_left_to_the_user() -> None:
    with pytest.MonkeyPatch.context() as users:
        slept: list[float] = []
        users.setattr(time, "sleep", slept.append)
        with SleepPatch(Handler()):
            time.sleep(3)
        assert slept == [3]


def test_a_sleep_that_the_user_replaces_meanwhile_is_left_in_place() -> None:
    with pytest.MonkeyPatch.context() as users:
        patch = SleepPatch(Handler())
        patch.install()
        slept: list[float] = []
        users.setattr(time, "sleep", slept.append)
        patch.close()
        time.sleep(3)
        assert slept == [3]
    time.sleep = REAL["sleep"]  # what the user's undoing put back was ours, closed


@pytest.mark.parametrize("first_closed_first", [True, False])
def test_two_patches_ask_the_later_handler_first_and_restore_in_any_order(
    module: Any, first_closed_first: bool
) -> None:
    first, second = Handler(), Handler()
    patches = [SleepPatch(first), SleepPatch(second)]
    for patch in patches:
        patch.install()
    time.sleep(1)
    module.nap(2)
    assert (first.asked, second.asked) == ([], [1, 2])
    second.handles = False
    time.sleep(3)
    assert first.asked == [3]
    for patch in patches if first_closed_first else reversed(patches):
        patch.close()
    assert time.sleep is REAL["sleep"]
    assert module.nap is REAL["sleep"]


def test_what_polls_the_world_outside_really_sleeps() -> None:
    handler = Handler()
    poller: dict[str, Any] = {"__name__": "subprocess"}
    exec("import time\ndef poll(): time.sleep(0)", poller)
    with SleepPatch(handler):
        poller["poll"]()
    assert handler.asked == []
