"""--mule=module:function imports the module in the mule and calls the function without arguments; then the mule ends."""
# uwsgi: --master --socket {cwd}/socket --mule=code:run --import {program}
# seconds: 3
# file: code.py
# from tracing import trace
# trace("loaded", __name__)
# def run(*args):
#     trace("run", args)
#     return 7
# end

from tracing import trace

trace("import")
