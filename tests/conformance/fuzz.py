"""For developers: random programs, run on real uWSGI and on ours.

``python -m tests.conformance.fuzz [--keep FOLDER] [--jobs N] FIRST_SEED [LAST_SEED]``

Each seed gives one program: timers, red-black timers, jobs, messages, signals, sleeps of whole seconds. Nothing keeps
its events from racing on the real server, so each program runs there several times, and one whose runs differ among
themselves is passed over. Shown are programs whose run on ours is none of those of real uWSGI.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from tests.conformance import servers
from tests.conformance.fuzz_programs import generate
from tests.conformance.program import load
from tests.conformance.traces import difference

if TYPE_CHECKING:
    from tests.conformance.program import Program
    from tests.conformance.traces import Trace

_RUNS = 2
_MORE_RUNS = 2


def main(argv: list[str] | None = None) -> int:
    """Runs the seeds; 1 where ours does what the real server never did, 0 otherwise."""
    parser = argparse.ArgumentParser(prog="python -m tests.conformance.fuzz", description=__doc__)
    parser.add_argument("--keep", type=Path, help="a folder for the programs; a temporary one by default")
    parser.add_argument("--jobs", type=int, default=6, help="how many real servers run at once (%(default)s)")
    parser.add_argument("first", type=int, metavar="FIRST_SEED")
    parser.add_argument("last", type=int, metavar="LAST_SEED", nargs="?")
    arguments = parser.parse_args(argv)
    seeds = range(arguments.first, (arguments.last or arguments.first) + 1)
    try:
        binary = servers.find_real()
    except servers.NoRealServerError as error:
        parser.error(str(error))
    with tempfile.TemporaryDirectory() as temporary:
        folder = arguments.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        programs = [_write(folder, seed) for seed in seeds]
        different = _compare(programs, binary, arguments.jobs)
    print(f"{len(different)} of {len(programs)} differ: {' '.join(different)}")
    return 1 if different else 0


def _write(folder: Path, seed: int) -> Program:
    path = folder / f"seed_{seed}.py"
    path.write_text(generate(seed), encoding="utf-8")
    return load(path)


def _compare(programs: list[Program], binary: str, jobs: int) -> list[str]:
    different = []
    with ThreadPoolExecutor(jobs) as pool:
        runs = [[pool.submit(servers.run_real, program, binary) for _ in range(_RUNS)] for program in programs]
        for program, futures in zip(programs, runs, strict=True):
            if _differs(program, [future.result() for future in futures], binary):
                different.append(program.path.stem)
    return different


def _differs(program: Program, real: list[Trace], binary: str) -> bool:
    name = program.path.stem
    ours = servers.run_ours(program, real[0].start)
    found = _difference(program, real, ours)
    if not found:
        print(f"agrees   {name}", flush=True)
        return False
    # A machine with much to do makes the real server late: ask it again before anything is said.
    real += [servers.run_real(program, binary) for _ in range(_MORE_RUNS)]
    if not _difference(program, real, ours):
        print(f"agrees   {name} (with one of several runs)", flush=True)
        return False
    if any(difference(program, real[-1], other) for other in real[:-1]):
        print(f"races    {name}", flush=True)
        return False
    print(f"DIFFERS  {name}\n{found}\n--- our log\n{ours.log}--- {program.path}\n{program.text}", flush=True)
    return True


def _difference(program: Program, real: list[Trace], ours: Trace) -> str:
    """How ours differs from the first real run; empty where it equals any of them."""
    found = [difference(program, trace, ours) for trace in real]
    return "" if "" in found else found[0]


if __name__ == "__main__":
    sys.exit(main())
