"""uWSGI does not start with --farm f:1,3 and two mules: it says why and exits with 1, before anything is imported."""
# uwsgi: --master --socket {cwd}/socket --mules 2 --farm f:1,3 --import {program}
# seconds: 1
# log: ^(invalid|created) .*

from tracing import trace

trace("import")
