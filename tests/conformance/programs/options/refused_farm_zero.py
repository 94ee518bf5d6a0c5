"""Mules count from 1."""
# uwsgi: --import {program} --socket app.sock --mule --farm x:0
# seconds: 1
# log: invalid mule id: 0

import uwsgi
from tracing import trace, trace_call


trace("reached")
