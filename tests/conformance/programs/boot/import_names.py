"""What __name__ an imported file gets, how it stands in sys.modules, and what a failing import does: it is printed, no more."""
# uwsgi: --master --socket {cwd}/socket --import raises.py --import nothere --import nothere.py --import exits.py --import sub/inner.py --import sub/a-b.py --import {program}
# seconds: 1
# log: ^(ValueError|ModuleNotFoundError|failed to open).*
# file: raises.py
# raise ValueError("oops")
# end
# file: exits.py
# pass
# end
# file: sub/inner.py
# from tracing import trace
# trace("inner", __name__, __file__)
# end
# file: sub/a-b.py
# from tracing import trace
# trace("a-b", __name__, __file__)
# end

import os
import sys

from tracing import trace

trace(
    "program",
    __name__.rpartition("_")[2],
    [name for name in sys.modules if "inner" in name or "a_b" in name or "a-b" in name or name in ("raises", "exits")],
)
trace("path", sys.path[0], os.getcwd() in sys.path, sys.argv)
