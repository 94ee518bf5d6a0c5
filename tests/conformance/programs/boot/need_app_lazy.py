"""--need-app under --lazy-apps: the worker imports once, and uWSGI ends with status 22."""
# uwsgi: --socket {cwd}/socket --master --lazy-apps --need-app --import {program}
# seconds: 2

from tracing import trace

trace("import")
