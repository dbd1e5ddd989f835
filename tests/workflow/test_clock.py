from datetime import UTC, datetime

import pytest

from articles.workflow.clock import UnclearHour, paris_instant


@pytest.mark.parametrize(
    ("wall", "utc"),
    [
        (datetime(2026, 7, 14, 8, 0), datetime(2026, 7, 14, 6, 0, tzinfo=UTC)),  # noqa: DTZ001
        (datetime(2027, 1, 5, 0, 10), datetime(2027, 1, 4, 23, 10, tzinfo=UTC)),  # noqa: DTZ001
        (datetime(2026, 10, 25, 3, 0), datetime(2026, 10, 25, 2, 0, tzinfo=UTC)),  # noqa: DTZ001
        (datetime(2027, 3, 28, 1, 59), datetime(2027, 3, 28, 0, 59, tzinfo=UTC)),  # noqa: DTZ001
    ],
)
def test_an_ordinary_hour_has_one_meaning(wall, utc):
    assert paris_instant(wall) == utc


def test_an_hour_that_exists_twice_is_asked_about():
    with pytest.raises(UnclearHour, match="2h30 existe deux fois") as unclear:
        paris_instant(datetime(2026, 10, 25, 2, 30))  # noqa: DTZ001
    assert [choice.at for choice in unclear.value.choices] == [
        datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
        datetime(2026, 10, 25, 1, 30, tzinfo=UTC),
    ]
    assert "été" in unclear.value.choices[0].label
    assert "hiver" in unclear.value.choices[1].label


def test_an_hour_that_does_not_exist_is_asked_about():
    with pytest.raises(UnclearHour, match="2h30 n’existe pas") as unclear:
        paris_instant(datetime(2027, 3, 28, 2, 30))  # noqa: DTZ001
    assert [choice.label for choice in unclear.value.choices] == ["1h30", "3h30"]
