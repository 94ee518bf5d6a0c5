"""django-uwsgi-ng's own copy of the decorators on the real module: spool, spoolraw, pass_arguments."""
# uwsgi: --master --socket {cwd}/socket --spooler jobs --spooler-ordered --spooler-frequency 1 --import {program}
# seconds: 4

import uwsgi
from django_uwsgi.decorators import postfork, spool, spoolraw
from tracing import trace

trace("module", __import__("django_uwsgi").uwsgi is uwsgi)


@spool
def mail(arguments):
    trace("mail", arguments["to"], arguments["body"])
    raise_once()


tries = []


def raise_once():
    tries.append(1)
    if len(tries) == 1:
        raise OSError("mail server is away")


@spoolraw(pass_arguments=True)
def raw(*args, **kwargs):
    trace("raw", args, kwargs)
    return uwsgi.SPOOL_OK


@postfork
def forked():
    trace("forked")


mail.spool(to="someone", body="hello")
raw(1, two=2)
