"""Running the jobs of a spool folder once, with the module that has their functions."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from fakeuwsgi.cli.boot import print_error
from fakeuwsgi.instance import Instance, Plan
from fakeuwsgi.options import Options
from fakeuwsgi.runtimes.loader import import_named

if TYPE_CHECKING:
    from fakeuwsgi.history import Run

__all__ = ["run_jobs"]


def run_jobs(folder: str, imports: list[str], *, ordered: bool = False) -> Instance | None:
    """Import modules as the master would, and let one spooler run what is due, each job once.

    Args:
        folder: the spool folder.
        imports: modules, or files, as for ``--import``.
        ordered: as ``--spooler-ordered``.

    Returns:
        The instance, closed, for its history; None where an import failed, which is printed.
    """
    options = Options.from_kwargs(master=True, spooler=folder, spooler_ordered=ordered)
    plan = Plan(options=options, workers=0, importing=True, on_error=_print_run_error, log=_log, real_time=True)
    before = list(sys.path)
    with Instance.from_plan(plan) as instance:
        instance.install()
        sys.path.insert(0, ".")
        try:
            for name in imports:
                if import_named(name, _log) is None:
                    return None
            instance.run_until_idle(raise_errors=False)
        except Exception as error:  # noqa: BLE001 - an import may raise anything
            print_error(error)
            return None
        finally:
            sys.path[:] = before
    return instance


def _print_run_error(run: Run) -> None:
    if run.exception is not None:
        print_error(run.exception)


def _log(line: str) -> None:
    print(line, file=sys.stderr)
