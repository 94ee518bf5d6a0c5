"""Building a ``uwsgidecorators`` module on a given ``uwsgi`` module."""

from __future__ import annotations

import pickle
import sys
from functools import partial
from importlib.machinery import ModuleSpec
from threading import Thread
from types import FunctionType, ModuleType
from typing import Any

from fakeuwsgi.decorators import messages
from fakeuwsgi.decorators.calling import call_names
from fakeuwsgi.decorators.face import MODULE_NAME, Face, publish_function
from fakeuwsgi.decorators.forking import fork_names
from fakeuwsgi.decorators.isolation import attach_registry
from fakeuwsgi.decorators.messaging import message_names
from fakeuwsgi.decorators.signals import signal_names
from fakeuwsgi.decorators.spooling import spool_names

__all__ = ["build"]


def build(uwsgi: Any) -> ModuleType:
    """Makes a new ``uwsgidecorators`` that works on this ``uwsgi``; enters nothing in ``sys.modules``.

    As importing the real one does, this sets ``uwsgi.spooler``, ``uwsgi.post_fork_hook`` and ``uwsgi.mule_msg_hook``
    at once, whoever set them before. The module's public names are the real one's, imported ones included, because
    programs say ``from uwsgidecorators import *`` and then use ``uwsgi``.

    Args:
        uwsgi: the module to work on, or anything with its functions.

    Returns:
        The module. ``registry_of(module)`` gives what was registered through it.

    Raises:
        Exception: there is no master process (``uwsgi.masterpid()`` is 0), as the real one says it.
    """
    if uwsgi.masterpid() == 0:
        raise messages.no_master()
    module = ModuleType(MODULE_NAME)
    module.__spec__ = ModuleSpec(MODULE_NAME, None, origin="fakeuwsgi")
    names = vars(module)
    names.update(partial=partial, pickle=pickle, sys=sys, Thread=Thread, uwsgi=uwsgi)
    names.update(spooler_functions={}, mule_functions={}, postfork_chain=[])
    face = Face(names)
    for group in (signal_names, spool_names, fork_names, message_names, call_names):
        for name, value in group(face).items():
            names[name] = publish_function(name, value) if isinstance(value, FunctionType) else value
    attach_registry(module)
    uwsgi.spooler = names["manage_spool_request"]
    uwsgi.post_fork_hook = names["postfork_chain_hook"]
    uwsgi.mule_msg_hook = names["mule_msg_dispatcher"]
    return module
