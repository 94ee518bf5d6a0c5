"""From the applied options to the typed settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fakeuwsgi.options.errors import OptionError
from fakeuwsgi.options.numbers import atoi
from fakeuwsgi.options.settings import FarmSpec, MuleSpec, NamedValue, Settings, SpoolerSpec
from fakeuwsgi.options.table.row import MASTER, METRICS, NO_SERVER

if TYPE_CHECKING:
    from fakeuwsgi.options.effects import Item, State

__all__ = ["refusal_of", "settings_of"]

_SOCKETS = (
    "socket",
    "suwsgi-socket",
    "http-socket",
    "http11-socket",
    "https-socket",
    "fastcgi-socket",
    "fastcgi-nph-socket",
    "scgi-socket",
    "scgi-nph-socket",
    "raw-socket",
    "puwsgi-socket",
    "lazy-socket",
    "map-socket",
)
_ROUTERS = ("http", "https", "https2", "http-to-https", "fastrouter", "rawrouter", "sslrouter", "sslrouter2")
_DAEMONS = (
    "attach-daemon",
    "attach-control-daemon",
    "smart-attach-daemon",
    "smart-attach-daemon2",
    "attach-daemon2",
    "legion-attach-daemon",
    "legion-smart-attach-daemon",
    "legion-smart-attach-daemon2",
)
_STAND_ALONE = ("cron", "spooler", "legion", "emperor", *_DAEMONS)
_STAND_ALONE_TEXTS = ("loop", "udp", "emperor-proxy-socket", "setns-socket")
_HOOK_PREFIXES = ("hook-", "exec-", "call-", "after-request-")
_FARM_NAME = 254


def settings_of(state: State) -> Settings:
    """The typed view of the applied options.

    Args:
        state: The settings by slot.

    Returns:
        The view.

    Raises:
        OptionError: The options contradict each other in a way that uWSGI refuses (a farm of a mule that is not there).
    """
    flag, number, text = state.flags.get, state.numbers.get, state.texts.get
    mules = tuple(MuleSpec(index, item.value) for index, item in enumerate(_items(state, "mule"), 1))
    listens = _listens(state)
    command_mode = _commanded(state)
    processes = number("processes", 1)
    return Settings(
        master=flag("master", bool(state.implied & MASTER)),
        processes=processes,
        workers=1 if command_mode else processes if listens or text("loop") else 0,
        threads=number("threads", 1),
        cheaper=number("cheaper", 0),
        lazy=_on(state, "lazy"),
        lazy_apps=_on(state, "lazy-apps"),
        command_mode=command_mode,
        no_server=_serverless(state),
        listens=listens,
        need_app=_on(state, "need-app"),
        single_interpreter=_on(state, "single-interpreter"),
        strict=_on(state, "strict"),
        die_on_term=_on(state, "die-on-term"),
        exit_on_reload=_on(state, "exit-on-reload"),
        vacuum=_on(state, "vacuum"),
        spoolers=tuple(_spooler(item) for item in _items(state, "spooler")),
        spooler_frequency=number("spooler-frequency", 30),
        spooler_processes=number("spooler-processes", 0),
        spooler_ordered=_on(state, "spooler-ordered"),
        spooler_quiet=_on(state, "spooler-quiet"),
        spooler_max_tasks=number("spooler-max-tasks", 0),
        spooler_harakiri=number("spooler-harakiri", 0),
        spooler_chdir=text("spooler-chdir"),
        spooler_imports=_values(state, "spooler-import"),
        mules=mules,
        farms=tuple(_farm(item.value or "", len(mules)) for item in _items(state, "farm")),
        mule_msg_size=number("mule-msg-size", 0),
        mule_harakiri=number("mule-harakiri", 0),
        mule_reload_mercy=number("mule-reload-mercy", 60),
        worker_reload_mercy=number("worker-reload-mercy", 60),
        timers=_values(state, "signal-timer"),
        rb_timers=_values(state, "signal-rbtimer"),
        crons=_named(state, "cron"),
        cron_harakiri=number("cron-harakiri", 0),
        check_interval=number("check-interval", 0) or 1,
        imports=_values(state, "import"),
        shared_imports=_values(state, "shared-import"),
        module=text("module"),
        wsgi_file=text("wsgi-file"),
        callable=text("callable"),
        eval=text("eval"),
        pyrun=text("python"),
        pyargv=text("pyargv"),
        mounts=_values(state, "mount"),
        python_worker_override=text("python-worker-override"),
        chdir=text("chdir"),
        chdir2=text("chdir2"),
        pythonpath=_values(state, "pythonpath"),
        home=text("home"),
        environment=tuple(_variable(item) for item in _items(state, "env")),
        procname=text("procname"),
        procname_master=text("procname-master"),
        procname_prefix=text("procname-prefix"),
        procname_append=text("procname-append"),
        auto_procname=_on(state, "auto-procname"),
        mode=text("mode"),
        loop=text("loop"),
        locks=number("locks", 0),
        signal_bufsize=number("signal-bufsize", 0),
        max_fd=number("max-fd", 0),
        rpc_max=number("rpc-max", 64),
        buffer_size=number("buffer-size", 4096),
        listen=number("listen", 100),
        harakiri=number("harakiri", 0),
        max_requests=number("max-requests", 0),
        max_requests_delta=number("max-requests-delta", 0),
        min_worker_lifetime=number("min-worker-lifetime", 10),
        max_worker_lifetime=number("max-worker-lifetime", 0),
        idle=number("idle", 0),
        touches=_named(state, *(slot for slot in state.lists if slot.startswith(("touch-", "fs-")))),
        hooks=_named(state, *(slot for slot in state.lists if slot.startswith(_HOOK_PREFIXES))),
        post_fork_hooks=_values(state, "hook-post-fork"),
        as_mule_hooks=_values(state, "hook-as-mule"),
        sharedareas=_values(state, "sharedarea"),
        py_sharedareas=_values(state, "py-sharedarea"),
        queue=number("queue", 0),
        queue_blocksize=number("queue-blocksize", 0),
        queue_store=text("queue-store"),
        cache=number("cache", 0),
        cache_blocksize=number("cache-blocksize", 0),
        caches=_values(state, "cache2"),
        metrics=_values(state, "metric"),
        enable_metrics=flag("enable-metrics", bool(state.implied & METRICS)),
        static_maps=_named(state, "static-map", "static-map2"),
        sockets=_named(state, *_SOCKETS, *_ROUTERS),
        daemons=_named(state, *_DAEMONS),
        legions=_named(state, *(slot for slot in state.lists if slot.startswith("legion"))),
        logto=text("logto"),
        disable_logging=_on(state, "disable-logging"),
        pidfile=text("pidfile"),
        safe_pidfile=text("safe-pidfile"),
        touch_reload=_values(state, "touch-reload"),
        py_auto_reload=number("py-auto-reload", 0),
        refusal=refusal_of(state),
    )


def _items(state: State, slot: str) -> list[Item]:
    return state.lists.get(slot, [])


def _values(state: State, slot: str) -> tuple[str, ...]:
    return tuple(item.value or "" for item in _items(state, slot))


def _named(state: State, *slots: str) -> tuple[NamedValue, ...]:
    return tuple((item.name, item.value or "") for slot in slots for item in _items(state, slot))


def _spooler(item: Item) -> SpoolerSpec:
    return SpoolerSpec(item.value or "", item.name == "spooler-external", item.copies)


def _variable(item: Item) -> tuple[str, str | None]:
    name, equal, content = (item.value or "").partition("=")
    return name, content if equal and item.name == "env" else None


def _farm(value: str, mules: int) -> FarmSpec:
    name, colon, listed = value.partition(":")
    if not colon:
        said = f"invalid farm value ({value}) must be in the form name:mule[,muleN]."
        msg = f"the farm {value!r} lists no mules"
        raise OptionError(msg, "Write it as name:1,2", said=said)
    numbers = []
    for word in listed.split(","):
        if not word:
            continue
        number = atoi(word)
        if not 1 <= number <= mules:
            there = "there are no mules" if not mules else f"there are mules 1 to {mules}"
            msg = f"the farm {value!r} names the mule {word!r}, but {there}"
            raise OptionError(
                msg,
                "Add mules, or correct the farm",
                said=f"invalid mule id: {word}",
            )
        numbers.append(number)
    return FarmSpec(name[:_FARM_NAME], tuple(numbers))


def refusal_of(state: State) -> str | None:
    """Why uWSGI would leave right after the start, for what it checks before mules and farms are made.

    Args:
        state: The settings by slot.

    Returns:
        Its last words, or None.
    """
    processes, cheaper = state.numbers.get("processes", 1), state.numbers.get("cheaper", 0)
    if cheaper >= processes and cheaper > 0:
        return "invalid cheaper value: must be lower than processes"
    lowest, highest = state.numbers.get("min-worker-lifetime", 10), state.numbers.get("max-worker-lifetime", 0)
    if 0 < highest <= lowest:
        return f"invalid min-worker-lifetime value ({lowest}), must be lower than max-worker-lifetime ({highest})"
    if _listens(state) or _commanded(state) or _serverless(state):
        return None
    if any(state.lists.get(slot) for slot in _STAND_ALONE) or any(text in state.texts for text in _STAND_ALONE_TEXTS):
        return None
    return "The -s/--socket option is missing and stdin is not a socket."


def _on(state: State, slot: str) -> bool:
    return slot in state.flags and state.flags[slot]


def _listens(state: State) -> bool:
    return any(state.lists.get(slot) for slot in (*_SOCKETS, *_ROUTERS))


def _commanded(state: State) -> bool:
    return _on(state, "command-mode") or "python" in state.texts


def _serverless(state: State) -> bool:
    return _on(state, "no-server") or bool(state.implied & NO_SERVER)
