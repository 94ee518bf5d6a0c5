"""Imports in order: --shared-import first, then --import, --module, --wsgi-file; all once, in the master."""
# uwsgi: --master --workers 2 --socket {cwd}/socket --import first.py --shared-import shared.py --import second --wsgi-file app.py --module third --import {program} --shared-import shared2
# seconds: 1
# file: first.py
# from tracing import trace
# trace("first", __name__, __file__)
# end
# file: second.py
# from tracing import trace
# trace("second", __name__)
# end
# file: third.py
# from tracing import trace
# trace("third", __name__)
# def application(environ, start_response):
#     pass
# end
# file: shared.py
# from tracing import trace
# trace("shared", __name__, __file__)
# end
# file: shared2.py
# from tracing import trace
# trace("shared2", __name__)
# end
# file: app.py
# import sys
# from tracing import trace
# trace("app", __name__, __file__, "third" in sys.modules)
# def application(environ, start_response):
#     pass
# end

from tracing import trace

trace("program", __name__)
