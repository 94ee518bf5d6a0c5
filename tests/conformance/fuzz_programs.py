"""Random programs for ``fuzz.py``: one seed, one program, whose events mostly fall into seconds of their own."""

from __future__ import annotations

import random

__all__ = ["generate"]

_SECONDS = 8
_TIMED = (1, 2, 3, 4)
_SOFT = (11, 12, 13)


def generate(seed: int) -> str:
    """The text of a program, header included."""
    return _Writer(random.Random(seed), seed).write()


class _Writer:
    def __init__(self, rng: random.Random, seed: int) -> None:
        self._rng = rng
        self._seed = seed
        self._workers = rng.choice([1, 1, 2])
        self._mules = rng.choice([0, 1, 1, 2, 3])
        self._brain = self._mules > 0 and rng.random() < 0.25
        self._farm = self._mules >= 2 and rng.random() < 0.5
        self._period = rng.choice([0, 1, 2, 3, 5])
        self._jobs = 0

    def write(self) -> str:
        body = [*self._hooks(), *self._handlers(), *self._clocks(), *self._imports()]
        return "\n".join([*self._header(), "", "import time", "", "import uwsgi", *body, ""])

    # ---- what there is

    def _header(self) -> list[str]:
        options = ["--master", "--socket {cwd}/socket", f"--processes {self._workers}"]
        mules = self._mules
        if self._brain:
            options.append("--mule=brain.py")
            mules -= 1
        options += [f"--mules {mules}"] if mules else []
        options += ["--farm crew:1,2"] if self._farm else []
        # Without an order real uWSGI goes by the file system's.
        options += ["--spooler jobs --spooler-ordered", f"--spooler-frequency {self._period}"] if self._period else []
        lines = [
            f'"""The random program of seed {self._seed}."""',
            f"# uwsgi: {' '.join(options)} --import {{program}}",
        ]
        lines.append(f"# seconds: {_SECONDS}")
        return lines + self._brain_file()

    def _brain_file(self) -> list[str]:
        if not self._brain:
            return []
        timeout = self._rng.choice([1, 2, 3, -1])
        return [
            "# file: brain.py",
            "# import time",
            "# import uwsgi",
            "# from tracing import trace",
            # Its time-outs are not to end in the instants in which the others have their events.
            "# time.sleep(0.4)",
            "# while True:",
            f"#     message = uwsgi.mule_get_msg(timeout={timeout})",
            "#     trace('got', message)",
            f"#     time.sleep({self._rng.choice([0, 1])})",
            "# end",
        ]

    def _targets(self) -> list[str]:
        found = (
            ["", "worker1", "workers", "active-workers"] if self._workers == 1 else ["worker1", "worker2", "workers"]
        )
        found += [f"mule{number}" for number in range(1, self._mules + 1)]
        found += ["mules"] if self._mules else []
        found += ["mule"] if self._mules == 1 else []
        found += ["farm_crew"] if self._farm and self._rng.random() < 0.3 else []
        return found + (["spooler"] if self._period else [])

    # ---- the code

    def _hooks(self) -> list[str]:
        lines = ["from tracing import T0, trace, trace_call", "", "tried = {}", "", "", "def spooler(job):"]
        lines += [
            "    name = job[b'n']",
            "    tried[name] = tried.get(name, 0) + 1",
            "    trace('job', name, tried[name])",
        ]
        lines += ["    time.sleep(int(job[b's']))", "    trace('job done', name)"]
        lines += ["    results = job[b'r'].split(b' ')", "    result = results[min(tried[name], len(results)) - 1]"]
        lines += ["    if result == b'raise':", "        raise LookupError(name)"]
        if self._mules and self._rng.random() < 0.5:
            lines.append("    uwsgi.mule_msg(b'of ' + name, 1)")
        lines += ["    return int(result)", "", "", "def on_message(message):", "    trace('message', message)"]
        lines += self._indented(self._actions(self._rng.randint(0, 2), "message"))
        lines += ["    trace('message done', message)", "", "", "def forked():", "    trace('fork')", "", ""]
        lines += ["uwsgi.spooler = spooler", "uwsgi.mule_msg_hook = on_message", "uwsgi.post_fork_hook = forked"]
        return lines

    def _handlers(self) -> list[str]:
        lines = []
        for number in (*_TIMED, *_SOFT):
            kind = "timed" if number in _TIMED else "soft"
            lines += ["", "", f"def handle_{number}(number):", "    trace('signal', number)"]
            lines += self._indented(self._actions(self._rng.randint(0, 3 if kind == "timed" else 1), kind))
            lines += ["    trace('handled', number)"]
        lines += ["", ""]
        for number in (*_TIMED, *_SOFT):
            lines.append(f"uwsgi.register_signal({number}, {self._rng.choice(self._targets())!r}, handle_{number})")
        return lines

    def _clocks(self) -> list[str]:
        """Timers whose expiries, as far as they begin at the start, fall into different seconds."""
        lines: list[str] = []
        taken: set[int] = set()
        for number in _TIMED:
            period = self._rng.choice([1, 2, 3, 4, 5, 6])
            iterations = self._rng.choice([0, 1, 1, 2])
            red_black = self._rng.random() < 0.5
            seconds = set(range(period, _SECONDS, period))
            if red_black and iterations:
                seconds = set(sorted(seconds)[:iterations])
            if seconds & taken:
                continue
            taken |= seconds
            end = f", {iterations}" if iterations else ""
            lines.append(
                f"uwsgi.add_rb_timer({number}, {period}{end})" if red_black else f"uwsgi.add_timer({number}, {period})"
            )
        return lines

    def _imports(self) -> list[str]:
        lines = [self._spool() for _ in range(self._rng.randint(0, 2) if self._period else 0)]
        if self._mules == 1 and self._rng.random() < 0.4:
            lines.append("uwsgi.mule_msg(b'imported')")
        return lines

    def _actions(self, count: int, where: str) -> list[str]:
        choices = ["sleep", "trace", "trace"]
        if where != "message":
            choices += ["message", "message"] if self._mules else []
            choices += ["farm"] if self._farm else []
            choices += ["spool", "spool"] if self._period else []
        if where == "timed":
            choices += ["signal", "signal", "raise", "timer", "exit", "frequency"]
        return [line for _ in range(count) for line in self._action(self._rng.choice(choices))]

    def _action(self, kind: str) -> list[str]:
        rng = self._rng
        if kind == "sleep":
            return [f"time.sleep({rng.choice([1, 1, 2])})"]
        if kind == "message":
            return [f"trace_call('sent', uwsgi.mule_msg, b'm{rng.randint(1, 9)}', {rng.randint(1, self._mules)})"]
        if kind == "farm":
            return [f"trace_call('sent', uwsgi.farm_msg, 'crew', b'f{rng.randint(1, 9)}')"]
        if kind == "spool":
            return [self._spool()]
        if kind == "signal":
            return [f"trace_call('raised', uwsgi.signal, {rng.choice(_SOFT)})"]
        if kind == "raise":
            return ["if time.time() - T0 > 3.5:", "    raise LookupError(number)"]
        if kind == "exit":
            return [f"if int(time.time() - T0) == {rng.randint(1, 6)}:", "    raise SystemExit(0)"]
        if kind == "timer":
            return [f"uwsgi.add_rb_timer({rng.choice(_SOFT)}, {rng.choice([1, 2])}, 1)"]
        if kind == "frequency":
            return [f"uwsgi.set_spooler_frequency({rng.choice([1, 2, 4])})"] if self._period else ["trace('here')"]
        return ["trace('here', uwsgi.worker_id(), uwsgi.mule_id())"]

    def _spool(self) -> str:
        rng = self._rng
        self._jobs += 1
        results = b" ".join(rng.choice([b"-2", b"-2", b"-1", b"0", b"raise"]) for _ in range(rng.randint(1, 3)))
        job = [f"b'n': b'job{self._jobs}'", f"b's': b'{rng.choice([0, 0, 0, 1])}'", f"b'r': {results!r}"]
        if rng.random() < 0.4:
            job.append(f"b'at': b'%d' % (T0 + {rng.randint(0, 6)})")
        if rng.random() < 0.3:
            job.append(f"b'priority': b'{rng.randint(1, 20)}'")
        return f"uwsgi.spool({{{', '.join(job)}}})"

    @staticmethod
    def _indented(lines: list[str]) -> list[str]:
        return [f"    {line}" for line in lines]
