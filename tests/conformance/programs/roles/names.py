"""The names of the module, under a plain master."""
# uwsgi: --master --socket {cwd}/socket --mules 1 --import {program}
# seconds: 1

import uwsgi
from tracing import trace

for name in sorted(dir(uwsgi)):
    trace(name, type(getattr(uwsgi, name)).__name__)
