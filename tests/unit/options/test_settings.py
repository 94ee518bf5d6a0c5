"""The typed settings."""

from __future__ import annotations

import pytest

from fakeuwsgi.options import OptionError, Options, Settings
from fakeuwsgi.options.table import standard_table
from tests.unit.options.helpers import from_argv, refused


def test_no_options_give_uwsgis_defaults() -> None:
    assert from_argv().settings == Settings(refusal="The -s/--socket option is missing and stdin is not a socket.")


@pytest.mark.parametrize(
    ("words", "name", "value"),
    [
        (["--master"], "master", True),
        (["--mule"], "master", True),
        (["--touch-reload", "x"], "master", True),
        (["--lazy-apps"], "lazy_apps", True),
        (["-p3"], "processes", 3),
        (["-p3", "-s", "x"], "workers", 3),
        (["-p3"], "workers", 0),
        (["-p3", "--http", ":1"], "workers", 3),
        (["--pyrun", "x.py", "-p3"], "workers", 1),
        (["--pyrun", "x.py"], "pyrun", "x.py"),
        (["--threads", "2"], "threads", 2),
        (["--spooler-freq", "7"], "spooler_frequency", 7),
        (["--timer", "1 2", "--signal-timer", "3 4"], "timers", ("1 2", "3 4")),
        (["--rbtimer", "1 2"], "rb_timers", ("1 2",)),
        (["--unique-cron", "1 2 3 4 5 x", "--cron2", "x"], "crons", (("unique-cron", "1 2 3 4 5 x"), ("cron2", "x"))),
        (["--cron2", "minute=1 true"], "crons", (("cron2", "minute=1 true"),)),
        (["--import", "a", "--py-import", "b"], "imports", ("a", "b")),
        (["--shared-pyimport", "a"], "shared_imports", ("a",)),
        (["--spooler-import", "a"], "spooler_imports", ("a",)),
        (["--wsgi", "m:app"], "module", "m:app"),
        (["--file", "x.py"], "wsgi_file", "x.py"),
        (["--env", "A=1", "--unenv", "B", "--env", "C"], "environment", (("A", "1"), ("B", None), ("C", None))),
        (["--pp", "a", "--pythonpath", "b"], "pythonpath", ("a", "b")),
        (["--hook-post-fork", "x", "--exec-as-user", "y"], "hooks", (("hook-post-fork", "x"), ("exec-as-user", "y"))),
        (["--touch-signal", "f 1"], "touches", (("touch-signal", "f 1"),)),
        (["--mule-msg-size"], "mule_msg_size", 1),
        (["--buffer-size", "99999"], "buffer_size", 65535),
        (["--max-requests", "-1"], "max_requests", 2**64 - 1),
        (["--limit-as", "2"], "master", False),
        (["--procname-prefix-spaced", "x"], "procname_prefix", "x "),
        (["--legion-cron", "name 1 2 3 4 5 x"], "crons", (("legion-cron", "name 1 2 3 4 5 x"),)),
        (["--static-map", "/a=b"], "static_maps", (("static-map", "/a=b"),)),
        (["--disable-logging"], "disable_logging", True),
        (["--attach-daemon", "x"], "daemons", (("attach-daemon", "x"),)),
    ],
)
def test_options_show_in_settings(words: list[str], name: str, value: object) -> None:
    assert getattr(from_argv(*words).settings, name) == value


def test_master_off_is_stronger_than_what_implies_it() -> None:
    options = Options.from_kwargs(spooler="jobs", master="off")

    assert not options.settings.master
    assert options.opt["master"] == b"off"


@pytest.mark.parametrize("value", ["false", "OFF", "No", "0"])
def test_flags_know_four_words_for_off(value: str) -> None:
    assert not Options.from_kwargs(lazy_apps=value).flag("lazy-apps")
    assert Options.from_kwargs(lazy_apps=value + "x").flag("lazy-apps")


@pytest.mark.parametrize(
    ("farm", "said"),
    [
        ("x", "invalid farm value (x) must be in the form name:mule[,muleN]."),
        ("x:1,3", "invalid mule id: 3"),
        ("x:0", "invalid mule id: 0"),
        ("x:a", "invalid mule id: a"),
    ],
)
def test_farms_of_missing_mules_are_refused(farm: str, said: str) -> None:
    options = Options.from_kwargs(mules=2, farm=farm, socket=":0")

    assert refused(lambda: options.settings).said == said
    assert options.refusal == said


def test_farm_lists_keep_order_and_repetition() -> None:
    farm = Options.from_kwargs(mules=3, farm="x:3,,1,1").settings.farms[0]

    assert (farm.name, farm.mules) == ("x", (3, 1, 1))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--mules", "2"], "The -s/--socket option is missing and stdin is not a socket."),
        (["--cheaper", "2", "-p", "2", "-s", "x"], "invalid cheaper value: must be lower than processes"),
        (
            ["--max-worker-lifetime", "5"],
            "invalid min-worker-lifetime value (10), must be lower than max-worker-lifetime (5)",
        ),
        (["--spooler", "x"], None),
        (["--cron", "1 1 1 1 1 x"], None),
        (["--pyrun", "x"], None),
        (["-s", "x"], None),
    ],
)
def test_refusal_tells_why_uwsgi_would_leave(words: list[str], said: str | None) -> None:
    assert from_argv(*words).refusal == said


def test_accessors_know_aliases() -> None:
    options = from_argv("--spooler", "a", "-Qb", "--workers", "2", "--set", "mine=x", "--mule")

    assert options.get_all("spooler") == ("a", "b")
    assert options.get("processes") == "2"
    assert options.number("processes", 1) == 2
    assert options.number("harakiri", 9) == 9
    assert options.get("mine") == "x"
    assert options.get("mule") == ""
    assert options.get("callable") is None
    assert options.flag("master")
    assert options.has("workers")
    assert not options.has("harakiri")
    assert from_argv("--limit-as", "2").number("limit-as") == 2 * 1024 * 1024
    assert from_argv("--prio", "-5").number("prio") == -5
    assert from_argv("--set", "mine=12x", "--callable", "7x").number("callable") == 7
    with pytest.raises(OptionError, match="no option"):
        options.flag("nosuch")


def test_the_table_is_complete_and_consistent() -> None:
    table = standard_table()

    assert len(table.built_in) == 943
    assert len(set(table.names)) == len(table.names)
    for name in table.names:
        option = table.find(name)
        assert option is not None
        assert name in table.aliases(name)
        assert option.arity in {0, 1, 2}
        assert option.slot in table
