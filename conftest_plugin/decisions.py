"""Where the options of a test come from: pytest's ini file, its flags, the fixture `uwsgi_config`, the marker."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import pytest

from conftest_plugin.options import is_configured, seed_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fakeuwsgi.options import Options

__all__ = ["Decisions", "lay_over", "read_configuration"]

_OWN = ("eager", "isolation", "seed", "start", "timezone")
_NO_PROCESSES = (
    "isolation='process' is not part of this version of fakeuwsgi: every role runs in the test's own process ('inline')"
)


@dataclass(frozen=True)
class Decisions:
    """What one test's instance is to be.

    Attributes:
        options: uWSGI's options; None for the default ones.
        start: the instant at which the test begins, in microseconds since the epoch; None for now.
        timezone: the zone of its crons; None for the process's own.
        seed: picks another legal order; None for first in, first out.
        eager: whether what is sent runs before the call returns.
        keep_paths: whether the configured spool folders themselves are used.
    """

    options: Options | None = None
    start: int | None = None
    timezone: str | None = None
    seed: int | None = None
    eager: bool = False
    keep_paths: bool = False


def read_configuration(config: pytest.Config) -> Decisions:
    """What the ini file and the flags decide.

    Raises:
        pytest.UsageError: they are wrong.
    """
    decisions = Decisions(seed=seed_of(config), keep_paths=bool(config.getini("uwsgi_keep_paths")))
    if not is_configured(config):
        return decisions
    from fakeuwsgi.clock import ClockError
    from fakeuwsgi.options import OptionError, Options

    arguments = config.getini("uwsgi_options")
    options = None
    if arguments:
        folder = config.inipath.parent if config.inipath is not None else config.rootpath
        try:
            options = Options.from_argv(arguments, cwd=folder)
            _ = options.settings
        except OptionError as error:
            msg = f"uwsgi_options in {config.inipath or 'the command line'}: {error}"
            raise pytest.UsageError(msg) from error
    try:
        return replace(
            decisions, options=options, **_times(config.getini("uwsgi_start"), config.getini("uwsgi_timezone"))
        )
    except ValueError as error:
        msg = f"uwsgi_start in {config.inipath or 'the command line'}: {error}"
        raise pytest.UsageError(msg) from error
    except ClockError as error:
        msg = f"uwsgi_timezone in {config.inipath or 'the command line'}: {error}"
        raise pytest.UsageError(msg) from error


def lay_over(decisions: Decisions, given: Mapping[str, Any], options: Options) -> Decisions:
    """Decisions with others laid over them.

    Args:
        decisions: what stands so far.
        given: the keywords of the marker or the content of `uwsgi_config`.
        options: the default options, for where there are no others yet.

    Returns:
        New decisions.

    Raises:
        FakeUwsgiError: a name or a value is wrong.
        ValueError: a start that is no time.
        TypeError: a value of ours has the wrong type.
    """
    from fakeuwsgi.options import OptionError, Options

    if given.get("isolation", "inline") != "inline":
        hint = _NO_PROCESSES if given["isolation"] == "process" else "isolation is 'inline' or 'process'"
        raise ValueError(hint)
    uwsgis = {name: value for name, value in given.items() if name not in _OWN}
    base = decisions.options or options
    if uwsgis:
        try:
            base = base.with_overrides(Options.from_kwargs(**uwsgis))
        except OptionError as error:
            raise _with_own_names(error, uwsgis) from error
        _ = base.settings
    changes = {name: _checked(name, given[name]) for name in ("eager", "seed") if name in given}
    zone = given.get("timezone", decisions.timezone)
    if "start" in given or "timezone" in given:
        times = _times(given.get("start"), zone)
        changes |= times if "start" in given else {"timezone": times["timezone"]}
    return replace(decisions, options=base, **changes)


def _checked(name: str, value: Any) -> Any:
    """The value of `seed` or `eager`.

    Raises:
        TypeError: it is of another type.
    """
    if name == "eager" and not isinstance(value, bool):
        msg = f"eager is True or False, not {value!r}"
        raise TypeError(msg)
    if name == "seed" and value is not None and (isinstance(value, bool) or not isinstance(value, int)):
        msg = f"seed is a whole number, not {value!r}"
        raise TypeError(msg)
    return value


def _times(start: Any, timezone: str | None) -> dict[str, Any]:
    """The fields `start` and `timezone`, read.

    Raises:
        ValueError: a start that is no time.
        ClockError: there is no such zone.
    """
    import datetime

    from fakeuwsgi.clock import from_datetime, local_zone

    zone = local_zone(timezone or None)
    if start is None or start == "":
        return {"start": None, "timezone": timezone or None}
    moment = start
    if isinstance(moment, str):
        try:
            moment = datetime.datetime.fromisoformat(moment.strip().replace("Z", "+00:00"))
        except ValueError:
            msg = f"{start!r} is no time: write it as 2026-11-20 09:00:00, with +01:00 after it for another zone"
            raise ValueError(msg) from None
    elif isinstance(moment, datetime.date) and not isinstance(moment, datetime.datetime):
        moment = datetime.datetime.combine(moment, datetime.time())
    if not isinstance(moment, datetime.datetime):
        msg = f"{start!r} is no time: give a datetime, or text such as '2026-11-20 09:00:00'"
        raise ValueError(msg)  # noqa: TRY004 - the same error for every start that is none
    return {"start": from_datetime(moment, zone), "timezone": timezone or None}


def _with_own_names(error: Exception, given: Mapping[str, Any]) -> Exception:
    """The error about a name nobody knows, with our own names among those it may have meant."""
    import difflib

    near = [own for name in given if (close := difflib.get_close_matches(name, _OWN, 1, 0.7)) for own in close]
    if not near or "has no option" not in str(error):
        return error
    from fakeuwsgi.options import OptionError

    return OptionError(getattr(error, "message", str(error)), f"Did you mean {' or '.join(near)}")
