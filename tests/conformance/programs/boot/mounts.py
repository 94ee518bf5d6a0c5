"""--mount loads an application by file or by module, and each stands in workers() under its mountpoint."""
# uwsgi: --socket {cwd}/socket --master --single-interpreter --mount /file=app.py --mount /module=code_of:made() --mount /none=code_of:absent --import {program}
# seconds: 1
# log: ^(mounting .*|unable to load app.*)
# file: app.py
# from tracing import trace
# trace("app", __name__)
# application = lambda environ, start_response: []
# end
# file: code_of.py
# from tracing import trace
# trace("module", __name__)
# def made():
#     trace("made")
#     return lambda environ, start_response: []
# end

import uwsgi
from tracing import trace

uwsgi.post_fork_hook = lambda: trace("fork", [(app["id"], app["mountpoint"]) for app in uwsgi.workers()[0]["apps"]])
