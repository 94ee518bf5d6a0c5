"""Configuration files: ini, YAML, JSON, XML, and what names them."""

from __future__ import annotations

import builtins
import io
import sys
from typing import TYPE_CHECKING, Any

import pytest

from fakeuwsgi.options import OptionError, Options
from tests.unit.options.helpers import from_argv, from_ini, refused

if TYPE_CHECKING:
    from pathlib import Path


def write(folder: Path, **files: str) -> None:
    for name, text in files.items():
        (folder / name.replace("__", ".")).write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "opt"),
    [
        ("bare", {"bare": b""}),
        ("  a  =  1  ", {"a": b"1"}),
        ("a=1\r\n\r\nb=2", {"a": b"1", "b": b"2"}),
        ("; a=1\n#b=2\n  ;c=3", {}),
        ("a = x ; y # z", {"a": b"x ; y # z"}),
        ('a = "x"', {"a": b'"x"'}),
        ("a = b = c", {"a": b"b = c"}),
        ("= nameless", {"": b"nameless"}),
        ("a=1\n[other]\nb=2\n[uwsgi]\nc=3", {"a": b"1", "c": b"3"}),
        ("[uwsgi] ; not this\na=1", {}),
        ("[\na=1\n[uwsgi\nb=2\n[uwsgi)\nc=3", {"c": b"3"}),
        ("a=1\nb=2\na=3", {"a": b"3", "b": b"2"}),
        ("a = é", {"a": "é".encode()}),
        ("a=x\0y", {"a": b"x"}),
    ],
)
def test_ini_lines(tmp_path: Path, text: str, opt: dict[str, Any]) -> None:
    assert from_ini(tmp_path, text) == opt


def test_order_is_that_of_first_use(tmp_path: Path) -> None:
    assert list(from_ini(tmp_path, "b=1\na=2\nb=3\nc")) == ["b", "a", "c"]


def test_sections_are_named_behind_a_colon(tmp_path: Path) -> None:
    write(tmp_path, a__ini="[one]\nx=%x\nini=:two\n[two]\ny=%x %X\nini=b.ini", b__ini="[uwsgi]\nz=%n %N")

    options = from_argv("--ini", "a.ini:one", cwd=tmp_path)

    assert options.opt == {"ini": b"b.ini", "x": b"one", "y": b"two one", "z": b"b a"}
    assert options.log == (
        "[uWSGI] getting INI configuration from a.ini",
        "[uWSGI] getting INI configuration from b.ini",
    )


def test_a_missing_section_is_only_logged(tmp_path: Path) -> None:
    write(tmp_path, a__ini="[uwsgi]\nx=1")

    assert from_argv("--ini", "a.ini:none", cwd=tmp_path).log[-1] == (
        '*** WARNING: Can\'t find section "none" in INI configuration file a.ini ***'
    )


def test_magic_variables_tell_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    write(
        tmp_path / "sub", **{"a.b__ini": "[uwsgi]\nnames=%n|%e|%s|%c|%o|%x\npath=%p\nfolder=%d\nnone=%z%q\npercent=%%"}
    )

    opt = from_argv("--ini", "sub/a.b.ini", cwd=tmp_path).opt

    assert opt["names"] == b"a.b|ini|a.b.ini|sub|sub/a.b.ini|"
    assert opt["path"] == str(tmp_path.resolve() / "sub" / "a.b.ini").encode()
    assert opt["folder"] == str(tmp_path.resolve() / "sub").encode() + b"/"
    assert (opt["none"], opt["percent"]) == (b"", b"%")


def test_magic_variables_of_time_and_host_come_from_outside(tmp_path: Path) -> None:
    write(tmp_path, a__ini="[uwsgi]\nx=%t %T %V %v")

    options = Options.from_argv(["--ini", "a.ini"], cwd=tmp_path, environ={}, now=1_700_000_000_123_456)

    assert options.opt["x"] == f"1700000000 1700000000123456 2.0.31 {tmp_path}".encode()
    assert options.magic["n"] == "a"


