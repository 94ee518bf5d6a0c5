"""uWSGI's own example programs, those that need no request: what they print and raise is the same on both sides.

They are taken from uWSGI's source archive, unmodified. Left out are programs that need a request, another language or
server, or another library (gevent, flask, werkzeug, mako); programs in Python 2's syntax; those whose output no two
runs share (decoratortest.py watches /tmp, the threads*.py print from threads that race); mulebrain.py and reload.py,
which kill servers; and those about caches, shared areas and symbols in the binary.
"""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from tests.conformance import servers
from tests.conformance.program import Program, load
from tests.conformance.traces import difference

_RUNNER = load(Path(__file__).parent / "programs" / "example.py")

# What to import, the options it is for, and for how many seconds it runs.
_EXAMPLES = {
    "examples/simple_app.py": ("", 2),
    "examples/simple_logger.py": ("", 1),
    "examples/staticfilesnmp.py": ("", 1),
    "examples/taskqueue.py": ("--processes 2 --enable-threads", 2),
    "examples/uwsgistatus.py": ("", 1),
    "examples/welcome.py": ("--mules 1", 2),
    "examples/welcome3.py": ("", 1),
    "t/python/spooler_decorators/spooler_handlers.py": ("--spooler jobs", 1),
    "t/python/timers.py": ("", 1),
    "t/spooler/cheap.py": ("--spooler spool1 --spooler spool2 --spooler-frequency 5 --mule", 4),
    "t/spooler/read.py": ("--spooler-external spooldir --mule --mule", 4),
    "tests/grunter.py": ("", 1),
    "tests/logger.py": ("", 1),
    "tests/mule_file.py": ("--mule={sdist}/tests/mule_file.py", 2),
    "tests/mulefunc.py": ("--mules 2 --farm topogigio:1", 4),
    "tests/rpc.py": ("", 1),
    "tests/sharedarea.py": ("", 1),
    "tests/signals.py": ("--processes 3", 2),
    "tests/sigwait.py": ("--processes 2", 2),
    "tests/slow.py": ("", 1),
    "tests/spooler_dir.py": ("--spooler jobs --spooler-frequency 1", 3),
    "tests/spoolme.py": ("--spooler jobs", 1),
    "tests/testrpc.py": ("", 1),
    "tests/testsignals.py": ("", 1),
}


def _program(example: str, sdist: Path) -> Program:
    options, seconds = _EXAMPLES[example]
    command = f"--master --socket {{cwd}}/socket {options} --import {{program}}".replace("{sdist}", str(sdist))
    return dataclasses.replace(
        _RUNNER,
        options=tuple(command.split()),
        seconds=seconds,
        env={"EXAMPLE": str(sdist / example)},
        logs=("^I am uWSGI .*",),
    )


@pytest.mark.timeout(150)
@pytest.mark.parametrize("example", sorted(_EXAMPLES))
def test_example_does_the_same_as_on_real_uwsgi(example: str, uwsgi_sdist: Path, real_uwsgi: str) -> None:
    program = _program(example, uwsgi_sdist)
    real = servers.run_real(program, real_uwsgi)
    assert not real.is_empty, real.log
    ours = servers.run_ours(program, real.start)
    if found := difference(program, real, ours):
        pytest.fail(f"{example}\n\n{found}\n\n{ours.log}", pytrace=False)
