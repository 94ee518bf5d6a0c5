"""--lazy is --lazy-apps in this: each worker imports for itself."""
# uwsgi: --master --workers 2 --socket {cwd}/socket --mules 1 --lazy --import {program}
# seconds: 2

import uwsgi
from tracing import trace

trace("import", uwsgi.worker_id(), uwsgi.mule_id())
