"""--wsgi-file: the module's name and place, and what applications, workers() and the mule see of it."""
# uwsgi: --master --socket {cwd}/socket --mules 1 --wsgi-file app.py --import {program}
# seconds: 1
# file: app.py
# import sys
# import uwsgi
# from tracing import trace
# trace("app", __name__, __file__, sys.modules.get(__name__) is not None)
# def application(environ, start_response):
#     pass
# uwsgi.post_fork_hook = lambda: trace("fork", uwsgi.applications, [(app["id"], app["modifier1"], app["mountpoint"], app["requests"], app["chdir"]) for app in uwsgi.workers()[0]["apps"]])
# end

import uwsgi
from tracing import trace

trace("import", uwsgi.applications)
