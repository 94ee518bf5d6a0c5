"""``__main__`` in one role is nobody else's."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import pytest

from fakeuwsgi import Instance
from fakeuwsgi.runtimes.main_module import CallProgram, MainProgram, main_module, mule_program

if TYPE_CHECKING:
    from pathlib import Path

MULE = """\
import sys, uwsgi
mark = "mule"
own = sys.modules["__main__"].__dict__ is globals()
uwsgi.mule_get_msg(timeout=5)
still = sys.modules["__main__"].__dict__ is globals()
seen = uwsgi.seen
seen.append((own, still, __name__))
uwsgi.mule_get_msg()
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_tests_own_main_module_stays_while_a_mules_program_waits(folder: Path) -> None:
    (folder / "mule.py").write_text(MULE)
    main = sys.modules["__main__"]
    with Instance(master=True, socket="s", mule=["mule.py", "mule.py"]) as instance:
        instance.install()
        uwsgi: Any = instance.uwsgi
        uwsgi.seen = []
        for _ in range(3):
            instance.advance(2)
            assert sys.modules["__main__"] is main
        assert uwsgi.seen == [(True, True, "__main__")] * 2
    assert sys.modules["__main__"] is main


def test_it_comes_back_when_the_program_raises_or_meddles(folder: Path) -> None:
    (folder / "mule.py").write_text("import sys\nsys.modules['__main__'] = sys\nraise ValueError('oops')\n")
    main = sys.modules["__main__"]
    with pytest.raises(ValueError, match="oops"):
        MainProgram("mule.py", print)()
    assert sys.modules["__main__"] is main


def test_a_file_that_is_not_there_is_logged() -> None:
    log: list[str] = []
    MainProgram("nosuch.py", log.append)()
    assert log == ["failed to open python file nosuch.py"]


def test_targets_are_files_functions_or_nothing() -> None:
    assert isinstance(mule_program("x.py", print), MainProgram)
    assert isinstance(mule_program("x:f", print), CallProgram)
    assert mule_program("x", print) is None
    assert mule_program(None, print) is None


def test_an_empty_main_module_for_a_while() -> None:
    main = sys.modules["__main__"]
    with main_module():
        assert not hasattr(sys.modules["__main__"], "__file__")
    assert sys.modules["__main__"] is main
