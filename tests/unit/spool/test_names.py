from __future__ import annotations

from fakeuwsgi.spool.names import SpoolCounter, SpoolNames, name_order


def test_a_name_tells_host_process_counter_random_and_time() -> None:
    names = SpoolNames(b"my.host", 42, SpoolCounter(), lambda: 77)
    assert names.next(1_500_000_000_000_005) == b"uwsgi_spoolfile_on_my.host_42_1_77_1500000000_5"
    assert names.next(1_500_000_000_999_999) == b"uwsgi_spoolfile_on_my.host_42_2_77_1500000000_999999"


def test_a_forked_process_counts_on_by_itself() -> None:
    counter = SpoolCounter()
    assert [counter.next(), counter.next()] == [1, 2]
    child = counter.fork()
    assert [child.next(), counter.next()] == [3, 3]
    assert repr(child) == "SpoolCounter(3)"


def test_names_order_by_time_then_process_then_counter_and_others_come_last() -> None:
    prefix = b"uwsgi_spoolfile_on_h_"
    ordered = [
        prefix + b"9_9_1_100_0",
        prefix + b"7_1_1_100_5",
        prefix + b"7_2_1_100_5",
        prefix + b"8_1_1_100_5",
        prefix + b"1_1_1_1000_0",
        b"uwsgi_spoolfile_on_a",
        b"uwsgi_spoolfile_on_b_1_2_3_x_5",
    ]
    ordered.reverse()
    assert sorted(ordered, key=name_order) == ordered[::-1]
