"""What ran when, where, why and with what outcome."""

from fakeuwsgi.history.record import Event, History
from fakeuwsgi.history.run import Call, Cause, Outcome, Run, RunKind, moment

__all__ = ["Call", "Cause", "Event", "History", "Outcome", "Run", "RunKind", "moment"]
