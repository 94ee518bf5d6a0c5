"""The master notices the end of a cron's command in a later pass, and counts whole seconds."""
# uwsgi: --master --socket {cwd}/socket --import {program} --cron '-1 -1 -1 -1 -1 true'
# seconds: 4
# log: exited after .*

from tracing import trace

trace("imported")
