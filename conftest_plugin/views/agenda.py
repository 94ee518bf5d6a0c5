"""What an instance will do next, and why not before."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from fakeuwsgi.clock.instants import to_datetime
from fakeuwsgi.scheduler.actor import READY, Actor
from fakeuwsgi.scheduler.master import Master
from fakeuwsgi.scheduler.spooler import Spooler
from fakeuwsgi.spool.message import parse_at
from fakeuwsgi.spool.names import PREFIX

if TYPE_CHECKING:
    import datetime

    from fakeuwsgi.instance import Instance
    from fakeuwsgi.spool.job import Job

__all__ = ["Due", "is_reachable", "job_instants", "upcoming"]

_SECOND = 1_000_000


class Due(NamedTuple):
    """Something that will happen.

    Attributes:
        time: when, as an aware datetime.
        kind: ``"job"``, ``"scan"`` (a spooler looks into its folder), ``"timer"``, ``"rbtimer"``, ``"cron"``,
            ``"message"``, ``"signal"`` or ``"wait"`` (the end of a wait inside a program).
        role: which process it concerns; for timers and crons the target of their signal.
        name: the job's file name, the signal's number, the message.
    """

    time: datetime.datetime
    kind: str
    role: str
    name: str


def upcoming(instance: Instance) -> list[Due]:
    """All that is due next, soonest first: the next time of each timer and cron, of each job and each scan."""
    found = [*_now(instance), *_jobs_and_scans(instance), *_signals(instance), *_waits(instance)]
    zone = instance.assembly.zone
    return [Due(to_datetime(instant, zone), *what) for instant, *what in sorted(found, key=lambda entry: entry[0])]


_Entry = tuple[int, str, str, str]


def _now(instance: Instance) -> list[_Entry]:
    now = instance.clock.now()
    mailroom, master = instance.assembly.mailroom, instance.machine.master
    entries = [
        (now, "message", channel.name, repr(message))
        for channel in mailroom.channels.values()
        for _, message, _ in channel.items
    ]
    entries += [(now, "signal", name, str(signal)) for name, signal in master.router.pending()]
    return entries + [(now, "signal", "master", str(signal)) for _, signal, _ in master.incoming.items]


def _signals(instance: Instance) -> list[_Entry]:
    table = instance.machine.registry.signals
    if not instance.assembly.population.has_master:
        return []
    return [
        (instant, kind, table.receiver(signal) or "worker", str(signal))
        for instant, signal, kind in instance.machine.master.upcoming()
    ]


def _waits(instance: Instance) -> list[_Entry]:
    return [
        (instant, "wait", actor.role.name, actor.blocked_on[1] if actor.blocked_on else "")
        for instant, actor in instance.assembly.engine.agenda.upcoming()
        if isinstance(actor, Actor) and not isinstance(actor, (Spooler, Master))
    ]


def _jobs_and_scans(instance: Instance) -> list[_Entry]:
    scans = _next_scans(instance)
    due = job_instants(instance)
    entries: list[_Entry] = []
    with_jobs = set()
    for job, instant, role in due:
        if instant is not None:
            entries.append((instant, "job", role, os.fsdecode(job.name)))
            with_jobs.add((role, instant))
    entries += [(scan, "scan", role, "") for role, scan in scans.items() if (role, scan) not in with_jobs]
    return entries


def _next_scans(instance: Instance) -> dict[str, int]:
    now = instance.clock.now()
    booked = {id(holder): instant for instant, holder in instance.assembly.engine.agenda.upcoming()}
    scans = {}
    for spooler in instance.assembly.population.spoolers:
        if spooler.state is READY:
            scans[spooler.role.name] = now
        elif spooler in instance.assembly.engine.dozing:
            scans[spooler.role.name] = spooler.next_period()
        elif id(spooler) in booked:
            scans[spooler.role.name] = booked[id(spooler)]
    return scans


def job_instants(instance: Instance) -> list[tuple[Job, int | None, str]]:
    """Each waiting job, with the instant of the scan that will find it due (None for never), and by which spooler."""
    shop = instance.assembly.shop
    scans = _next_scans(instance)
    found: list[tuple[Job, int | None, str]] = []
    for job in shop.pending():
        servants = [one for one in instance.assembly.population.spoolers if one.folder.path == os.fsencode(job.folder)]
        reachable = is_reachable(job, ordered=shop.ordered)
        candidates = [
            (_scan_at_or_after(scans[one.role.name], job, shop.frequency), one.role.name)
            for one in servants
            if one.role.name in scans and reachable
        ]
        reached = [(instant, role) for instant, role in candidates if instant is not None]
        if reached:
            found.append((job, *min(reached)))
        else:
            found.append((job, None, servants[0].role.name if servants else ""))
    return found


def is_reachable(job: Job, *, ordered: bool) -> bool:
    """Whether scans come to where a job lies.

    Args:
        job: the job.
        ordered: whether ``--spooler-ordered`` is set: else no scan enters a priority folder.
    """
    inside = os.fsencode(job.path)[len(os.fsencode(job.folder)) + 1 :].split(b"/")[:-1]
    return not inside or (ordered and all(name.isdigit() or name.startswith(PREFIX) for name in inside))


def _scan_at_or_after(scan: int, job: Job, frequency: int) -> int | None:
    second = parse_at(job.vars.get(b"at", b""))
    if second <= scan // _SECOND:
        return scan
    if frequency < 0:
        return None
    period = max(frequency, 1) * _SECOND
    missing = second * _SECOND - (scan // _SECOND) * _SECOND
    return scan + -(-missing // period) * period
