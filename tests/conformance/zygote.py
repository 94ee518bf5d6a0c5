"""A process that has loaded fakeuwsgi once, and forks for each program that is to run on it.

Loading Python and fakeuwsgi takes longer than most programs run. The zygote reads one JSON request a line from its standard
input, lets a fork of itself run it as ``launch.py`` would, and answers with the exit status.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

__all__ = ["Zygote"]

_HERE = Path(__file__).resolve().parent
_ROOT = _HERE.parent.parent


class Zygote:
    """The parent's end.

    Args:
        patience: real seconds after which a program is killed.
    """

    def __init__(self, patience: float) -> None:
        environment = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(_ROOT)}
        self._patience = patience
        self._process = subprocess.Popen(
            [sys.executable, str(_HERE / "zygote.py")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment,
            text=True,
        )

    def run(self, arguments: list[str], cwd: Path, env: dict[str, str], log: int) -> int:
        """Run ``launch.py`` with these arguments in a fork; give its exit status, negative for a signal."""
        stdin, stdout = self._process.stdin, self._process.stdout
        if stdin is None or stdout is None:
            msg = "the zygote has no pipes"
            raise RuntimeError(msg)
        path = os.readlink(f"/proc/self/fd/{log}")  # noqa: PTH115
        request = {"arguments": arguments, "cwd": str(cwd), "env": env, "log": path, "patience": self._patience}
        stdin.write(json.dumps(request) + "\n")
        stdin.flush()
        return int(json.loads(stdout.readline()))

    def close(self) -> None:
        """End the zygote."""
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()
        self._process.wait()


def _serve() -> None:
    import zoneinfo  # noqa: F401

    import freezegun.api  # noqa: F401

    import fakeuwsgi.cli.simulate
    import fakeuwsgi.decorators  # noqa: F401

    for line in sys.stdin:
        request = json.loads(line)
        child = os.fork()
        if child == 0:
            _become(request)
        sys.stdout.write(json.dumps(_wait(child, request["patience"])) + "\n")
        sys.stdout.flush()


def _wait(child: int, patience: float) -> int:
    deadline = time.monotonic() + patience
    pause = 0.001
    while True:
        pid, status = os.waitpid(child, os.WNOHANG)
        if pid:
            break
        if time.monotonic() > deadline:
            os.kill(child, signal.SIGKILL)
            _, status = os.waitpid(child, 0)
            break
        time.sleep(pause)
        pause = min(pause * 1.5, 0.02)
    with suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)
    return os.waitstatus_to_exitcode(status)


def _become(request: dict[str, Any]) -> None:
    status = 70
    try:
        os.setsid()
        os.chdir(request["cwd"])
        log = os.open(request["log"], os.O_WRONLY | os.O_APPEND)
        null = os.open(os.devnull, os.O_RDONLY)
        os.dup2(null, 0)
        os.dup2(log, 1)
        os.dup2(log, 2)
        sys.stdin = open(0, closefd=False, encoding="utf-8")  # noqa: SIM115
        sys.stdout = open(1, "w", buffering=1, closefd=False, encoding="utf-8")  # noqa: SIM115
        sys.stderr = open(2, "w", buffering=1, closefd=False, encoding="utf-8")  # noqa: SIM115
        os.environ.clear()
        os.environ.update(request["env"])
        time.tzset()
        base = [entry for entry in sys.path if entry not in {str(_HERE), str(_ROOT)}]
        folders = request["env"].get("PYTHONPATH", "").split(os.pathsep)
        sys.path[:] = [str(_HERE), *folders, *base]
        sys.argv = [str(_HERE / "launch.py"), *request["arguments"]]
        from tests.conformance.launch import main

        status = main() or 0
    except SystemExit as leaving:
        status = leaving.code if isinstance(leaving.code, int) else int(leaving.code is not None)
    except BaseException:
        import traceback

        traceback.print_exc()
        status = 1
    finally:
        import atexit

        with suppress(BaseException):
            atexit._run_exitfuncs()
        for stream in (sys.stdout, sys.stderr):
            with suppress(BaseException):
                stream.flush()
        os._exit(status)


if __name__ == "__main__":
    _serve()
