"""Every conformance program gives the same trace on real uWSGI 2.0.31 and on ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conformance import harness, servers

if TYPE_CHECKING:
    from tests.conformance.store import RealTraces

_PROGRAMS = harness.all_programs()
_DECORATED = [program for program in _PROGRAMS if "uwsgidecorators" in program.text]


@pytest.mark.timeout(150)
@pytest.mark.parametrize("program", _PROGRAMS, ids=lambda program: program.name)
def test_program_gives_the_same_trace_as_on_real_uwsgi(program: harness.Program, real_traces: RealTraces) -> None:
    _check(program, harness.compare(program, real_traces))


@pytest.mark.timeout(150)
@pytest.mark.parametrize("program", _DECORATED, ids=lambda program: program.name)
def test_real_decorators_on_our_module_give_the_same_trace(
    program: harness.Program, real_traces: RealTraces, real_uwsgi: str
) -> None:
    folder = servers.decorators_folder(real_uwsgi)
    _check(program, harness.compare(program, real_traces, decorators=folder))


def _check(program: harness.Program, difference: str) -> None:
    if program.differs:
        assert difference, f"{program.path} no longer differs from real uWSGI: its line '# differs:' can go"
    elif difference:
        pytest.fail(f"{program.path}\n{program.sentence}\n\n{difference}", pytrace=False)
