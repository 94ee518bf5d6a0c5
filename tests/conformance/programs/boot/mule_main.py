"""A mule's file runs as __main__, and is sys.modules["__main__"] also after it waited; the master's main module is another."""
# uwsgi: --socket {cwd}/socket --master --mule=mule.py --mule=second.py --import {program}
# seconds: 2
# file: mule.py
# import sys
# import uwsgi
# from tracing import trace
# SECOND = False
# trace("main", __name__, __file__, sys.modules["__main__"].__dict__ is globals())
# uwsgi.mule_get_msg(timeout=1)
# trace("still", sys.modules["__main__"].__dict__ is globals(), SECOND)
# uwsgi.mule_get_msg()
# end
# file: second.py
# import sys
# import uwsgi
# from tracing import trace
# SECOND = True
# uwsgi.mule_get_msg(timeout=1)
# trace("second", sys.modules["__main__"].SECOND)
# uwsgi.mule_get_msg()
# end

import sys

from tracing import trace

trace("import", hasattr(sys.modules["__main__"], "SECOND"), hasattr(sys.modules["__main__"], "__file__"))
