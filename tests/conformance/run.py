"""For developers: runs conformance programs and shows their traces, or where the two sides differ.

``python -m tests.conformance.run [--real | --ours | --both] [--log] [-k WORD] [FILE ...]``
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

from tests.conformance import harness, servers
from tests.conformance.store import RealTraces
from tests.conformance.traces import Trace, difference


def main(argv: list[str] | None = None) -> int:
    """Runs what the arguments select; 1 where the sides differ somewhere, 0 otherwise."""
    parser = argparse.ArgumentParser(prog="python -m tests.conformance.run", description=__doc__)
    side = parser.add_mutually_exclusive_group()
    for name in ("real", "ours", "both"):
        side.add_argument(f"--{name}", dest="side", action="store_const", const=name)
    parser.set_defaults(side="both")
    parser.add_argument("--log", action="store_true", help="show the server's log too")
    parser.add_argument("--decorators", action="store_true", help="ours with the uwsgidecorators of real uWSGI")
    parser.add_argument("-k", metavar="WORD", default="", help="only programs whose theme/name contains WORD")
    parser.add_argument("files", nargs="*", type=Path, help="program files; all programs by default")
    arguments = parser.parse_args(argv)
    programs = [harness.load(path) for path in arguments.files] or harness.all_programs()
    chosen = [program for program in programs if arguments.k in program.name]
    if not chosen:
        parser.error(f"no program's name contains {arguments.k!r}")
    try:
        return _run(chosen, arguments)
    except servers.NoRealServerError as error:
        parser.error(str(error))


def _run(programs: list[harness.Program], arguments: argparse.Namespace) -> int:
    different: list[str] = []
    with tempfile.TemporaryDirectory() as temporary:
        folder = os.environ.get("FAKEUWSGI_TRACE_CACHE", temporary)
        real = None if arguments.side == "ours" else RealTraces(servers.find_real(), Path(folder))
        try:
            if real is not None:
                real.prefetch(programs)
            different += [program.name for program in programs if not _one(program, real, arguments)]
        finally:
            if real is not None:
                real.close()
    if arguments.side == "both":
        print(f"{len(programs) - len(different)} of {len(programs)} agree")
        for name in different:
            print(f"  differs: {name}")
    return 1 if different else 0


def _one(program: harness.Program, real: RealTraces | None, arguments: argparse.Namespace) -> bool:
    decorators = servers.decorators_folder(servers.find_real()) if arguments.decorators else None
    theirs = real.get(program) if real is not None else None
    if arguments.side == "real" and theirs is not None:
        return _show(program, theirs, arguments)
    ours = servers.run_ours(program, theirs.start if theirs else None, decorators=decorators)
    if theirs is None:
        return _show(program, ours, arguments)
    found = difference(program, theirs, ours)
    print(f"{'DIFFERS' if found else 'agrees '} {program.name}: {program.sentence}")
    if found:
        print(found)
    if arguments.log or (found and ours.exit is not None):
        print(f"--- log of real\n{theirs.log}\n--- log of ours\n{ours.log}")
    return not found


def _show(program: harness.Program, trace: Trace, arguments: argparse.Namespace) -> bool:
    print(f"--- {program.name}: {program.sentence}")
    print("\n".join(trace.lines(program)))
    if arguments.log or trace.is_empty:
        print(trace.log)
    return True


if __name__ == "__main__":
    sys.exit(main())
