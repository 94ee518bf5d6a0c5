from datetime import timedelta

import pytest
from uwsgiconf.runtime.locking import lock
from uwsgiconf.runtime.mules import Farm, Mule, mule_offload
from uwsgiconf.runtime.rpc import get_rpc_list, make_rpc_call, register_rpc
from uwsgiconf.runtime.scheduling import register_cron, register_timer, register_timer_rb
from uwsgiconf.runtime.signals import Signal
from uwsgiconf.runtime.spooler import Spooler

seen = []


@pytest.fixture(autouse=True)
def nothing_seen():
    seen.clear()


@Spooler.task()
def done(a, b="c"):
    seen.append((a, b))
    return True


@Spooler.task()
def ignored():
    seen.append("ignored")


@Spooler.task()
def broken():
    raise LookupError("broken")


@mule_offload(2)
def on_two(number):
    seen.append((number, Mule.get_current_id()))


@Farm("images").offload()
def on_farm():
    seen.append(Farm("images").is_mine)


@register_timer(60, target="spooler")
def each_minute():
    seen.append("minute")


@register_timer_rb(10, repeat=2, target=Mule(1))
def twice():
    seen.append("twice")


@register_cron(hour="2-3", minute=30)
def at_night():
    seen.append("night")


by_hand = Signal()


@by_hand.register_handler(target="mule2")
def handler(number):
    seen.append(number)


@register_rpc()
def expose(value):
    return b"got " + value


def test_it_runs_on_our_module(uwsgi):
    import uwsgiconf

    assert uwsgiconf.uwsgi is uwsgi or uwsgiconf.runtime.spooler.uwsgi is uwsgi
    assert uwsgi.is_stub is False
    assert not uwsgi.__name__.startswith("uwsgiconf")


def test_a_task_runs_in_the_spooler(uwsgi_spooler):
    done("some", b="other")
    assert len(Spooler.get_tasks()) == 1

    [run] = uwsgi_spooler.drain()

    assert seen == [("some", "other")]
    assert (run.role, run.outcome) == ("spooler1", "ok")


def test_a_task_that_gives_none_is_ignored_and_one_that_raises_is_kept(uwsgi_spooler):
    ignored()
    broken()

    runs = uwsgi_spooler.drain()

    assert sorted(run.outcome for run in runs) == ["ignore", "retry"]
    assert len(uwsgi_spooler.jobs) == 2


def test_postponing_fails_as_on_the_server():
    with pytest.raises(ValueError, match="spooler callable dictionary must contains only bytes"):
        Spooler.send_message_raw("later", postpone=timedelta(seconds=2))


def test_functions_are_offloaded_to_a_mule_and_to_a_farm(uwsgi_mules):
    on_two(7)
    on_farm()

    roles = [run.role for run in uwsgi_mules.drain()]

    assert sorted(roles) == ["mule2", "mule3"]
    assert (7, 2) in seen
    assert True in seen


def test_timers_come_to_their_targets(uwsgi_clock, uwsgi_instance):
    uwsgi_clock.advance(minutes=2)

    signals = [run for run in uwsgi_instance.history if run.kind == "signal"]

    assert seen.count("minute") == 2
    assert seen.count("twice") == 2
    assert {run.role for run in signals} >= {"spooler1", "mule1"}


def test_a_cron_with_a_range_of_hours_runs_at_each_of_them(uwsgi_clock):
    uwsgi_clock.advance(days=1)

    assert seen.count("night") == 2


def test_a_signal_sent_by_hand_is_handled_in_its_mule(uwsgi_signals, uwsgi_instance):
    assert by_hand.registered
    by_hand.send()

    uwsgi_instance.run_until_idle()

    assert seen == [by_hand.num]


def test_locks_and_rpc(uwsgi):
    with lock(1):
        assert lock(1).is_set
    assert not lock(1).is_set
    assert get_rpc_list() == ("expose",)
    assert make_rpc_call("expose", args=["it"]) == "got it"
