"""The documentation's session cleaner by cron and video encoder by spool, called from a worker."""
# uwsgi: --master --socket {cwd}/socket --workers 2 --spooler {cwd}/mytasks --pythonpath {cwd} --import task --import {program}
# seconds: 2
# file: task.py
# import os
# from tracing import trace
# from uwsgidecorators import *
#
# @cron(40, 2, -1, -1, -1)
# def clear_sessions(num):
#     trace("cleared", num)
#
# @spool
# def encode_video(arguments):
#     status = os.system("test -n \"%s\"" % arguments["filename"])
#     trace("encoded", arguments["filename"], status)
# end
# file: mytasks/.keep
# end

import time

from task import encode_video
from tracing import trace
from uwsgidecorators import postfork

trace("at 2:40", time.localtime()[3:5] == (2, 40))


@postfork(1)
def request():
    time.sleep(0.3)  # the spooler has made its first scan by then
    encode_video.spool(filename="holiday.avi")
