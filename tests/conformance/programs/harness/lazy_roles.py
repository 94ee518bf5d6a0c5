"""With --lazy-apps the program is imported in the worker and in the mule, and both count from one t0."""
# uwsgi: --master --workers 1 --socket {cwd}/socket --lazy-apps --mule --import {program}
# seconds: 2

from tracing import trace

trace("import")
