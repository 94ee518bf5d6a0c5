"""A --farm without mules stops uWSGI when it names an id, as --mules 0 and words for a number make no mules."""
# uwsgi: --master --socket {cwd}/socket --mules 0 --mules many --farm f:1 --import {program}
# seconds: 1
# log: ^(invalid|created) .*

from tracing import trace

trace("import")
