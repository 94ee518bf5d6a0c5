"""Importing the module sets three hooks at once, over those set before, spooler or not."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 1

import uwsgi
from tracing import trace

hooks = ("spooler", "post_fork_hook", "mule_msg_hook")
trace("before", [hasattr(uwsgi, name) for name in hooks])
uwsgi.post_fork_hook = lambda: trace("lost")

import uwsgidecorators

trace("after", [getattr(uwsgi, name).__name__ for name in hooks])
trace("same", uwsgi.post_fork_hook is uwsgidecorators.postfork_chain_hook)
uwsgidecorators.postfork(lambda: trace("chain"))
