"""``os._exit`` and ``sys.modules``: replaced for a while, and put back whoever leaves first."""

from __future__ import annotations

import os
import sys
from types import ModuleType
from typing import TYPE_CHECKING

from fakeuwsgi.runtimes.exits import ExitPatch
from fakeuwsgi.runtimes.modules import SysModules

if TYPE_CHECKING:
    from collections.abc import Callable


def test_an_exit_is_offered_to_the_last_who_asked() -> None:
    original = os._exit
    offered: list[tuple[str, int]] = []

    def taker(name: str, takes: bool) -> ExitPatch:
        def handler(status: int) -> bool:
            offered.append((name, status))
            return takes

        return ExitPatch(handler)

    one, two = taker("one", takes=True), taker("two", takes=False)
    one.install()
    two.install()
    two.install()
    leave: Callable[[int], None] = os._exit
    leave(3)
    assert offered == [("two", 3), ("one", 3)]
    one.close()
    two.close()
    two.close()
    assert os._exit is original


def test_patches_leave_in_any_order() -> None:
    original = os._exit
    patches = [ExitPatch(lambda status: True) for _ in range(3)]
    for patch in patches:
        patch.install()
    for position in (1, 0, 2):
        patches[position].close()
    assert os._exit is original


def test_a_patch_of_somebody_else_over_ours_is_left_alone() -> None:
    original = os._exit
    patch = ExitPatch(lambda status: True)
    patch.install()
    mine = lambda status: None  # noqa: E731
    os._exit = mine  # type: ignore[assignment]
    try:
        patch.close()
        assert os._exit is mine
    finally:
        os._exit = original


def test_modules_are_made_when_they_are_imported_and_taken_away_again() -> None:
    made: list[str] = []

    def make() -> ModuleType:
        made.append("x")
        return ModuleType("fakeuwsgi_test_x")

    modules = SysModules()
    finders = list(sys.meta_path)
    modules.watch("fakeuwsgi_test_x")
    modules.serve({"fakeuwsgi_test_x": make})
    assert made == []
    __import__("fakeuwsgi_test_x")
    __import__("fakeuwsgi_test_x")
    assert made == ["x"]
    modules.restore()
    modules.restore()
    assert "fakeuwsgi_test_x" not in sys.modules
    assert sys.meta_path == finders


def test_who_is_put_over_another_serves_first_and_leaves_in_any_order() -> None:
    finders = list(sys.meta_path)
    name = "fakeuwsgi_test_x"
    owners = [SysModules() for _ in range(3)]
    for number, owner in enumerate(owners):
        module = ModuleType(name)
        vars(module)["number"] = number
        owner.watch(name)
        sys.modules.pop(name, None)
        owner.serve({name: iter([module]).__next__})
        assert vars(__import__(name))["number"] == number
    owners[1].restore()
    assert vars(sys.modules[name])["number"] == 2
    owners[2].restore()
    assert vars(sys.modules[name])["number"] == 0
    owners[0].restore()
    assert name not in sys.modules
    assert sys.meta_path == finders
