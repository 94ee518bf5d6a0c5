from __future__ import annotations

from datetime import datetime, timezone

from fakeuwsgi.schedule.calendar import DAY, LocalCalendar, LocalTime, Span


def shifting_at(change: int, *, by: int = 3600) -> LocalCalendar:
    """A calendar of a zone that leaves UTC at one second."""

    def to_local(second: int) -> LocalTime:
        shift = by if second >= change else 0
        return LocalTime.from_datetime(datetime.fromtimestamp(second + shift, timezone.utc))

    return LocalCalendar(to_local)


def test_span_is_the_day_where_nothing_changes() -> None:
    assert shifting_at(100 * DAY).span(5 * DAY + 7) == Span(5 * DAY, 6 * DAY, 0)


def test_span_is_cut_where_the_offset_changes() -> None:
    calendar = shifting_at(5 * DAY + 1000)
    assert calendar.span(5 * DAY + 999) == Span(5 * DAY, 5 * DAY + 1000, 0)
    assert calendar.span(5 * DAY + 1000) == Span(5 * DAY + 1000, 6 * DAY, 3600)


def test_change_at_midnight_cuts_no_day() -> None:
    calendar = shifting_at(6 * DAY)
    assert calendar.span(6 * DAY - 1) == Span(5 * DAY, 6 * DAY, 0)
    assert calendar.span(6 * DAY) == Span(6 * DAY, 7 * DAY, 3600)


def test_offsets_of_odd_seconds_are_kept() -> None:
    assert shifting_at(0, by=-2670).span(5).offset == -2670


def test_what_was_learnt_is_dropped_before_it_grows_without_end() -> None:
    calendar = shifting_at(0)
    for day in range(5_000):
        calendar.span(day * DAY)
    assert len(calendar._days) <= 4_096
    assert calendar.span(0) == Span(0, DAY, 3600)
