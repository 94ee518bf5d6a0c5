"""uwsgiconf's raw messages: a message of its own type, one too large for the vars, and reading a task's file."""
# uwsgi: --master --socket {cwd}/socket --spooler jobs --spooler-frequency 1 --spooler-ordered --import {program}
# seconds: 3

from tracing import trace
from uwsgiconf.runtime.spooler import Spooler, SpoolerTask


class MyTask(SpoolerTask):
    type_id = "mine"

    def process(self):
        trace("mine", self.message[:9], len(self.message), self.payload)
        return self.mark_processed()


path = Spooler.send_message_raw("ucfg_mine", payload={"a": 1})
task = Spooler.read_task_file(path.decode())
trace("file", sorted(task, key=str), task[b"msg"])
trace("no file", Spooler.read_task_file("nowhere"))
Spooler.send_message_raw("ucfg_" + "x" * 70000)
Spooler.send_message_raw("ucfg_mine")
