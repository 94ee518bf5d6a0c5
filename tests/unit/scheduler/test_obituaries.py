"""The log's words about processes that died and came back."""

from __future__ import annotations

import pytest

from fakeuwsgi.roles import Role
from fakeuwsgi.scheduler.obituaries import respawn_lines


@pytest.mark.parametrize(
    ("role", "killed_by", "lines"),
    [
        (
            Role("worker", 2),
            9,
            [
                "DAMN ! worker 2 (pid: 5) died, killed by signal 9 :( trying respawn ...",
                "Respawned uWSGI worker 2 (new pid: 6)",
            ],
        ),
        (
            Role("worker", 2),
            0,
            ["DAMN ! worker 2 (pid: 5) died :( trying respawn ...", "Respawned uWSGI worker 2 (new pid: 6)"],
        ),
        (
            Role("mule", 1),
            9,
            ["OOOPS mule 1 (pid: 5) crippled...trying respawn...", "spawned uWSGI mule 1 (pid: 6)"],
        ),
        (
            Role("spooler", 1),
            0,
            ["OOOPS the spooler is no more...trying respawn...", "spawned the uWSGI spooler on dir /jobs with pid 6"],
        ),
    ],
)
def test_the_log_tells_who_died_and_who_follows(role: Role, killed_by: int, lines: list[str]) -> None:
    assert respawn_lines(role, 5, 6, killed_by, "/jobs") == lines
