from datetime import timedelta

import pytest
from uwsgi_tasks import RetryTaskException, TaskExecutor, get_current_task, task, timer

seen = []


@pytest.fixture(autouse=True)
def nothing_seen():
    seen.clear()


@task(executor=TaskExecutor.SPOOLER, retry_count=3, retry_timeout=10)
def pay(amount):
    seen.append((amount, get_current_task().retry_count))
    raise RetryTaskException(timeout=60 * (4 - get_current_task().retry_count))


@task(executor=TaskExecutor.SPOOLER, at=timedelta(hours=1), priority="7")
def later(text):
    seen.append(text)


@task(executor=TaskExecutor.MULE)
def in_a_mule(*args, **kwargs):
    seen.append((args, kwargs))


@timer(seconds=60, target="mule2")
def each_minute(number):
    seen.append(number)


def test_a_payment_is_tried_three_times(uwsgi_clock, uwsgi_spooler):
    pay(7)
    start = uwsgi_clock.now

    uwsgi_clock.advance(hours=1)

    assert [entry for entry in seen if isinstance(entry, tuple)] == [(7, 3), (7, 2), (7, 1)]
    assert [run.time - start for run in uwsgi_spooler.runs] == [timedelta(minutes=at) for at in (0, 1, 3)]
    assert not uwsgi_spooler.jobs


def test_a_task_for_later_is_a_job_with_its_time(uwsgi_clock, uwsgi_spooler):
    later("x" * 70000)
    [job] = uwsgi_spooler.jobs

    assert job.at - uwsgi_clock.now <= timedelta(hours=1)
    assert len(job.body) > 70000
    assert uwsgi_spooler.drain() == []


def test_a_mule_gets_its_task_whole(uwsgi_mules):
    in_a_mule(1, two=[3])
    assert len(uwsgi_mules.pending) == 1

    [run] = uwsgi_mules.drain()

    assert seen == [((1,), {"two": [3]})]
    assert run.role in {"mule1", "mule2"}


def test_a_task_too_large_for_a_mule_is_spooled(uwsgi_spooler, uwsgi_mules):
    in_a_mule("x" * 70000)

    assert not uwsgi_mules.pending
    assert len(uwsgi_spooler.jobs) == 1


def test_its_timer_fires_in_the_mule_that_it_names(uwsgi_clock, uwsgi_instance):
    uwsgi_clock.advance(minutes=3)

    beats = [run for run in uwsgi_instance.history if run.kind == "signal"]

    assert len(seen) == 3
    assert {run.role for run in beats} == {"mule2"}
