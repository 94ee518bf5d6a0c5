"""The settings that the emulator acts on, typed."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["FarmSpec", "MuleSpec", "NamedValue", "Settings", "SpoolerSpec"]

NamedValue = tuple[str, str]
"""An option's name as it was written, and its value (empty where it has none)."""


class SpoolerSpec(NamedTuple):
    """One ``--spooler`` or ``--spooler-external``.

    Attributes:
        path: The folder as given.
        external: Whether another instance runs its jobs.
        processes: How many processes serve it (``spooler-processes`` as it stood when the folder was met).
    """

    path: str
    external: bool
    processes: int


class MuleSpec(NamedTuple):
    """One mule.

    Attributes:
        id: Its number, from 1.
        target: The file, module or ``module:function`` that it runs, or None for a mule that only waits.
    """

    id: int
    target: str | None


class FarmSpec(NamedTuple):
    """One ``--farm``.

    Attributes:
        name: Its name.
        mules: The numbers of its mules, as listed.
    """

    name: str
    mules: tuple[int, ...]


class Settings(NamedTuple):
    """What the options amount to. Times are whole seconds, sizes bytes, 0 means "not limited" or "off".

    Attributes:
        master: Whether there is a master process; asked for, or implied by another option.
        processes: The workers asked for.
        workers: The workers that start: none where there is no socket, one in command mode.
        threads: The threads of each worker.
        enable_threads: Whether Python's threads run; always so since uWSGI 2.0.27.
        command_mode: Whether a script is run in place of workers (``--pyrun``).
        listens: Whether there is a socket, or a router that brings one.
        spooler_processes: As given; 0 where it was not.
        spooler_max_tasks: After how many jobs a spooler process ends.
        modules: Every option of loading an application, as written.
        environment: The changes to the environment in order; None removes a variable.
        touches: The ``touch-*`` options, ``fs-*`` too, as written.
        hooks: The ``hook-*`` options and their older relatives (``exec-*``, ``call-*``), as written.
        crons: The options ``cron``, ``cron2`` and so on, as written.
        sockets: The options that open sockets, as written.
        daemons: The ``attach-daemon`` options, as written.
        legions: The ``legion*`` options, as written.
        check_interval: Seconds between two passes of the master when nothing happens.
        refusal: Why uWSGI would leave right after the start, in its own words; None if it would not.
    """

    master: bool = False
    processes: int = 1
    workers: int = 0
    threads: int = 1
    enable_threads: bool = True
    cheaper: int = 0
    lazy: bool = False
    lazy_apps: bool = False
    command_mode: bool = False
    no_server: bool = False
    listens: bool = False
    need_app: bool = False
    single_interpreter: bool = False
    strict: bool = False
    die_on_term: bool = False
    exit_on_reload: bool = False
    vacuum: bool = False
    spoolers: tuple[SpoolerSpec, ...] = ()
    spooler_frequency: int = 30
    spooler_processes: int = 0
    spooler_ordered: bool = False
    spooler_quiet: bool = False
    spooler_max_tasks: int = 0
    spooler_harakiri: int = 0
    spooler_chdir: str | None = None
    spooler_imports: tuple[str, ...] = ()
    mules: tuple[MuleSpec, ...] = ()
    farms: tuple[FarmSpec, ...] = ()
    mule_msg_size: int = 0
    mule_harakiri: int = 0
    mule_reload_mercy: int = 60
    worker_reload_mercy: int = 60
    timers: tuple[str, ...] = ()
    rb_timers: tuple[str, ...] = ()
    crons: tuple[NamedValue, ...] = ()
    cron_harakiri: int = 0
    check_interval: int = 1
    imports: tuple[str, ...] = ()
    shared_imports: tuple[str, ...] = ()
    module: str | None = None
    wsgi_file: str | None = None
    callable: str | None = None
    eval: str | None = None
    pyrun: str | None = None
    pyargv: str | None = None
    mounts: tuple[str, ...] = ()
    python_worker_override: str | None = None
    chdir: str | None = None
    chdir2: str | None = None
    pythonpath: tuple[str, ...] = ()
    home: str | None = None
    environment: tuple[tuple[str, str | None], ...] = ()
    procname: str | None = None
    procname_master: str | None = None
    procname_prefix: str | None = None
    procname_append: str | None = None
    auto_procname: bool = False
    mode: str | None = None
    loop: str | None = None
    locks: int = 0
    signal_bufsize: int = 0
    max_fd: int = 0
    rpc_max: int = 64
    buffer_size: int = 4096
    listen: int = 100
    harakiri: int = 0
    max_requests: int = 0
    max_requests_delta: int = 0
    min_worker_lifetime: int = 10
    max_worker_lifetime: int = 0
    idle: int = 0
    touches: tuple[NamedValue, ...] = ()
    hooks: tuple[NamedValue, ...] = ()
    post_fork_hooks: tuple[str, ...] = ()
    as_mule_hooks: tuple[str, ...] = ()
    sharedareas: tuple[str, ...] = ()
    py_sharedareas: tuple[str, ...] = ()
    queue: int = 0
    queue_blocksize: int = 0
    queue_store: str | None = None
    cache: int = 0
    cache_blocksize: int = 0
    caches: tuple[str, ...] = ()
    metrics: tuple[str, ...] = ()
    enable_metrics: bool = False
    static_maps: tuple[NamedValue, ...] = ()
    sockets: tuple[NamedValue, ...] = ()
    daemons: tuple[NamedValue, ...] = ()
    legions: tuple[NamedValue, ...] = ()
    logto: str | None = None
    disable_logging: bool = False
    pidfile: str | None = None
    safe_pidfile: str | None = None
    touch_reload: tuple[str, ...] = ()
    py_auto_reload: int = 0
    refusal: str | None = None
