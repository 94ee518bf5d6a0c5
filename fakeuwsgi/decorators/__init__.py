"""The ``uwsgidecorators`` replacement: built anew for each instance, on that instance's ``uwsgi`` module."""

from __future__ import annotations

from fakeuwsgi.decorators.builder import build
from fakeuwsgi.decorators.isolation import Isolation, Registry, Snapshot, defined_at_module_level, isolate, registry_of

__all__ = ["Isolation", "Registry", "Snapshot", "build", "defined_at_module_level", "isolate", "registry_of"]
