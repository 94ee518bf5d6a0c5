"""A --chdir to nowhere ends the start."""
# uwsgi: --master --socket {cwd}/socket --chdir nowhere --import {program}
# seconds: 1
# log: ^chdir.*

from tracing import trace

trace("never")
