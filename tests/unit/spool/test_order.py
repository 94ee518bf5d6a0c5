from __future__ import annotations

import ctypes
import random
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakeuwsgi.spool.order import ArrivalOrder, VersionOrder, version_key

NAMES = st.text(alphabet="0123459a~_ .\xe9", max_size=12).map(lambda text: text.encode("latin-1"))


def compare(left: bytes, right: bytes) -> int:
    a, b = version_key(left), version_key(right)
    return (a > b) - (a < b)


@pytest.mark.skipif(sys.platform != "linux", reason="strverscmp is glibc's")
@given(NAMES, NAMES, NAMES)
def test_version_order_is_that_of_glibc(head: bytes, left: bytes, right: bytes) -> None:
    glibc = ctypes.CDLL(None).strverscmp
    left, right = head + left, head + right
    theirs = glibc(left, right)
    assert compare(left, right) == (theirs > 0) - (theirs < 0)


def test_version_order_of_names_seen_on_the_real_server() -> None:
    ordered = (
        b"000 001 00 01 010 09 0900 0 1 2 9 10 100 a a-1 a000 a001a1 a00 a00b a01 a0 a1 a1.5 a1.10 a2 a10 ~".split()
    )
    shuffled = ordered[:]
    random.Random(5).shuffle(shuffled)
    assert sorted(shuffled, key=version_key) == ordered
    assert VersionOrder().arrange(shuffled) == ordered


def test_version_order_forgets_names_that_are_gone() -> None:
    order = VersionOrder()
    order.note(b"1")
    order.arrange([b"%d" % number for number in range(1000)])
    order.forget(b"5")
    order.retain([b"1"])
    assert order.arrange([b"10", b"9"]) == [b"9", b"10"]
    assert order.follows(b"10", b"9")
    assert not order.follows(b"9", b"10")


def test_arrival_is_first_in_first_out() -> None:
    order = ArrivalOrder()
    for name in (b"c", b"a", b"b"):
        order.note(name)
    assert order.arrange([b"a", b"b", b"c"]) == [b"c", b"a", b"b"]
    assert order.follows(b"b", b"a")
    assert not order.follows(b"c", b"a")


def test_files_that_came_unseen_are_ordered_by_what_their_names_tell() -> None:
    order = ArrivalOrder()
    order.note(b"known")
    old = b"uwsgi_spoolfile_on_h_9_9_1_100_0"
    new = b"uwsgi_spoolfile_on_h_1_1_1_200_0"
    assert order.arrange([b"other", new, old, b"known"]) == [b"known", old, new, b"other"]
    order.note(b"later")
    assert order.arrange([b"later", b"other"]) == [b"other", b"later"]


def test_arrival_forgets_names_that_are_gone() -> None:
    order = ArrivalOrder()
    for number in range(1000):
        order.note(b"%d" % number)
    order.forget(b"998")
    order.retain([b"999", b"1", b"998"])
    assert order.arrange([b"999", b"1", b"998"]) == [b"1", b"999", b"998"]


def test_a_seed_gives_another_order_each_scan_but_the_same_each_time() -> None:
    def scans(seed: int) -> list[list[bytes]]:
        order = ArrivalOrder(random.Random(seed))
        names = [b"%d" % number for number in range(10)]
        return [order.arrange(names) for _ in range(3)]

    assert scans(1) == scans(1)
    assert scans(1) != scans(2)
    assert scans(1)[0] != scans(1)[1]
    assert ArrivalOrder(random.Random(1)).follows(b"a", b"b")
