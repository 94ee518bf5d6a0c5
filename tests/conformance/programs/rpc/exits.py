"""A function that raises SystemExit ends the process of its caller."""
# uwsgi: --master --socket {cwd}/socket --mules 1 --import {program}
# seconds: 3

import uwsgi
from tracing import trace


def leave():
    trace("leaves")
    raise SystemExit(1)


def hook(message):
    uwsgi.call(b"leave")
    trace("never")


uwsgi.register_rpc("leave", leave)
uwsgi.mule_msg_hook = hook
uwsgi.post_fork_hook = lambda: trace("fork")
uwsgi.mule_msg(b"x", 1)
