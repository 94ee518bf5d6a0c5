"""--mule=module:function imports the module in the mule and calls the function without arguments; then the mule ends."""
# uwsgi: --master --socket {cwd}/socket --mule=code:run --import {program}
# seconds: 3
# file: code.py
# from tracing import trace
# def run(*args):
#     trace("run", __name__, args)
#     return 7
# end

from tracing import trace

trace("import")
