"""--eval runs code as the module uwsgi_eval_config, whose application is loaded."""
# uwsgi: --socket {cwd}/socket --master --eval "from tracing import trace; trace('eval', __name__, __file__); application = print" --import {program}
# seconds: 1

import uwsgi
from tracing import trace

uwsgi.post_fork_hook = lambda: trace("fork", len(uwsgi.workers()[0]["apps"]))
