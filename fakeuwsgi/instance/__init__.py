"""`Instance`: the one place where options, clock, services and processes are put together."""

from fakeuwsgi.instance.facade import Instance
from fakeuwsgi.instance.plan import Plan

__all__ = ["Instance", "Plan"]
