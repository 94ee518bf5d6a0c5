"""ready() in each process while importing, when forked, and a second later."""
# uwsgi: --master --socket {cwd}/socket --spooler jobs --mules 1 --import {program}
# seconds: 3

import uwsgi
from tracing import trace, trace_call

trace_call("import", uwsgi.ready)
trace_call("arguments", uwsgi.ready, 1, "two")
trace_call("keyword", uwsgi.ready, a=1)
uwsgi.post_fork_hook = lambda: None if uwsgi.i_am_the_spooler() else trace("fork", uwsgi.ready())
uwsgi.register_signal(1, "mule1", lambda number: trace("later", uwsgi.ready()))
uwsgi.register_signal(2, "spooler", lambda number: trace("later", uwsgi.ready()))
uwsgi.register_signal(3, "worker", lambda number: trace("later", uwsgi.ready()))
for number in (1, 2, 3):
    uwsgi.add_timer(number, 1)