def test_a_percent_sign_swallows_the_next_character(tmp_path: Path) -> None:
    assert from_ini(tmp_path, "a=100%\nb=1\nc=5%") == {"a": b"100b=1", "c": b"5"}


def test_a_link_keeps_its_own_name(tmp_path: Path) -> None:
    write(tmp_path, real__ini="[uwsgi]\nname=%n")
    (tmp_path / "link.ini").symlink_to("real.ini")

    assert from_argv("--ini", "link.ini", cwd=tmp_path).opt["name"] == b"link"


def test_inherited_options_are_not_expanded(tmp_path: Path) -> None:
    write(tmp_path, base__ini="[uwsgi]\nraw=%(name)\nprocesses=3")

    assert from_ini(tmp_path, "name=n\ninherit=base.ini\nuse=%(raw)") == {
        "name": b"n",
        "inherit": b"base.ini",
        "use": b"%(raw)",
        "raw": b"%(name)",
        "processes": b"3",
    }


def test_text_is_injected_into_every_file(tmp_path: Path) -> None:
    write(tmp_path, a__ini="[uwsgi]\na=%n\n", b__txt="[uwsgi]\nb=%n\n", c__txt="c=1")

    opt = from_argv("--inject-before=b.txt", "--inject-after=c.txt", "--ini=a.ini", cwd=tmp_path).opt

    assert [opt[key] for key in "bac"] == [b"a", b"a", b"1"]


def test_an_error_names_file_and_line(tmp_path: Path) -> None:
    write(tmp_path, a__ini="[uwsgi]\nok=1\ninclude=b.ini\n", b__ini="[uwsgi]\n\nprocesses=-2\n")

    error = refused(lambda: from_argv("--ini", "a.ini", cwd=tmp_path))

    assert (error.file, error.line) == ("b.ini", 3)
    assert str(error).startswith("b.ini:3: uWSGI refuses the option 'processes=-2'")


@pytest.mark.parametrize(
    ("text", "said", "line"),
    [
        ("strict=1\nnosuch=1", "[strict-mode] unknown config directive: nosuch", 3),
        ("nosuch=1\nstrict=1", "[strict-mode] unknown config directive: nosuch", 2),
        ("if-env=HOME\nif-env=HOME", "recursive logic in options is not supported (option = if-env)", 3),
        ("blacklist=FOO\nfoo=1", 'uWSGI error: forbidden option "foo" (by blacklist)', 3),
        ("whitelist=a\nfoo=1", 'uWSGI error: forbidden option "foo" (by whitelist)', 3),
        ("a=@(nope)", 'open("nope"): No such file or directory [core/io.c line 525]', 2),
        ("ini=nope.ini", "realpath() of nope.ini failed: No such file or directory [core/utils.c line 3640]", 2),
        ("include=x.txt", "unable to load configuration from x.txt", 2),
        ("declare-option=q=processes=$1\nq=-1", 'invalid value for option "processes": must be > 0', 3),
    ],
)
def test_what_is_refused_in_a_file(tmp_path: Path, text: str, said: str, line: int) -> None:
    error = refused(lambda: from_ini(tmp_path, text, environ={"HOME": "/"}))

    assert (error.said, error.line) == (said, line)


def test_a_circle_of_includes_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OptionError, match="open inside each other"):
        from_ini(tmp_path, "include=conf.ini")


def test_a_command_gives_a_configuration(tmp_path: Path) -> None:
    opt = from_argv("--ini", 'exec://printf "[uwsgi]\\na=1"', cwd=tmp_path, environ={"PATH": "/usr/bin:/bin"}).opt

    assert opt["a"] == b"1"


def test_schemes_of_the_real_server_alone_are_refused() -> None:
    with pytest.raises(OptionError, match="cannot be read here"):
        from_argv("--ini", "http://host/x.ini")


