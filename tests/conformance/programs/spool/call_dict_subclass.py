"""Dict subclasses are taken by what they hold, not by what their methods say."""
# uwsgi: --master --spooler jobs --import {program}
# seconds: 1

from collections import Counter, OrderedDict, defaultdict

import uwsgi
from tracing import trace, trace_call


class Liar(dict):
    def items(self):
        return [(b"lie", b"1")]

    def get(self, key, default=None):
        return b"lie"

    def __getitem__(self, key):
        return b"lie"

    def __iter__(self):
        return iter([b"lie"])

    def __delitem__(self, key):
        raise RuntimeError("not asked")

    def pop(self, *args):
        raise RuntimeError("not asked")


def content(label, given):
    path = trace_call(label, uwsgi.spool, given)
    if path:
        trace("content", open(path, "rb").read(), dict.__repr__(given))


content("liar", Liar({b"a": b"b", b"body": b"text"}))
content("ordered", OrderedDict([(b"z", b"1"), (b"a", b"2")]))
missing = defaultdict(lambda: b"made up")
missing[b"k"] = b"v"
content("defaultdict", missing)
content("counter", Counter([b"x"]))
