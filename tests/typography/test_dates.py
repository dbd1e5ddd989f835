from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest

from articles.typography import clock, day, moment


def test_the_first_is_an_ordinal():
    assert day(date(2023, 3, 1)) == "1er\u00a0mars 2023"


@pytest.mark.parametrize(
    ("when", "spoken"),
    [
        (date(2023, 1, 24), "24\u00a0janvier 2023"),
        (date(2024, 2, 29), "29\u00a0février 2024"),
        (date(2026, 8, 2), "2\u00a0août 2026"),
        (date(2025, 12, 31), "31\u00a0décembre 2025"),
    ],
)
def test_days_are_spoken(when, spoken):
    assert day(when) == spoken


def test_hours_have_two_figures_of_minutes():
    assert clock(time(12, 15)) == "12h15"
    assert clock(time(9, 5)) == "9h05"
    assert clock(time(0, 0)) == "0h00"


def test_a_moment_is_told_in_paris():
    assert moment(datetime(2023, 1, 24, 11, 15, tzinfo=UTC)) == "24\u00a0janvier 2023 à 12h15"
    assert moment(datetime(2023, 7, 1, 10, 5, tzinfo=UTC)) == "1er\u00a0juillet 2023 à 12h05"


def test_a_moment_late_in_utc_is_the_next_day_in_paris():
    late = datetime(2025, 12, 31, 23, 10, tzinfo=UTC)
    assert day(late) == "1er\u00a0janvier 2026"
    assert clock(late) == "0h10"


def test_the_night_of_the_clock_change_has_both_hours():
    before = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert clock(before) == clock(before + timedelta(hours=1)) == "2h30"


def test_the_zone_given_does_not_matter():
    tokyo = timezone(timedelta(hours=9))
    assert moment(datetime(2023, 3, 1, 17, 5, tzinfo=tokyo)) == "1er\u00a0mars 2023 à 9h05"


def test_a_naive_moment_is_refused():
    for told in (day, clock, moment):
        with pytest.raises(ValueError, match="time zone"):
            told(datetime(2023, 1, 24, 12, 15))  # noqa: DTZ001
