"""Fixtures of the conformance tests: the real server's traces, made ahead of the tests that need them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.conformance import servers
from tests.conformance.store import RealTraces

if TYPE_CHECKING:
    from collections.abc import Iterator

collect_ignore_glob = ["programs/*"]


@pytest.fixture(scope="session")
def real_uwsgi() -> str:
    """The real server's path; without one the test is skipped, or fails where FAKEUWSGI_REQUIRE_REAL=1 promises one."""
    try:
        return servers.find_real()
    except servers.NoRealServerError as error:
        if os.environ.get("FAKEUWSGI_REQUIRE_REAL") == "1":
            pytest.fail(f"FAKEUWSGI_REQUIRE_REAL=1, but {error}", pytrace=False)
        pytest.skip(str(error))


@pytest.fixture(scope="session")
def real_traces(
    real_uwsgi: str, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[RealTraces]:
    """Traces of all programs that this session selected; their runs begin when the first test asks."""
    folder = _trace_folder(request.config, tmp_path_factory)
    real = RealTraces(real_uwsgi, folder)
    params = [getattr(getattr(item, "callspec", None), "params", {}) for item in request.session.items]
    real.prefetch({param["program"].path: param["program"] for param in params if "program" in param}.values())
    yield real
    real.close()


def _trace_folder(config: pytest.Config, tmp_path_factory: pytest.TempPathFactory) -> Path:
    cache = os.environ.get("FAKEUWSGI_TRACE_CACHE")
    if cache:
        return Path(cache)
    base = tmp_path_factory.getbasetemp()
    # Under pytest-xdist each worker has a folder of its own inside the one of the whole run.
    return (base.parent if hasattr(config, "workerinput") else base) / "real-traces"
