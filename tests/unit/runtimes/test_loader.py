"""Importing by file or by name, as uWSGI's options do."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from fakeuwsgi.runtimes.loader import import_file, import_named, module_callable, pythonized

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty working folder, importable; what is imported is gone afterwards."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))
    before = dict(sys.modules)
    yield tmp_path
    for name in set(sys.modules) - set(before):
        del sys.modules[name]


def nothing_logged(line: str) -> None:
    raise AssertionError(line)


@pytest.mark.parametrize(
    ("path", "name"),
    [("app.py", "app"), ("sub/a-b.py", "sub_a-b"), ("./package", "__package"), ("/srv/x.y.py", "_srv_x_y"), ("m", "m")],
)
def test_a_modules_name_is_made_of_the_path(path: str, name: str) -> None:
    assert pythonized(path) == name


def test_a_file_is_run_anew_in_the_same_module(folder: Path) -> None:
    (folder / "app.py").write_text("seen = globals().get('seen', 0) + 1\n")
    first = import_named("app.py", nothing_logged)
    second = import_named("app.py", nothing_logged)
    assert first is second is sys.modules["app"]
    assert second is not None
    assert (second.seen, second.__file__, second.__name__) == (2, "app.py", "app")


def test_a_folder_is_a_package(folder: Path) -> None:
    (folder / "package").mkdir()
    (folder / "package" / "__init__.py").write_text("value = __path__\n")
    module = import_named("./package", nothing_logged)
    assert module is not None
    assert (module.__name__, module.value, module.__file__) == ("__package", ["./package"], "./package/__init__.py")


@pytest.mark.parametrize(
    ("content", "said"), [(None, "failed to open python file app.py"), ("", "no data read from file app.py")]
)
def test_a_file_that_cannot_be_read_is_none_and_logged(folder: Path, content: str | None, said: str) -> None:
    if content is not None:
        (folder / "app.py").write_text(content)
    log: list[str] = []
    assert import_named("app.py", log.append) is None
    assert log == [said]


def test_what_a_file_raises_is_raised_and_its_module_is_gone(folder: Path) -> None:
    (folder / "app.py").write_text("raise ValueError('oops')\n")
    with pytest.raises(ValueError, match="oops"):
        import_file("name", "app.py", nothing_logged)
    assert "name" not in sys.modules


def test_a_file_that_does_not_compile_is_logged_and_raised(folder: Path) -> None:
    (folder / "app.py").write_text("def\n")
    log: list[str] = []
    with pytest.raises(SyntaxError):
        import_named("app.py", log.append)
    assert log == ["failed to compile app.py"]


def test_callables_are_found_by_name_default_and_factory(folder: Path) -> None:
    (folder / "app.py").write_text("def application(): pass\ndef other(): pass\ndef made(): return other\n")
    assert module_callable("app", "application", nothing_logged).__name__ == "application"
    assert module_callable("app:other", "application", nothing_logged).__name__ == "other"
    assert module_callable("app:made()", "application", nothing_logged).__name__ == "other"
    assert module_callable("app:absent", "application", nothing_logged) is None


def test_a_dictionary_of_applications_wins(folder: Path) -> None:
    (folder / "app.py").write_text("applications = {'/a': print}\ndef application(): pass\n")
    assert module_callable("app", "application", nothing_logged) == {"/a": print}
