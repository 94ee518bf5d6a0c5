"""workers(): the keys and values of each worker's dict, while importing, in a worker and in a mule; always the same tuple."""
# uwsgi: --master --workers 2 --socket {cwd}/socket --mules 1 --import {program}
# seconds: 3

import uwsgi
from tracing import T0, trace

SHOWN = []
VARYING = ("rss", "vsz", "pid", "last_spawn")


def show(label):
    workers = uwsgi.workers()
    trace(label, type(workers), len(workers), uwsgi.workers() is workers, uwsgi.workers(1, 2)[0] is workers[0])
    for worker in workers:
        trace(label, {key: value for key, value in worker.items() if key not in VARYING})
        trace(label, worker["pid"] > 0, worker["last_spawn"] >= T0 - 1)


show("import")
uwsgi.register_signal(1, "mule1", lambda number: SHOWN or SHOWN.append(show("mule")))
uwsgi.register_signal(2, "worker1", lambda number: show("worker"))
uwsgi.add_timer(1, 1)
uwsgi.add_timer(2, 2)
