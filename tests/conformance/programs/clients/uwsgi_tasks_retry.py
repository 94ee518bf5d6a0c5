"""uwsgi_tasks' retries: a new file with its own time for each, its buffer kept, three runs for a count of three."""
# uwsgi: --master --socket {cwd}/socket --spooler jobs --spooler-ordered --spooler-frequency 1 --import {program}
# seconds: 7

import sys

from tracing import trace
from uwsgi_tasks import RetryTaskException, TaskExecutor, get_current_task, task

sys.modules.setdefault("uwsgi_tasks_retry", sys.modules[__name__])


@task(executor=TaskExecutor.SPOOLER, retry_count=3, retry_timeout=1)
def pay(amount):
    current = get_current_task()
    current.buffer["tries"] = current.buffer.get("tries", 0) + 1
    trace("pay", amount, current.retry_count, current.buffer["tries"])
    raise RetryTaskException(timeout=current.buffer["tries"])


pay(7)
