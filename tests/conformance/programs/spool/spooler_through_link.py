"""A spool folder named through a link or a detour is known by its resolved path only."""
# uwsgi: --master --spooler /proc/self/cwd/real --spooler real/../real/. --import {program}
# seconds: 1

import os

import uwsgi
from tracing import trace, trace_call

here = os.getcwd().encode()
trace("spoolers", uwsgi.spoolers)
trace_call("default", uwsgi.spool, {})
trace_call("link", uwsgi.spool, {b"spooler": b"/proc/self/cwd/real"})
trace_call("real", uwsgi.spool, {b"spooler": here + b"/real"})
trace_call("relative parts", uwsgi.spool, {b"spooler": here + b"/real/../real"})
trace("jobs", len(uwsgi.spooler_jobs()))
