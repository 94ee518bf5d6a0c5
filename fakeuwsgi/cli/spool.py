"""The ``fakeuwsgi-spool`` command: looks into spool folders, also those of a real server."""

from __future__ import annotations

import argparse
import datetime
import json
import os
import random
import shutil
import socket
import sys
import time
from typing import Any

from fakeuwsgi.cli.arguments import UsageError, parse_duration
from fakeuwsgi.cli.spool_files import SpoolEntry, entries_of, find_entries
from fakeuwsgi.errors import FakeUwsgiError
from fakeuwsgi.spool import Message, SpoolCounter, SpoolFolder, SpoolNames
from fakeuwsgi.spool.codec import MAX_VARS

__all__ = ["main"]

_EPILOG = """\
A job is named by its file's name, or by any part of the name that no other has.
exit status: 0; 1 if something could not be done or a job raised; 2 for wrong arguments
"""


def main(argv: list[str] | None = None) -> int:
    """Run the command.

    Args:
        argv: the arguments; those of the process if None.

    Returns:
        The exit status: 0, 1 where something could not be done or a job raised, 2 for arguments that make no sense.
    """
    try:
        arguments = _parser().parse_args(argv)
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 2
    if not os.path.isdir(arguments.folder):
        return _fail([f"{arguments.folder} is no folder"])
    try:
        status: int = arguments.command(arguments)
    except UsageError as error:
        _fail([str(error)])
        return 2
    except BrokenPipeError:
        return 0
    except (FakeUwsgiError, OSError, ValueError) as error:
        return _fail([f"{error} ({error.__cause__})" if error.__cause__ is not None else str(error)])
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "fakeuwsgi-spool",
        description="Looks into a uWSGI spool folder, whoever wrote it.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(metavar="COMMAND", required=True)

    def command(name: str, function: Any, text: str) -> argparse.ArgumentParser:
        one = commands.add_parser(name, help=text, description=text[0].upper() + text[1:] + ".")
        one.add_argument("folder", metavar="DIR", help="the spool folder")
        one.set_defaults(command=function)
        return one

    ls = command("ls", _ls, "list the jobs, one a line: state, name, content")
    show = command("show", _show, "show jobs whole")
    show.add_argument("names", metavar="JOB", nargs="*", help="which jobs; all if none is named")
    add = command("add", _add, "spool a job; a running server finds it at its next scan")
    add.add_argument("vars", metavar="KEY=VALUE", nargs="*", help="the job's vars")
    body = add.add_mutually_exclusive_group()
    body.add_argument("--body", metavar="TEXT", help="the body")
    body.add_argument("--body-file", metavar="FILE", help="a file that holds the body; - for the standard input")
    add.add_argument("--at", metavar="WHEN", help="seconds since the epoch, an ISO datetime, or +DURATION (+2h30m)")
    add.add_argument("--priority", metavar="N", help="the priority: a subfolder")
    rm = command("rm", _rm, "remove jobs")
    rm.add_argument("names", metavar="JOB", nargs="*", help="which jobs")
    rm.add_argument("--all", action="store_true", help="all that are there")
    rm.add_argument("--force", action="store_true", help="also those that a process is running")
    run = command("run", _run, "run what is due, each job once, in this process and in real time")
    run.add_argument(
        "--import", dest="imports", metavar="MODULE", action="append", required=True,
        help="the module or file.py that sets uwsgi.spooler or has @spool functions; may be repeated",
    )  # fmt: skip
    run.add_argument("--ordered", action="store_true", help="as under --spooler-ordered: priority folders run too")
    for one in (ls, show, add, rm, run):
        one.add_argument("--json", action="store_true", help="print JSON")
    return parser


def _ls(arguments: argparse.Namespace) -> int:
    entries, now = entries_of(arguments.folder), time.time()
    if arguments.json:
        return _print_json([entry.described(now) for entry in entries])
    rows = [(entry.state(now), _place(entry), entry.summary()) for entry in entries]
    width = [max((len(row[column]) for row in rows), default=0) for column in (0, 1)]
    columns = shutil.get_terminal_size((120, 24)).columns if sys.stdout.isatty() else 0
    for state, place, summary in rows:
        line = f"{state:<{width[0]}}  {place:<{width[1]}}  {summary}".rstrip()
        print(line[:columns] if columns else line)
    return 0


def _show(arguments: argparse.Namespace) -> int:
    now = time.time()
    wrong: list[str] = []
    if arguments.names:
        entries, wrong = find_entries(arguments.folder, arguments.names)
    else:
        entries = entries_of(arguments.folder)
    if arguments.json:
        _print_json([entry.described(now) for entry in entries])
    else:
        print("\n\n".join("\n".join(_whole(entry, now)) for entry in entries))
    return _fail(wrong)


