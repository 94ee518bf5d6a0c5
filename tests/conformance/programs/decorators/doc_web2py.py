"""The documentation's mytasks: two spooled functions, a timer in a worker and one in the spooler."""
# uwsgi: --master --socket {cwd}/socket --spooler myspool --spooler-ordered --pythonpath {cwd} --import mytasks --import {program}
# seconds: 5
# file: mytasks.py
# from tracing import trace
# from uwsgidecorators import *
#
# @spool
# def a_long_task(args):
#     trace("long", args["foo"])
#
# @spool
# def a_longer_task(args):
#     trace("longer.....")
#
# @timer(3)
# def three_seconds(signum):
#     trace("3 seconds elapsed")
#
# @timer(4, target="spooler")
# def four_seconds_in_the_spooler(signum):
#     trace("4 seconds elapsed in the spooler")
# end

import time

import mytasks
import uwsgi
from uwsgidecorators import postfork


@postfork(1)
def index():
    time.sleep(0.3)  # the spooler has made its first scan by then
    mytasks.a_long_task.spool(foo="bar")
