"""The command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fakeuwsgi.options import OptionError, OptionExit
from tests.unit.options.helpers import from_argv, refused

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("words", "opt"),
    [
        (["--processes=2"], {"processes": b"2"}),
        (["--processes", "2"], {"processes": b"2"}),
        (["-p2"], {"processes": b"2"}),
        (["-p", "2"], {"processes": b"2"}),
        (["-MTp3"], {"master": True, "enable-threads": True, "processes": b"3"}),
        (["--spooler-ord"], {"spooler-ordered": True}),
        (["--mule", "--mule=x"], {"mule": b"x"}),
        (["--processes="], {"processes": b""}),
        (["-p", "1", "--workers", "2", "-p3"], {"processes": b"3", "workers": b"2"}),
        (["-C"], {"chmod-socket": True}),
        (["-C664"], {"chmod-socket": b"664"}),
        (["[skipped]", "-M"], {"master": True}),
        (["--set", "a=b=c"], {"set": b"a=b=c", "a": b"b=c"}),
        (["--set-ph", "a=%(b)"], {"set-ph": b"a=%(b)", "a": b"%(b)"}),
    ],
)
def test_words_become_options(words: list[str], opt: dict[str, object]) -> None:
    assert from_argv(*words).opt == opt


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--nosuch=1"], "uwsgi: unrecognized option '--nosuch=1'\ngetopt_long() error"),
        (
            ["--spooler-f"],
            "uwsgi: option '--spooler-f' is ambiguous; possibilities: '--spooler-frequency' '--spooler-freq'\n"
            "getopt_long() error",
        ),
        (["--master=1"], "uwsgi: option '--master' doesn't allow an argument\ngetopt_long() error"),
        (["--processes"], "uwsgi: option '--processes' requires an argument\ngetopt_long() error"),
        (["-p"], "uwsgi: option requires an argument -- 'p'\ngetopt_long() error"),
        (["-Z"], "uwsgi: invalid option -- 'Z'\ngetopt_long() error"),
        (["app.py"], "unable to load configuration from app.py"),
        (["127.0.0.1:80"], "unable to load configuration from 127.0.0.1:80"),
        (["-"], "unable to load configuration from -"),
        (["conf.ini:section"], "unable to load configuration from conf.ini:section"),
        (["--set", "x"], "invalid placeholder/--set value"),
        (
            ["--set-ph", "processes=1"],
            "you cannot use processes as a placeholder, it is already available as an option",
        ),
        (["--declare-option", "x"], "invalid x syntax, must be newoption=template"),
        (["--config", "x"], "unable to load configuration from x"),
        (["--cron", "1 2 3 4 true"], "invalid cron syntax"),
        (["--legion-cron", "1"], "invalid legion-cron syntax, must be prefixed with a legion name"),
        (["--legion-cron", "name 1"], "invalid cron syntax"),
        (["--cron2", "minute=1"], "unable to parse cron definition: minute=1"),
        (["--static-map", "x"], "invalid document root in static map, syntax mountpoint=docroot"),
        (["--static-expires-type", "x"], "invalid dictionary syntax for static-expires-type"),
        (["--chmod-socket=888"], "invalid chmod value: 888"),
        (["--logfile-chmod", "1"], "invalid chmod value: 1"),
        (["--spooler-freq=-5"], 'invalid value for option "spooler-freq": must be > 0'),
        (["--need-plugin", "nope"], 'unable to load plugin "nope"'),
        (["--resolve", "x"], "invalid resolve syntax, must be placeholder=domain"),
        (["--xml", "x.xml:"], "realpath() of x.xml failed: No such file or directory [core/utils.c line 3640]"),
    ],
)
def test_what_uwsgi_refuses_is_refused_in_its_words(words: list[str], said: str) -> None:
    error = refused(lambda: from_argv(*words))

    assert error.said == said
    assert error.exit_code == 1


def test_a_misspelt_option_is_named_with_its_neighbours() -> None:
    assert "Did you mean --spooler" in str(refused(lambda: from_argv("--spoolr")))


def test_words_behind_two_dashes_are_files(tmp_path: Path) -> None:
    (tmp_path / "--master.ini").write_text("[uwsgi]\na=1", encoding="utf-8")

    assert from_argv("-M", "--", "--master.ini", cwd=tmp_path).opt == {"master": True, "a": b"1"}


def test_bare_files_are_read_last_and_are_no_options(tmp_path: Path) -> None:
    (tmp_path / "conf.ini").write_text("[uwsgi]\na=%O%n", encoding="utf-8")

    assert list(from_argv("conf.ini", "--set", "b=1", cwd=tmp_path).opt.items()) == [
        ("set", b"b=1"),
        ("b", b"1"),
        ("a", b"conf"),
    ]


def test_variables_of_the_environment_come_first() -> None:
    environ = {"UWSGI_SPOOLER_Freq": "7", "UWSGI_RELOADS": "1", "OTHER": "x", "UWSGI_A_B": "c_D"}

    assert list(from_argv("-M", environ=environ).opt.items()) == [
        ("spooler-freq", b"7"),
        ("a-b", b"c_D"),
        ("master", True),
    ]


@pytest.mark.parametrize(
    ("words", "code", "output"),
    [
        (["--version"], 0, "2.0.31\n"),
        (["--exit"], 1, ""),
        (["--exit=5", "--nosuch"], 5, ""),
        (["--print", "x", "--version"], 0, "x\n2.0.31\n"),
        (["--set", "a=b", "--get", "a", "--get", "nope", "--get", "set"], 0, "b\na=b\n"),
    ],
)
def test_some_options_print_and_leave(words: list[str], code: int, output: str) -> None:
    with pytest.raises(OptionExit) as caught:
        from_argv(*words)

    assert (caught.value.exit_code, caught.value.output) == (code, output)


def test_help_and_the_list_of_options_name_them_all() -> None:
    with pytest.raises(OptionExit) as shown:
        from_argv("--help")
    with pytest.raises(OptionExit) as dumped:
        from_argv("--dump-options")

    assert "-Q|--spooler\n" in shown.value.output
    assert len(dumped.value.output.splitlines()) == 943


def test_print_expands_its_value_and_iprint_does_not() -> None:
    assert from_argv("--set", "a=b", "--print", "%(a)", "--iprint", "%(a)").output == "%(a)\nb\n"


def test_a_declared_option_can_be_used_at_once_and_is_applied() -> None:
    options = from_argv("--declare-option", "many=mules=$1;processes=$2", "--many", "2 3")

    assert options.opt == {"declare-option": b"many=mules=$1;processes=$2", "many": b"2 3"}
    assert (len(options.settings.mules), options.settings.processes) == (2, 3)


def test_a_declared_option_without_numbers_takes_no_argument() -> None:
    assert from_argv("--declare-option", "quick=lazy-apps=1", "--quick").settings.lazy_apps
    with pytest.raises(OptionError, match="doesn't allow an argument"):
        from_argv("--declare-option", "quick=lazy-apps=1", "--quick=1")


def test_resolve_makes_a_placeholder_of_an_address() -> None:
    assert from_argv("--resolve", "a=localhost", "--set", "b=<%(a)>").opt["b"] == b"<127.0.0.1>"


def test_options_of_richer_builds_are_known_but_make_no_short_name_ambiguous() -> None:
    assert from_argv("--log-drain", "x").opt == {"log-drain": b"x"}
    assert from_argv("--final-route-la", "x").opt == {"final-route-label": b"x"}


def test_templates_skip_empty_parts_and_end_at_one_without_a_value() -> None:
    options = from_argv("--declare-option", "q=;mules=1;nonsense;mules=5", "--q")

    assert len(options.settings.mules) == 1


def test_an_unknown_name_in_a_template_is_passed_over() -> None:
    assert from_argv("--declare-option", "q=nosuch=1;mules=2", "--q").get_all("mules") == ("2",)


def test_a_name_without_address_is_refused() -> None:
    error = refused(lambda: from_argv("--resolve", "a=no-such-host.invalid"))

    assert error.said == "unable to resolve name no-such-host.invalid"


def test_the_python_version_is_printed() -> None:
    with pytest.raises(OptionExit, match="leave with status 0"):
        from_argv("--python-version")


def test_a_blacklist_ends() -> None:
    words = ["--blacklist", "master", "--end-blacklist", "--master"]

    assert from_argv(*words).settings.master


def test_environment_folders_are_settings(tmp_path: Path) -> None:
    (tmp_path / "env").mkdir()
    (tmp_path / "env" / "A").write_text("1\n", encoding="utf-8")

    assert from_argv("--envdir", "env", cwd=tmp_path).settings.environment == (("A", "1"),)
    with pytest.raises(OptionError, match="cannot read the environment folder"):
        from_argv("--envdir", "nope", cwd=tmp_path)
