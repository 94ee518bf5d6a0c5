"""A cron's command is killed when it takes longer than its harakiri, and its end noticed a second later."""
# uwsgi: --master --socket {cwd}/socket --import {program} --cron2 'harakiri=1 sleep 20' --cron2 'harakiri=0 true' --cron-harakiri 1
# seconds: 6
# log: HARAKIRI ON CRON "[^"]*"
# log: exited after .*

from tracing import trace

trace("imported")
