"""A folder that is watched, and touched later by a mule."""
# uwsgi: --master --socket {cwd}/socket --mule --import {program}
# seconds: 4

import os
import time

from tracing import trace
from uwsgidecorators import filemon, mule

os.mkdir("tmp")
seen = []


@filemon(os.path.abspath("tmp"))
def tmp_has_been_modified(num):
    if not seen:
        trace("/tmp directory has been modified. Great magic is afoot", num)
    seen.append(1)


@mule(1)
def touch():
    time.sleep(2)
    os.mkdir("tmp/folder")
