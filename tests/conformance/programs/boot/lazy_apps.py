"""With --lazy-apps each worker imports for itself, after its post-fork hook; --shared-import stays with the master; spoolers and mules import nothing."""
# uwsgi: --master --workers 2 --socket {cwd}/socket --spooler jobs --mules 1 --lazy-apps --shared-import shared.py --import {program} --wsgi-file app.py
# seconds: 3
# file: shared.py
# import uwsgi
# from tracing import trace
# trace("shared import")
# uwsgi.post_fork_hook = lambda: trace("fork")
# end
# file: app.py
# from tracing import trace
# trace("app")
# def application(environ, start_response):
#     pass
# end

import uwsgi
from tracing import trace

trace("import", uwsgi.worker_id())
uwsgi.spooler = lambda job: trace("never")
