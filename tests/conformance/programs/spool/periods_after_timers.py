"""A spooler's period that ends at the instant of a timer: the timer comes first, and what its handler sets holds for the next."""
# uwsgi: --master --spooler jobs --spooler-ordered --spooler-frequency 1 --socket {cwd}/socket --import {program}
# seconds: 5

import uwsgi
from tracing import trace


def spooler(job):
    trace("job")
    return uwsgi.SPOOL_RETRY


def slow_down(number):
    trace("slow down")
    uwsgi.set_spooler_frequency(2)


uwsgi.spooler = spooler
uwsgi.register_signal(1, "worker1", slow_down)
uwsgi.add_rb_timer(1, 1, 1)
uwsgi.spool({b"n": b"1"})
