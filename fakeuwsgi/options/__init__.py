"""uWSGI's options: from keywords, a command line or configuration files to one frozen value, as uWSGI reads them."""

from __future__ import annotations

from fakeuwsgi.options.errors import OptionError, OptionExit
from fakeuwsgi.options.model import Exported, Options
from fakeuwsgi.options.settings import FarmSpec, MuleSpec, NamedValue, Settings, SpoolerSpec

__all__ = [
    "Exported",
    "FarmSpec",
    "MuleSpec",
    "NamedValue",
    "OptionError",
    "OptionExit",
    "Options",
    "Settings",
    "SpoolerSpec",
]
