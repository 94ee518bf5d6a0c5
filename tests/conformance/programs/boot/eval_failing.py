"""--eval code that raises ends uWSGI with status 22, after the imports."""
# uwsgi: --socket {cwd}/socket --master --eval 1/0 --import {program}
# seconds: 1
# log: ^ZeroDivisionError.*

from tracing import trace

trace("import")
