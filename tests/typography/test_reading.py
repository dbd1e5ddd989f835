import pytest

from articles.typography import compose, count_words, reading_minutes


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("« Bonjour », dit-il.", 2),
        ("L’IA – dit-on – arrive !", 3),
        ("75 % des 10 000 abonnés", 4),
        ("… ? — !", 0),
        ("Un\n\ndeux\u202ftrois", 3),
    ],
)
def test_words_are_counted_and_signs_are_not(text, words):
    assert count_words(compose(text)) == words


@pytest.mark.parametrize(
    ("words", "minutes"), [(0, 1), (1, 1), (240, 1), (241, 2), (432, 2), (2400, 10)]
)
def test_minutes_are_rounded_up(words, minutes):
    assert reading_minutes(words) == minutes
