"""--mule=x:y for a file, an attribute of an attribute, a class, and a call."""
# uwsgi: --master --socket {cwd}/socket --mule=code.py:run --mule=code:holder.run --mule=code:Made --mule=code:run() --mule=code: --import {program}
# seconds: 1
# file: code.py
# import sys
# import time
# import uwsgi
# from tracing import trace
# def run(*args):
#     trace("run", __name__, args)
#     time.sleep(9)
# class holder:
#     run = run
# class Made:
#     def __init__(self):
#         trace("made", __name__)
#         time.sleep(9)
# end

from tracing import trace

trace("import")
