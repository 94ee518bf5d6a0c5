"""Only an int that is -2 after the cut to 32 bits removes the file; each other result and each exception keeps it."""
# uwsgi: --master --spooler jobs --import {program} --mule --spooler-ordered --spooler-frequency 5
# seconds: 2

import enum
import os

import uwsgi
from tracing import trace

JOBS = os.path.abspath("jobs")


class Outcome(enum.IntEnum):
    DONE = -2
    LATER = -1


class Index:
    def __index__(self):
        return -2

    __int__ = __index__

    def __repr__(self):
        return "Index()"


class Int(int):
    pass


RESULTS = [
    -2, Outcome.DONE, Outcome.LATER, 2**32 - 2, 2**33 - 2, -(2**32) - 2, Int(-2), -2.0, "-2", b"-2", Index(), None, True, False,
    0, 1, 2, -1, -3, [], (-2,), KeyboardInterrupt(), GeneratorExit(), ValueError(), StopIteration(),
    uwsgi.SPOOL_OK, uwsgi.SPOOL_RETRY, uwsgi.SPOOL_IGNORE, 2**62, 2**63 - 2,
]  # fmt: skip
PATHS = [uwsgi.spool({b"number": str(number).encode()}) for number in range(len(RESULTS))]


def spooler(job):
    result = RESULTS[int(job[b"number"])]
    if isinstance(result, BaseException):
        raise result
    return result


def left(signum):
    for path, result in zip(PATHS, RESULTS):
        trace(repr(result), os.path.exists(path))


uwsgi.spooler = spooler
uwsgi.register_signal(1, "mule1", left)
uwsgi.add_timer(1, 1)
