"""Functions offloaded to mule 3 and to a farm: the documentation names it in text, the server wants bytes."""
# uwsgi: --master --socket {cwd}/socket --mules 4 --farm old_mcdonalds_farm:4 --import {program}
# seconds: 2

from tracing import trace, trace_call
from uwsgidecorators import mulefunc, postfork


@mulefunc
def i_am_an_offloaded_function(argument1, argument2):
    trace("anywhere", argument1, argument2)


@mulefunc(3)
def on_three():
    trace("I'm running on mule 3.")


@mulefunc("old_mcdonalds_farm")
def on_mcd():
    trace("never")


@mulefunc(b"old_mcdonalds_farm")
def on_mcd_in_bytes():
    trace("I'm running on a mule on Old McDonalds' farm.")


@postfork(1)
def call():
    trace_call("three", on_three)
    trace_call("farm", on_mcd)
    trace_call("farm in bytes", on_mcd_in_bytes)
