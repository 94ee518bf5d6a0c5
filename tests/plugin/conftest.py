"""What the tests of the pytest plugin share: an inner pytest that runs a test file with our plugin."""

from __future__ import annotations

from collections.abc import Callable
from textwrap import dedent

import freezegun  # noqa: F401
import pytest

# pytester forgets what an inner run imports: what is here before it is not imported anew for each.
import conftest_plugin.forking
import conftest_plugin.reporting
import conftest_plugin.views.clock
import conftest_plugin.views.mules
import conftest_plugin.views.signals
import conftest_plugin.views.spooler  # noqa: F401
import fakeuwsgi.decorators.builder  # noqa: F401

APPLICATION = """
import uwsgi

handled = []


def spooler(job):
    handled.append(job)
    if job.get(b"raise"):
        raise LookupError(job[b"raise"].decode())
    return int(job.get(b"result", b"-2"))


def on_message(message):
    handled.append(message)
    if message == b"raise":
        raise LookupError("in a mule")


def on_signal(number):
    handled.append(number)


uwsgi.spooler = spooler
uwsgi.mule_msg_hook = on_message
uwsgi.register_signal(17, "mule", on_signal)
uwsgi.register_signal(18, "worker", on_signal)
"""
"""The module ``app`` of inner runs that ask for it."""

Inner = Callable[..., pytest.RunResult]


@pytest.fixture
def inner(pytester: pytest.Pytester) -> Inner:
    """A function that runs a test file in an inner pytest, in this process.

    It takes the file's text and pytest's arguments. ``ini`` is the content of pytest.ini, ``conftest`` that of
    conftest.py; ``expect`` are the counts that must come out (``passed=2``).
    """

    def run(
        text: str, *arguments: str, ini: str = "", conftest: str = "", application: str = APPLICATION, **expect: int
    ) -> pytest.RunResult:
        pytester.makeini(f"[pytest]\n{dedent(ini)}")
        pytester.makepyfile(app=application, test_inner=dedent(text))
        if conftest:
            pytester.makeconftest(dedent(conftest))
        result = pytester.runpytest_inprocess(
            "-p", "no:randomly", "-p", "no:cacheprovider", "-W", "error", "-rA", *arguments
        )
        if expect:
            result.assert_outcomes(**expect)
        return result

    return run
