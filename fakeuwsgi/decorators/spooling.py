"""``@spool``, ``@spoolraw``, ``@spoolforever``: calls that become spool files, and their way back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from fakeuwsgi.decorators import messages
from fakeuwsgi.decorators.face import Decorator, publish_class

if TYPE_CHECKING:
    from fakeuwsgi.decorators.face import Face

__all__ = ["spool_names"]

_FUNCTION = "ud_spool_func"
_RESULT = "ud_spool_ret"
_PICKLED = ("args", "kwargs")

# In this order they enter the job, and so the spool file, ahead of the pickles.
_STEERING = ("message_dict", "spooler", "priority", "at", "body")


class _SpoolRaw(Decorator):
    """A spooled function: calling it writes a job; the spooler calls the original, found under ``f``."""

    def __init__(self, f: Any, pass_arguments: Any) -> None:
        face = self._face
        if "spooler" not in face.uwsgi.opt:
            raise messages.no_spooler(type(self).__name__)
        self.f: Any = f
        face.jobs[f.__name__] = f
        self.f.spool = self.__call__
        self.pass_arguments = pass_arguments
        self.base_dict: dict[Any, Any] = {_FUNCTION: f.__name__}

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._enqueue(args, kwargs)

    def spool(self, *args: Any, **kwargs: Any) -> Any:
        return type(self).__call__(self, *args, **kwargs)

    def _enqueue(self, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        job = self.base_dict.copy()
        if self.pass_arguments:
            job.update((key, kwargs.pop(key)) for key in _STEERING if key in kwargs)
            job.update(zip(_PICKLED, map(self._face.pickle.dumps, (args, kwargs)), strict=True))
        else:
            for given in (*args[:1], kwargs):
                job.update(given)
        return self._face.uwsgi.spool({_to_bytes(key): _to_bytes(value) for key, value in job.items()})


class _Spool(_SpoolRaw):
    """Spooled, and done after one run that does not raise."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        self.base_dict[_RESULT] = str(self._face.uwsgi.SPOOL_OK)
        return self._enqueue(args, kwargs)


class _SpoolForever(_SpoolRaw):
    """Spooled, and run again and again."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        self.base_dict[_RESULT] = str(self._face.uwsgi.SPOOL_RETRY)
        return self._enqueue(args, kwargs)


def _to_bytes(part: Any) -> Any:
    return part.encode("utf-8") if isinstance(part, str) else part


def _to_text(part: Any) -> Any:
    return part.decode("utf-8") if isinstance(part, bytes) else part


def spool_names(face: Face) -> dict[str, Any]:
    """The names over the spooler: the three decorators, their classes, ``spool_decorate``, ``manage_spool_request``."""
    raw = publish_class(face, "_spoolraw", _SpoolRaw)
    once = publish_class(face, "_spool", _Spool, raw)
    forever = publish_class(face, "_spoolforever", _SpoolForever, raw)

    # The signatures are the real ones, flags by position included.
    def spool_decorate(f: Any = None, pass_arguments: Any = False, _class: Any = raw) -> Any:  # noqa: FBT002
        return _class(f, pass_arguments) if f else partial(_class, pass_arguments=pass_arguments)

    def spoolraw(f: Any = None, pass_arguments: Any = False) -> Any:  # noqa: FBT002
        return spool_decorate(f, pass_arguments)

    def spool(f: Any = None, pass_arguments: Any = False) -> Any:  # noqa: FBT002
        return spool_decorate(f, pass_arguments, once)

    def spoolforever(f: Any = None, pass_arguments: Any = False) -> Any:  # noqa: FBT002
        return spool_decorate(f, pass_arguments, forever)

    def manage_spool_request(vars: dict[Any, Any]) -> int:  # noqa: A002 - the real parameter's name
        return _run(face, vars)

    return {
        "_spoolraw": raw,
        "_spool": once,
        "_spoolforever": forever,
        "spool_decorate": spool_decorate,
        "spoolraw": spoolraw,
        "spool": spool,
        "spoolforever": spoolforever,
        "manage_spool_request": manage_spool_request,
    }


def _run(face: Face, raw_job: dict[Any, Any]) -> int:
    job = {_to_text(key): value for key, value in raw_job.items()}
    pickled = "args" in job
    if pickled:
        job.update({key: face.pickle.loads(job.pop(key)) for key in _PICKLED})
    job = {key: _to_text(value) for key, value in job.items()}
    function = face.jobs[job[_FUNCTION]]
    result = function(*job["args"], **job["kwargs"]) if pickled else function(job)
    # The function was handed this very dict, so what it does to the entry counts.
    return int(job.get(_RESULT, result))
