"""A mule whose post-fork hook raises SystemExit ends, and is forked anew a second later, again and again."""
# uwsgi: --master --socket {cwd}/socket --mules 2 --import {program}
# seconds: 4

import sys

import uwsgi
from tracing import trace


def forked():
    trace("fork")
    if uwsgi.mule_id() == 2:
        sys.exit(0)


trace("import")
uwsgi.post_fork_hook = forked
