"""Under a master, a --pyrun script that raises or exits ends uWSGI with status 0."""
# uwsgi: --master --import {program} --pyrun script.py
# seconds: 3
# file: script.py
# from tracing import trace
# trace("script")
# raise ValueError("oops")
# end
# log: ^ValueError: oops

from tracing import trace

trace("import")
