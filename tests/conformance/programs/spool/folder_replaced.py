"""A spool folder that is replaced while the server runs is scanned from then on."""
# uwsgi: --master --spooler jobs --import {program} --mule --spooler-frequency 2
# seconds: 4

import os

import uwsgi
from tracing import trace

JOBS = os.path.abspath("jobs")


def spooler(job):
    trace("job", job["spooler_task_name"], job.get("body"), os.getcwd())
    return uwsgi.SPOOL_OK


def replace(signum):
    if not os.path.exists(JOBS + ".old"):
        os.rename(JOBS, JOBS + ".old")
        os.mkdir(JOBS)
        for folder, name in (("jobs.old", "uwsgi_spoolfile_on_old"), ("jobs", "uwsgi_spoolfile_on_new")):
            with open(os.path.join(os.path.dirname(JOBS), folder, name), "wb") as file:
                file.write(b"\x11\0\0\0" + folder.encode())


uwsgi.spooler = spooler
uwsgi.register_signal(1, "mule1", replace)
uwsgi.add_timer(1, 1)
