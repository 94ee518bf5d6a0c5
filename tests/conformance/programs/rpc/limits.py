"""What a call carries: arguments wrap at 65536 bytes, 256 of them arrive as none, results may be of any size."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 1

import uwsgi
from tracing import trace

uwsgi.register_rpc("sizes", lambda *arguments: b",".join(b"%d" % len(argument) for argument in arguments))
for size in (0, 1, 65535, 65536, 65537, 131072, 200000):
    trace("argument", size, uwsgi.call(b"sizes", b"x" * size), uwsgi.rpc(b"", b"sizes", b"x" * size, b"y"))
uwsgi.register_rpc("count", lambda *arguments: b"%d" % len(arguments))
for count in (0, 1, 200, 254, 255, 256):
    trace("arguments", count, uwsgi.call(b"count", *[b"x"] * count))
