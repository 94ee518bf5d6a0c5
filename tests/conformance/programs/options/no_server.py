"""--no-server imports and leaves."""
# uwsgi: --master --socket {cwd}/socket --no-server --import {program}
# seconds: 1
# log: ^no-server.*

from tracing import trace

trace("import")
