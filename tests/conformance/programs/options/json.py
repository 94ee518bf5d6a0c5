"""JSON is read as by a uWSGI that was built with jansson, which the wheel is not."""
# uwsgi: --json conf.json --socket app.sock --import {program}
# seconds: 1
# log: unrecognized option '--json'
# differs: the wheel is built without a JSON library and does not know the option
# file: conf.json
# {"uwsgi": {"a": "x", "set": ["k=v", "l=w"], "lazy-apps": false, "n": 3}}
# end

import uwsgi
from tracing import trace, trace_call


trace("opt", *uwsgi.opt.items())
