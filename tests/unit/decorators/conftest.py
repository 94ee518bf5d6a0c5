"""Every test here runs with both modules: ours, and the real one where it is installed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.unit.decorators.stub import StubUwsgi, load, real_path

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType


@pytest.fixture(params=["ours", "real"])
def which(request: pytest.FixtureRequest) -> str:
    if request.param == "real" and real_path() is None:
        pytest.skip("no real uwsgidecorators.py (pip install uwsgi, or name one in FAKEUWSGI_REAL_DECORATORS)")
    return str(request.param)


@pytest.fixture
def uwsgi() -> StubUwsgi:
    return StubUwsgi()


@pytest.fixture
def deco(which: str, uwsgi: StubUwsgi) -> Any:
    return load(which, uwsgi)


@pytest.fixture
def loaded(which: str) -> Callable[[StubUwsgi], ModuleType]:
    return lambda uwsgi: load(which, uwsgi)
