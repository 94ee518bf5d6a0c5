"""--pyrun runs a script in worker 1 as __main__, after the imports and the post-fork hook; its exit status is uWSGI's."""
# uwsgi: --import {program} --pyrun script.py --pyargv "one  two"
# seconds: 2
# file: script.py
# import sys
# import uwsgi
# from tracing import trace
# trace("script", __name__, __file__, sys.argv, sys.modules["__main__"].__dict__ is globals(), uwsgi.worker_id())
# sys.exit(7)
# end

import sys

import uwsgi
from tracing import trace

trace("import", uwsgi.numproc, sys.argv)
uwsgi.post_fork_hook = lambda: trace("fork")
