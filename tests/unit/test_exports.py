"""What the package exports, and that asking for it is all that loads it."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import version

import pytest

import fakeuwsgi
from fakeuwsgi.errors import FakeUwsgiError


def test_every_public_name_can_be_had() -> None:
    for name in fakeuwsgi.__all__:
        assert getattr(fakeuwsgi, name) is not None


def test_dir_lists_every_public_name() -> None:
    assert set(fakeuwsgi.__all__) <= set(dir(fakeuwsgi))


def test_instance_is_the_one_of_its_module() -> None:
    from fakeuwsgi.instance import Instance

    assert fakeuwsgi.Instance is Instance


def test_version_is_the_installed_one() -> None:
    assert fakeuwsgi.__version__ == version("fakeuwsgi")


def test_the_errors_have_one_base() -> None:
    assert fakeuwsgi.FakeUwsgiError is FakeUwsgiError


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'fakeuwsgi' has no attribute 'nothing'"):
        fakeuwsgi.nothing  # noqa: B018


def test_importing_the_package_loads_only_its_errors() -> None:
    code = "import sys, fakeuwsgi; print(*sorted(name for name in sys.modules if name.startswith('fakeuwsgi')))"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.split() == ["fakeuwsgi", "fakeuwsgi.errors"]
