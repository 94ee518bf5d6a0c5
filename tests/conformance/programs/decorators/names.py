"""The public names of the module, their kinds and the signatures that error texts show."""
# uwsgi: --master --spooler jobs --import {program}
# seconds: 1

import inspect

import uwsgidecorators
from tracing import trace

for name in sorted(dir(uwsgidecorators)):
    if not name.startswith("_"):
        value = getattr(uwsgidecorators, name)
        trace(name, type(value).__name__, getattr(value, "__module__", None), getattr(value, "__qualname__", None))
        if inspect.isclass(value) and value.__module__ == "uwsgidecorators":
            trace("bases", [base.__name__ for base in value.__mro__])
        if getattr(value, "__module__", None) == "uwsgidecorators":
            trace("parameters", [(one.name, str(one.kind)) for one in inspect.signature(value).parameters.values()])
