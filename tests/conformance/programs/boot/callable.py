"""--module with :callable and --callable name the application; other attributes are not looked at."""
# uwsgi: --master --socket {cwd}/socket --module app:other --import {program}
# seconds: 1
# log: ^unable to.*
# file: app.py
# from tracing import trace
# trace("app", __name__)
# def other(environ, start_response):
#     pass
# end

import uwsgi
from tracing import trace

trace("import")
uwsgi.post_fork_hook = lambda: trace("fork", len(uwsgi.workers()[0]["apps"]))
