"""A folder named twice has two spoolers and one set of jobs."""
# uwsgi: --master --spooler jobs --spooler ./jobs/ --import {program}
# seconds: 1

import uwsgi
from tracing import trace

trace("spoolers", uwsgi.spoolers, len(uwsgi.spooler_pids()))
uwsgi.spool({b"n": b"1"})
trace("jobs", len(uwsgi.spooler_jobs()))
