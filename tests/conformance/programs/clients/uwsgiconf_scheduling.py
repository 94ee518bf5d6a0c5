"""uwsgiconf's timers and crons on the real module: plain, red-black with a count, a range of hours; milliseconds are not there."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 5

from tracing import trace, trace_call
from uwsgiconf.runtime.scheduling import register_cron, register_timer, register_timer_ms, register_timer_rb


@register_timer(2)
def every_two(num):
    trace("timer", num)


@register_timer_rb(1, repeat=2)
def twice():
    trace("twice")


def milliseconds():
    trace("milliseconds")


trace_call("milliseconds", register_timer_ms(2000), milliseconds)


@register_cron(hour="0-23/1")
def hourly_range():
    trace("cron")


@register_cron(weekday="0-6", minute="60-61")
def never():
    trace("never")


trace_call("no range", register_cron, hour="7")
