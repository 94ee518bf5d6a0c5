"""A numbered postfork that was never applied to a function stands in the chain and breaks it."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 1

from tracing import trace, trace_call
from uwsgidecorators import postfork, postfork_chain_hook

postfork(lambda: trace("before"))
numbered = postfork(1)
postfork(lambda: trace("after"))
trace_call("hook", postfork_chain_hook)


@postfork
def never():
    trace("never")
