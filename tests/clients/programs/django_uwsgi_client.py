import pytest
from django_uwsgi.decorators import cron, get_free_signal, harakiri, lock, mulefunc, rpc, signal, spool, spoolraw, timer

seen = []


@pytest.fixture(autouse=True)
def nothing_seen():
    seen.clear()


@spool
def mail(arguments):
    seen.append((arguments["to"], arguments["body"]))


@spoolraw(pass_arguments=True)
def try_three_times(limit):
    seen.append(limit)
    return -2 if seen.count(limit) == limit else -1


@timer(60, target="mule1")
def each_minute(number):
    seen.append(number)


@cron(30, 2, -1, -1, -1, target="spooler")
def at_night(number):
    seen.append("night")


@signal(40, target="mule2")
def forty(number):
    seen.append(number)


@mulefunc(2)
def on_two(*args):
    seen.append(args)


@rpc("sum")
def add(one, two):
    return one + two


@lock
def held():
    import uwsgi

    return uwsgi.is_locked()


@harakiri(5)
def quick(value):
    return value


def test_a_mail_is_spooled(uwsgi_spooler):
    mail.spool(to="someone", body="hello")

    uwsgi_spooler.drain()

    assert seen == [("someone", "hello")]


def test_a_raw_job_is_tried_every_period_until_it_says_so(uwsgi_spooler, uwsgi_clock):
    try_three_times(3)

    uwsgi_clock.advance(minutes=5)

    assert seen.count(3) == 3
    assert not uwsgi_spooler.jobs


def test_the_timer_and_the_cron_come(uwsgi_clock):
    uwsgi_clock.advance(days=1)

    assert seen.count("night") == 1
    assert len(seen) == 1 + 24 * 60


def test_a_signal_is_handled_in_its_mule(uwsgi, uwsgi_instance):
    uwsgi.signal(40)

    [run] = uwsgi_instance.run_until_idle()

    assert (seen, run.role) == ([40], "mule2")
    assert get_free_signal() == 2


def test_a_function_is_offloaded_to_its_mule(uwsgi_mules):
    on_two("for", "two")

    [run] = uwsgi_mules.drain()

    assert (seen, run.role) == ([("for", "two")], "mule2")


def test_lock_harakiri_and_rpc(uwsgi):
    assert held() is True
    assert uwsgi.is_locked() is False
    assert quick(7) == 7
    assert uwsgi.call(b"sum", b"a", b"b") == b"ab"
