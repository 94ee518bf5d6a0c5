"""A --wsgi-file that raises, or has no application, is printed, and the instance comes up without an application."""
# uwsgi: --master --socket {cwd}/socket --mules 1 --wsgi-file app.py --import {program}
# seconds: 1
# log: ^(ValueError|unable to load app).*
# file: app.py
# from tracing import trace
# trace("app")
# raise ValueError("oops")
# end

import uwsgi
from tracing import trace

trace("import")
uwsgi.post_fork_hook = lambda: trace("fork", uwsgi.workers()[0]["apps"])