def test_from_file_takes_a_section_and_exports_no_ini(tmp_path: Path) -> None:
    write(tmp_path, a__ini="[sec]\nprocesses=2")

    assert Options.from_file("a.ini:sec", cwd=tmp_path, environ={}).opt == {"processes": b"2"}
    with pytest.raises(OptionError, match="format"):
        Options.from_file("a.txt", cwd=tmp_path, environ={})


PLAIN_YAML = """# c
other:
  no: 1
uwsgi:
  lazy: true # cut

  set: a=1
  set: b=%(a)
  url: http://h:1/x
last:
  no: 2
"""


def test_plain_yaml_is_read_by_lines(tmp_path: Path) -> None:
    write(tmp_path, a__yml=PLAIN_YAML)

    assert from_argv("a.yml", cwd=tmp_path).opt == {
        "lazy": b"true",
        "set": b"b=%(a)",
        "a": b"1",
        "b": b"1",
        "url": b"http://h:1/x",
    }


RICH_YAML = """uwsgi:
  callable: "app"
  spooler:
    - jobs
    - more
  mule: [a.py, b.py]
  empty:
  farm:
  - mail:1,2
  eval: |
    x = 1
    y = 2
other:
  no: 1
"""


def test_rich_yaml_is_read_by_tokens(tmp_path: Path) -> None:
    pytest.importorskip("yaml")
    write(tmp_path, a__yaml=RICH_YAML)

    options = from_argv("--yaml", "a.yaml", cwd=tmp_path)

    assert options.get("callable") == "app"
    assert options.get_all("spooler") == ("jobs", "more")
    assert options.get_all("mule") == ("a.py", "b.py")
    assert options.get_all("farm") == ("mail:1,2",)
    assert options.get("eval") == "x = 1\ny = 2\n"
    assert "empty" not in options.opt
    assert "no" not in options.opt


def test_rich_yaml_without_its_library_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, a__yaml=RICH_YAML)
    real = builtins.__import__

    def without_yaml(name: str, *args: Any, **kwargs: Any) -> Any:
        if name == "yaml":
            raise ImportError(name)
        return real(name, *args, **kwargs)

    monkeypatch.delitem(sys.modules, "yaml", raising=False)
    monkeypatch.setattr(builtins, "__import__", without_yaml)
    error = refused(lambda: from_argv("--yaml", "a.yaml", cwd=tmp_path))

    assert (error.file, error.line) == ("a.yaml", 2)
    assert "PyYAML" in str(error)


def test_broken_yaml_names_its_line(tmp_path: Path) -> None:
    pytest.importorskip("yaml")
    write(tmp_path, a__yaml='uwsgi:\n  a: 1\n  b: "x\n')

    with pytest.raises(OptionError, match=r"^a\.yaml:\d+: this is not YAML"):
        from_argv("--yaml", "a.yaml", cwd=tmp_path)


def test_json_values(tmp_path: Path) -> None:
    write(
        tmp_path,
        a__json='{"uwsgi": {"s": "%n", "t": true, "f": false, "z": null, "i": 12, "d": 1.5,'
        ' "set": ["a=1", "b=2"], "o": {}}}',
    )

    assert from_argv("a.json", cwd=tmp_path).opt == {
        "s": b"a",
        "t": b"1",
        "f": b"0",
        "z": b"0",
        "i": b"12",
        "d": b"1.5",
        "set": b"b=2",
        "a": b"1",
        "b": b"2",
    }


@pytest.mark.parametrize(
    ("text", "message"),
    [('{"uwsgi": ', r"a\.json:1: this is not JSON"), ('{"a": 1}', "no object named 'uwsgi'"), ("[]", "no object")],
)
def test_bad_json_is_refused(tmp_path: Path, text: str, message: str) -> None:
    write(tmp_path, a__json=text)

    with pytest.raises(OptionError, match=message):
        from_argv("--json", "a.json", cwd=tmp_path)


