"""spool() without a positional dict raises, whatever else stands there."""
# uwsgi: --master --spooler jobs --import {program}
# seconds: 1

from types import MappingProxyType

import uwsgi
from tracing import trace_call

trace_call("bare", uwsgi.spool)
for wrong in (None, 0, "text", b"bytes", [], [(b"a", b"b")], (), {1}, MappingProxyType({b"a": b"b"}), dict, object):
    trace_call(str(type(wrong)), uwsgi.spool, wrong)
trace_call("wrong before right", uwsgi.spool, None, {b"a": b"b"})
