"""What a failed test shows: what the emulator ran, and what waits for what."""

from __future__ import annotations

import os
from itertools import groupby
from typing import TYPE_CHECKING

from conftest_plugin.views.agenda import is_reachable, job_instants, upcoming
from fakeuwsgi.clock.instants import to_datetime
from fakeuwsgi.history import Call, Run
from fakeuwsgi.scheduler.process import UNSET

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fakeuwsgi.history import Cause, Event
    from fakeuwsgi.instance import Instance
    from fakeuwsgi.spool.job import Job

__all__ = ["timeline"]

_LONGEST = 44
_MOST = 60
_NEXT = 5


def timeline(instance: Instance) -> str:
    """The history of an instance and what is pending, as text with virtual times.

    Args:
        instance: the instance of a test that failed.

    Returns:
        The lines.
    """
    lines = [f"the clock stands at {_time(instance, instance.clock.now(), full=True)}"]
    if instance.seed is not None:
        lines[0] += f", seed {instance.seed}"
    lines += ["", "what happened"]
    lines += [f"  {line}" for line in _history(instance)] or ["  nothing"]
    waiting = [*_jobs(instance), *_messages(instance), *_signals(instance), *_locks(instance), *_blocked(instance)]
    lines += ["", "what is pending"]
    lines += [f"  {line}" for line in waiting] or ["  nothing"]
    if coming := [due for due in upcoming(instance) if due.kind in {"timer", "rbtimer", "cron", "scan"}][:_NEXT]:
        lines += ["", "what comes next"]
        lines += [f"  {due.time:%Y-%m-%d %H:%M:%S}  {_words(due.kind, due.name, due.role)}" for due in coming]
    return "\n".join(lines)


def _words(kind: str, name: str, role: str) -> str:
    return f"{role} scans its folder" if kind == "scan" else f"{kind}: signal {name} to {role}"


def _time(instance: Instance, instant: int, *, full: bool = False) -> str:
    moment = to_datetime(instant, instance.assembly.zone)
    return f"{moment:%Y-%m-%d %H:%M:%S %Z}" if full else f"{moment:%Y-%m-%d %H:%M:%S}"


# ---- what happened


def _history(instance: Instance) -> list[str]:
    numbers = {id(run): number for number, run in enumerate(instance.history.runs, 1)}
    groups = [list(group) for _, group in groupby(instance.history.in_order(), _sameness)]
    shown = []
    for group in groups[-_MOST:]:
        line = _entry(instance, group[0], numbers)
        if len(group) > 1:
            line += f", and {len(group) - 1} times more, last at {_time(instance, group[-1].instant)}"
        shown.append(line)
    if len(groups) > _MOST:
        shown.insert(0, f"({sum(map(len, groups[:-_MOST]))} earlier entries are left out)")
    return shown


def _sameness(entry: Run | Event) -> tuple[object, ...]:
    """Equal for neighbours that can share a line: a timer that fires again and again."""
    if not isinstance(entry, Run) or entry.kind != "signal" or entry.cause is not None or entry.exception is not None:
        return (id(entry),)
    return (entry.role, entry.name, entry.outcome)


def _entry(instance: Instance, entry: Run | Event, numbers: dict[int, int]) -> str:
    when = _time(instance, entry.instant)
    if not isinstance(entry, Run):
        return f"{when}       {entry.role:<9} {entry.text}"
    text = f"{when}  #{numbers[id(entry)]:<3} {entry.role:<9} {entry.kind} {_short(entry.name)}: {entry.outcome}"
    if entry.exception is not None:
        text += f" {type(entry.exception).__name__}: {_short(str(entry.exception))}"
    return text + _because(entry.cause, numbers)


def _because(cause: Cause, numbers: dict[int, int]) -> str:
    if isinstance(cause, Run):
        return f"  (from #{numbers[id(cause)]})" if id(cause) in numbers else ""
    if isinstance(cause, Call):
        return f"  ({cause.function}() in {cause.role})"
    return ""


def _short(text: str) -> str:
    line = " ".join(text.split())
    half = _LONGEST // 2 - 1
    return line if len(line) <= _LONGEST else f"{line[:half]}…{line[-half:]}"


# ---- what is pending


def _jobs(instance: Instance) -> Iterator[str]:
    tried = {run.name: run for run in instance.history.select(kind="job")}
    no_function = instance.machine.attribute("spooler") is UNSET
    for job, instant, role in job_instants(instance):
        name = os.fsdecode(job.name)
        why = _why_not_yet(instance, job, instant, role)
        last = tried.get(name)
        if last is not None:
            why = f"{'it raised' if last.outcome == 'error' else f'it ended with {last.outcome}'}; {why}"
        if no_function:
            why += "; no function is set as uwsgi.spooler"
        shown = " ".join(f"{os.fsdecode(key)}={_short(repr(value))}" for key, value in list(job.vars.items())[:4])
        yield f"job {_short(name)} {shown}: {why}"


def _why_not_yet(instance: Instance, job: Job, instant: int | None, role: str) -> str:
    if not role:
        return "no spooler of this instance serves its folder"
    if not is_reachable(job, ordered=instance.assembly.shop.ordered):
        return "no scan enters its priority folder: that takes --spooler-ordered, and a priority of digits alone"
    if instant is None:
        return f"{role} scans only when it is woken"
    scan = f"the next scan of {role} that may run it is at {_time(instance, instant)}"
    if instant <= instance.clock.now():
        return f"{role} has not been let run: drain(), run_until_idle() or advance() does so"
    if job.at is not None and job.at.timestamp() * 1_000_000 > instance.clock.now():
        return f"waits for its time, {job.at.astimezone(instance.assembly.zone):%Y-%m-%d %H:%M:%S}; {scan}"
    return scan


def _messages(instance: Instance) -> Iterator[str]:
    for channel in instance.assembly.mailroom.channels.values():
        for _, message, cause in channel.items:
            yield f"message {_short(repr(message))} for {channel.name}: nobody has read it{_because(cause, {})}"


def _signals(instance: Instance) -> Iterator[str]:
    master = instance.machine.master
    for _, signal, cause in master.incoming.items:
        yield f"signal {signal}: the master has not routed it{_because(cause, {})}"
    for name, signal in master.router.pending():
        yield f"signal {signal}: routed, not handled ({name})"


def _locks(instance: Instance) -> Iterator[str]:
    locks = instance.machine.locks
    for number in range(len(locks)):
        holder = locks.holder(number)
        if holder is not None:
            yield f"lock {number} is held by {holder}"


def _blocked(instance: Instance) -> Iterator[str]:
    for actor in instance.assembly.population.everybody:
        if actor.blocked_on is not None:
            yield f"{actor.role.name} waits for {actor.blocked_on[1]}"
