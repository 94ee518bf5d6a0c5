"""uwsgi.opt: str keys, bytes or True values, of a repeated option only the last."""
# uwsgi: --master --workers 2 --socket {cwd}/socket --mules 1 --mule --mule=x --farm a:1 --farm b:2 --import {program} --set mine=1 --set mine=2
# seconds: 1

import uwsgi
from tracing import trace

for key, value in uwsgi.opt.items():
    trace(key, value if key not in ("socket", "import") else type(value))
