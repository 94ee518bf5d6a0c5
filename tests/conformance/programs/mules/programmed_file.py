"""--mule=file.py runs the file as __main__ in the mule; when it ends the mule ends, and is forked anew a second later."""
# uwsgi: --master --socket {cwd}/socket --mule=mule.py --import {program}
# seconds: 4
# file: mule.py
# import sys
# import uwsgi
# from tracing import trace
# trace("mule", __name__, __file__, sys.modules["__main__"].__dict__ is globals(), uwsgi.mule_id(), uwsgi.worker_id())
# end

import uwsgi
from tracing import trace

uwsgi.post_fork_hook = lambda: uwsgi.mule_id() and trace("fork")