def _add(arguments: argparse.Namespace) -> int:
    pairs: dict[bytes, bytes] = {}
    for word in arguments.vars:
        key, equal, value = word.partition("=")
        if not equal or not key:
            raise UsageError(f"{word!r}: write vars as KEY=VALUE")
        pairs[os.fsencode(key)] = os.fsencode(value)
    for option, key in (("at", b"at"), ("priority", b"priority"), ("body", b"body")):
        given = getattr(arguments, option)
        if given is not None:
            pairs[key] = b"%d" % _when(given) if option == "at" else os.fsencode(given)
    for key, value in pairs.items():
        # uWSGI would cut it to the remainder, and say nothing.
        if key != b"body" and max(len(key), len(value)) > MAX_VARS:
            raise ValueError(f"a var takes {MAX_VARS} bytes at most: put {os.fsdecode(key)[:20]!r} into the body")
    if arguments.body_file is not None:
        pairs[b"body"] = _read(arguments.body_file)
    names = SpoolNames(os.fsencode(socket.gethostname()), os.getpid(), SpoolCounter(), lambda: random.getrandbits(31))
    now = time.time_ns() // 1000
    path = os.fsdecode(SpoolFolder(arguments.folder).write(Message.from_dict(dict(pairs)), names, now))
    if arguments.json:
        return _print_json({"path": path})
    print(path)
    return 0


def _rm(arguments: argparse.Namespace) -> int:
    if bool(arguments.names) == arguments.all:
        raise UsageError("name the jobs to remove, or give --all")
    entries, wrong = (entries_of(arguments.folder), []) if arguments.all else find_entries(
        arguments.folder, arguments.names
    )  # fmt: skip
    removed = []
    for entry in entries:
        if entry.holder and not arguments.force:
            wrong.append(f"{entry.name}: process {entry.holder} is running it; --force removes it all the same")
        else:
            os.unlink(entry.path)
            removed.append(os.fsdecode(entry.path))
    if arguments.json:
        _print_json({"removed": removed})
    else:
        print("".join(f"removed {path}\n" for path in removed), end="")
    return _fail(wrong)


def _run(arguments: argparse.Namespace) -> int:
    from fakeuwsgi.cli.spool_run import run_jobs
    from fakeuwsgi.cli.timeline import print_timeline

    instance = run_jobs(arguments.folder, arguments.imports, ordered=arguments.ordered)
    if instance is None:
        return 1
    jobs = instance.history.select(kind="job")
    if arguments.json:
        _print_json(
            [
                {
                    "name": run.name,
                    "outcome": run.outcome,
                    "exception": None if run.exception is None else f"{type(run.exception).__name__}: {run.exception}",
                }
                for run in jobs
            ]
        )
    else:
        sys.stdout.flush()
        print_timeline(instance.history, instance.assembly.zone, sys.stdout)
    return int(any(run.outcome in {"error", "killed"} for run in jobs))


def _whole(entry: SpoolEntry, now: float) -> list[str]:
    lines = [_place(entry), f"  {entry.state(now)}"]
    width = max((len(key) for key in entry.vars), default=0)
    for key, value in entry.vars.items():
        lines.append(f"  {key.decode('utf-8', 'backslashreplace'):<{width}}  {value!r}")
    if entry.body:
        lines.append(f"  body, {len(entry.body)} bytes:")
        lines += [f"    {line!r}" for line in entry.body.splitlines(keepends=True)]
    return lines


def _place(entry: SpoolEntry) -> str:
    return f"{entry.priority}/{entry.name}" if entry.priority else entry.name


def _when(text: str) -> int:
    if text.startswith("+"):
        return int(time.time() + parse_duration(text[1:], "--at"))
    if text.isdigit():
        return int(text)
    try:
        return int(datetime.datetime.fromisoformat(text).timestamp())
    except ValueError:
        raise UsageError(f"--at {text}: give seconds since the epoch, an ISO datetime, or +DURATION") from None


def _read(path: str) -> bytes:
    if path == "-":
        return sys.stdin.buffer.read()
    with open(path, "rb") as file:
        return file.read()


def _print_json(value: Any) -> int:
    print(json.dumps(value, indent=2, ensure_ascii=False))
    return 0


def _fail(messages: list[str]) -> int:
    for message in messages:
        print(f"fakeuwsgi-spool: {message}", file=sys.stderr)
    return int(bool(messages))
