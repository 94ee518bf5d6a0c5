"""The function gets text for every key and value: the body, the task's name and the ud_ entries too."""
# uwsgi: --master --spooler jobs --spooler-ordered --import {program}
# seconds: 2

import os

from tracing import trace
from uwsgidecorators import spool


@spool
def work(arguments):
    name = arguments.pop("spooler_task_name")
    trace("ran", list(arguments.items()), type(name), "/" in name, os.path.exists(name))


work(key="é", body="bödy")
work(at="5", priority="3", spooler=os.path.abspath("jobs"))
