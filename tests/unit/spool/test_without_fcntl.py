from __future__ import annotations

import subprocess
import sys

PROGRAM = """
import sys, tempfile
sys.modules["fcntl"] = None
from fakeuwsgi.spool import Message, SpoolCounter, SpoolFolder, SpoolNames
folder = SpoolFolder(tempfile.mkdtemp())
folder.write(Message.from_dict({b"a": b"b"}), SpoolNames(b"h", 1, SpoolCounter(), lambda: 5), 10**15)
for task in folder.scan(lambda: 4 * 10**15):
    assert list(folder.scan(lambda: 4 * 10**15, "spooler2")) == []
    task.remove()
    print(task.vars)
"""


def test_jobs_are_written_and_run_where_there_is_no_fcntl() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("{b'a': b'b'}\n", "")
