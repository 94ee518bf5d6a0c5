"""Applications: how they are found, what uWSGI says, and when it ends."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest

from fakeuwsgi.options import Options
from fakeuwsgi.runtimes.apps import Applications

if TYPE_CHECKING:
    from pathlib import Path

Load = Callable[..., tuple[Applications, list[str], list[BaseException]]]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty working folder, importable; what is imported is gone afterwards."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))
    before = dict(sys.modules)
    (tmp_path / "app.py").write_text("def application(environ, start): pass\ndef other(environ, start): pass\nno = 1\n")
    yield tmp_path
    for name in set(sys.modules) - set(before):
        del sys.modules[name]


@pytest.fixture
def load() -> Load:
    """Loads what options name."""

    def loading(**options: Any) -> tuple[Applications, list[str], list[BaseException]]:
        log: list[str] = []
        errors: list[BaseException] = []
        apps = Applications(Options.from_kwargs(socket="s", **options).settings, log.append, errors.append)
        apps.load()
        return apps, log, errors

    return loading


@pytest.mark.parametrize(
    ("options", "name"),
    [
        ({"module": "app"}, "application"),
        ({"module": "app:other"}, "other"),
        ({"module": "app", "callable": "other"}, "other"),
        ({"wsgi_file": "app.py"}, "application"),
        ({"wsgi_file": "app.py", "callable": "other"}, "other"),
        ({"eval": "def application(environ, start): pass"}, "application"),
        ({"mount": "/a=app:other"}, "other"),
    ],
)
def test_an_application_is_found(load: Load, options: dict[str, Any], name: str) -> None:
    apps, log, errors = load(**options)
    assert [app.callable.__name__ for app in apps.apps] == [name]
    assert not errors
    assert log[-1].startswith("WSGI app 0 ")


def test_mounts_stand_under_their_mountpoints(load: Load) -> None:
    apps, log, _ = load(module="app", mount=["/a=app.py", "/a=app:other", "/b=app:other"])
    assert [(app["id"], app["mountpoint"]) for app in apps.described()] == [(0, b""), (1, b"/a"), (2, b"/b")]
    assert "mountpoint /a already configured. skip." in log


@pytest.mark.parametrize("options", [{"module": "app:absent"}, {"module": "nosuch"}, {"wsgi_file": "nosuch.py"}])
def test_one_that_is_missing_is_said(load: Load, options: dict[str, Any]) -> None:
    apps, log, _ = load(**options)
    assert not apps.apps
    assert "unable to load app 0 (mountpoint='') (callable not found or import error)" in log
    assert log[-1] == "*** no app loaded. going in full dynamic mode ***"


@pytest.mark.parametrize(
    ("options", "status"),
    [
        ({"need_app": True}, 22),
        ({"need_app": True, "module": "nosuch"}, 22),
        ({"mount": "bad"}, 1),
        ({"mount": "/a=nosuch.py"}, 22),
        ({"eval": "1/0"}, 22),
        ({"eval": "application = 1"}, 22),
    ],
)
def test_what_ends_uwsgi_ends_with_its_status(load: Load, options: dict[str, Any], status: int) -> None:
    with pytest.raises(SystemExit) as leaving:
        load(**options)
    assert leaving.value.code == status


def test_an_import_that_fails_is_reported_and_the_next_goes_on(load: Load, folder: Path) -> None:
    (folder / "raises.py").write_text("raise ValueError('oops')\n")
    apps, _, errors = load(**{"import": ["raises.py"], "module": "app"})
    assert [str(error) for error in errors] == ["oops"]
    assert len(apps.apps) == 1


def test_a_dictionary_makes_several(load: Load, folder: Path) -> None:
    (folder / "multi.py").write_text("applications = {'/a': print, '/b': repr}\n")
    apps, log, _ = load(module="multi")
    assert [app.mountpoint for app in apps.apps] == ["/a", "/b"]
    assert "found a multiapp module..." in log