def test_xml_values(tmp_path: Path) -> None:
    write(
        tmp_path,
        a__xml='<all><uwsgi id="no"><x/></uwsgi><uwsgi id="yes"><lazy/><a> 1 </a><b id="no">1</b><c id="yes">&lt;</c>'
        '<app mountpoint="/m"><script>one</script></app><app domain="d">two</app><app/></uwsgi></all>',
    )

    options = from_argv("--xml", "a.xml:yes", cwd=tmp_path)

    assert options.exported == (
        ("xml", "a.xml"),
        ("lazy", "1"),
        ("a", " 1 "),
        ("c", "<"),
        ("mount", "/m=one"),
        ("app", ""),
        ("mount", "d|=two"),
        ("app", ""),
        ("app", ""),
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<uwsgi>", "[uWSGI] could not parse file a.xml."),
        ("<other><x/></other>", "[uWSGI] invalid xml root element, <uwsgi> expected."),
    ],
)
def test_bad_xml_is_refused(tmp_path: Path, text: str, said: str) -> None:
    write(tmp_path, a__xml=text)

    assert refused(lambda: from_argv("--xml", "a.xml", cwd=tmp_path)).said == said


def test_the_magic_table_is_there_without_files() -> None:
    table = Options.from_kwargs(mules=1).magic_table(1_700_000_000_123_456)

    assert (table[b"t"], table[b"T"], table[b"V"], table[b"%"], table[b"("]) == (
        b"1700000000",
        b"1700000000123456",
        b"2.0.31",
        b"%",
        b"%(",
    )
    assert b"p" not in table


def test_the_magic_table_shows_the_last_file_with_its_section(tmp_path: Path) -> None:
    write(tmp_path, a__ini="[s]\nini=b.ini", b__ini="[uwsgi]\na=1")

    table = from_argv("--ini", "a.ini:s", "--ini", "b.ini:uwsgi", cwd=tmp_path).magic_table(0)

    assert [table[letter] for letter in (b"o", b"O", b"n", b"N", b"x", b"X")] == [
        b"b.ini:uwsgi",
        b"a.ini:s",
        b"b",
        b"a",
        b"uwsgi",
        b"s",
    ]


def test_the_standard_input_is_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"[uwsgi]\na=%o%p|")))

    assert from_argv("--ini", "-", cwd=tmp_path).opt["a"] == b"-|"


def test_a_descriptor_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"[uwsgi]\na=1")
    with (tmp_path / "x").open("rb") as file:
        assert from_argv("--ini", f"fd://{file.fileno()}", cwd=tmp_path).opt["a"] == b"1"


def test_an_empty_xml_id_is_refused(tmp_path: Path) -> None:
    write(tmp_path, a__xml="<uwsgi/>")

    assert refused(lambda: from_argv("--xml", "a.xml:", cwd=tmp_path)).said == "invalid xml id"


def test_cdata_in_xml_is_evaluated(tmp_path: Path) -> None:
    write(tmp_path, a__xml="<uwsgi><![CDATA[x = 1]]></uwsgi>")

    assert from_argv("--xml", "a.xml", cwd=tmp_path).opt["eval"] == b"x = 1"


def test_a_paste_file_is_read_for_its_uwsgi_section(tmp_path: Path) -> None:
    write(tmp_path, a__ini="[app:main]\nuse=egg:x\n[uwsgi]\na=1")

    assert from_argv("--ini-paste", "a.ini", cwd=tmp_path).opt == {"ini-paste": b"a.ini", "a": b"1"}


def test_a_flow_mapping_inside_the_section_ends_the_reading_of_yaml(tmp_path: Path) -> None:
    pytest.importorskip("yaml")
    write(tmp_path, a__yml="uwsgi:\n  a: '1'\n  b: {c: 2}\n  d: 3\n")

    assert from_argv("a.yml", cwd=tmp_path).opt["a"] == b"1"
