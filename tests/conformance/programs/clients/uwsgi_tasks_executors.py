"""uwsgi_tasks chooses a mule where there is one, else the spooler; a message too large for a mule is spooled."""
# uwsgi: --master --socket {cwd}/socket --mules 1 --spooler jobs --spooler-ordered --spooler-frequency 1 --import {program}
# seconds: 3

import uwsgi
from tracing import trace
from uwsgi_tasks import TaskExecutor, task


@task
def anywhere(text):
    trace("anywhere", len(text), uwsgi.mule_id(), uwsgi.i_am_the_spooler())


@task(executor=TaskExecutor.SPOOLER)
def spooled(text):
    trace("spooled", text)


@task(executor=TaskExecutor.RUNTIME)
def here():
    trace("here")


anywhere("x")
anywhere("x" * 70000)
spooled("y")
here()
