"""With mules alone there is nothing to serve: uWSGI ends."""
# uwsgi: --import {program} --master --mule
# seconds: 1
# log: The -s/--socket option is missing and stdin is not a socket\.

import uwsgi
from tracing import trace, trace_call


trace("reached")
