"""A red-black timer of no period with iterations fires that often at once."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 3

import uwsgi
from tracing import trace, trace_call


uwsgi.register_signal(1, "worker1", lambda number: trace("zero"))
uwsgi.register_signal(2, "worker1", lambda number: trace("negative"))
uwsgi.add_rb_timer(1, 0, 3)
uwsgi.add_rb_timer(2, -5, 2)
