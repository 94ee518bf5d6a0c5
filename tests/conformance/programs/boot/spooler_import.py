"""--spooler-import is done in each spooler after its post-fork hook and before its first scan; no other process does it."""
# uwsgi: --master --socket {cwd}/socket --spooler jobs --spooler-processes 1 --mules 1 --spooler-import extra.py --spooler-import nothere --import {program}
# seconds: 2
# file: extra.py
# import os
# import uwsgi
# from tracing import trace
# trace("spooler import", __name__, uwsgi.i_am_the_spooler(), os.path.basename(os.getcwd()))
# uwsgi.spooler = lambda job: trace("job") or uwsgi.SPOOL_OK
# end

import uwsgi
from tracing import trace

trace("import")
uwsgi.post_fork_hook = lambda: trace("fork")
uwsgi.spool({b"key": b"value"})
