"""An import that raises SystemExit ends uWSGI with its status."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 2

import sys

from tracing import trace

trace("import")
sys.exit(3)
