"""What a test registers goes, what imports registered stays; with both modules."""

from __future__ import annotations

from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest

from fakeuwsgi.decorators import build, defined_at_module_level, isolate, registry_of

if TYPE_CHECKING:
    from tests.unit.decorators.stub import StubUwsgi


def imported() -> None: ...


def imported_too() -> None: ...


def local() -> Any:
    def made_in_a_test() -> None: ...

    return made_in_a_test


def names_in_chain(deco: Any) -> list[str]:
    return [link.f.__name__ for link in deco.postfork_chain]


def test_local_registrations_go_and_imported_ones_stay(deco: Any) -> None:
    deco.postfork(imported)
    deco.mulefunc(imported)
    isolation = isolate(deco)
    deco.postfork(local())
    deco.postfork(imported_too)
    deco.mule(1)(local())
    deco.farm("f")(local())
    deco.mulefunc(local())
    deco.mulefunc(imported_too)
    deco.spool(local())
    deco.spool(imported_too)
    isolation.restore()
    assert names_in_chain(deco) == ["imported", "imported_too"]
    assert deco.mule_functions == {"imported": imported, "imported_too": imported_too}
    assert deco.spooler_functions == {"imported_too": imported_too}


def test_what_was_kept_stays_after_the_next_test_too(deco: Any) -> None:
    isolation = isolate(deco)
    deco.postfork(imported)
    isolation.restore()
    deco.postfork_chain.clear()
    isolation.restore()
    assert names_in_chain(deco) == ["imported"]


def test_what_a_test_removed_or_replaced_is_back(deco: Any) -> None:
    deco.spool(imported)
    deco.postfork(imported)
    containers = (deco.spooler_functions, deco.postfork_chain)
    isolation = isolate(deco)
    deco.spooler_functions["imported"] = local()
    deco.postfork_chain = [local()]
    isolation.restore()
    assert deco.spooler_functions == {"imported": imported}
    assert names_in_chain(deco) == ["imported"]
    assert (deco.spooler_functions, deco.postfork_chain) == containers
    assert deco.postfork_chain is containers[1]


def test_a_key_replaced_by_an_import_keeps_the_new_function(deco: Any) -> None:
    deco.mule_functions["name"] = imported
    isolation = isolate(deco)
    deco.mule_functions["name"] = imported_too
    isolation.restore()
    assert deco.mule_functions == {"name": imported_too}


def test_it_is_a_context_manager(deco: Any) -> None:
    with isolate(deco):
        deco.postfork(local())
    assert deco.postfork_chain == []


def test_the_order_of_what_stood_before_is_kept(deco: Any) -> None:
    deco.postfork(imported)
    deco.postfork(imported_too)
    isolation = isolate(deco)
    deco.postfork_chain.reverse()
    isolation.restore()
    assert names_in_chain(deco) == ["imported", "imported_too"]


def test_the_caller_may_say_what_stays(deco: Any) -> None:
    isolation = isolate(deco)
    deco.mulefunc(imported)
    isolation.restore(keep=lambda entry: False)
    assert deco.mule_functions == {}


def test_ours_has_a_registry_with_snapshots(uwsgi: StubUwsgi) -> None:
    module: Any = build(uwsgi)
    registry = registry_of(module)
    module.mulefunc(imported)
    snapshot = registry.snapshot()
    module.mulefunc(local())
    assert sorted(registry["mule_functions"]) == ["imported", "made_in_a_test"]
    registry.restore(snapshot)
    assert registry["mule_functions"] == {"imported": imported}
    registry.restore(snapshot)
    assert registry["mule_functions"] == {"imported": imported}


def test_a_module_that_build_did_not_make_has_no_registry() -> None:
    with pytest.raises(AttributeError):
        registry_of(ModuleType("other"))


def test_any_module_can_be_isolated_sets_included() -> None:
    module: Any = ModuleType("other")
    module.seen = {1}
    module.names = ["a"]
    module.number = 5
    isolation = isolate(module)
    module.seen.add(imported)
    module.seen.add("word")
    module.names.append(imported)
    module.number = 6
    isolation.restore()
    assert (module.seen, module.names, module.number) == ({1, imported}, ["a", imported], 6)


def test_links_are_judged_by_their_function(deco: Any) -> None:
    unapplied = deco.postfork(1)
    assert not defined_at_module_level(unapplied)
    unapplied(imported)
    assert defined_at_module_level(unapplied)
    assert defined_at_module_level(deco.mule_brain(imported, 1))
    assert not defined_at_module_level(deco.mule_brain(local(), 1))
    assert defined_at_module_level(deco.postfork(deco.postfork(imported)))
    assert not defined_at_module_level(deco.lock(local()))
