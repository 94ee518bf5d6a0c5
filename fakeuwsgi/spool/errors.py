"""What can go wrong with spool files and folders, beyond what real uWSGI raises itself."""

from __future__ import annotations

from fakeuwsgi.errors import FakeUwsgiError

__all__ = ["SpoolError", "SpoolFileError", "SpoolFolderError"]


class SpoolError(FakeUwsgiError):
    """Base of the errors of the spool folder."""


class SpoolFileError(SpoolError):
    """A spool file that cannot be written, read or removed.

    Attributes:
        path: the file, as far as it is known (empty for bytes that came from no file).
        fault: one word: ``short`` (less than a header: real uWSGI leaves it alone), ``cut`` (less than its header says:
            deleted), ``pairs`` (the vars do not parse: deleted), ``size`` (vars too long), ``system`` (the operating
            system said no; see ``__cause__``).
    """

    def __init__(self, message: str, *, fault: str, path: bytes = b"") -> None:
        super().__init__(message)
        self.fault = fault
        self.path = path


class SpoolFolderError(SpoolError):
    """A spool folder that is not there any more, or cannot be made: real uWSGI's spooler process exits.

    Attributes:
        path: the folder.
        said: what uWSGI itself prints before it ends, where the folder cannot be made; otherwise empty.
    """

    def __init__(self, message: str, *, path: bytes, said: str = "") -> None:
        super().__init__(message)
        self.path = path
        self.said = said
