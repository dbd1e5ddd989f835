import pytest
from django.core.exceptions import ValidationError

from articles.content import accents
from tests.public.test_stylesheet import palettes


def test_the_grounds_are_those_of_the_stylesheet():
    light, dark = palettes()["light"], palettes()["dark"]
    grounds = (light["paper"], dark["paper"], dark["raised"], light["ink"])
    assert grounds == (accents.PAPER, accents.DARK_PAPER, accents.DARK_RAISED, accents.INK)


@pytest.mark.parametrize(
    "colour", ["#b23300", "#0b5c8a", "#006b3c", "#7a1fa2", "#000000", "#5b5b5b"]
)
def test_every_tint_of_an_accepted_colour_can_be_read(colour):
    accents.refuse_unreadable(colour)
    accent = accents.accent_of(colour)
    for words, ground in (
        (accent.light, accents.PAPER),
        (accent.light, "#ffffff"),
        (accent.dark, accents.DARK_PAPER),
        (accent.dark, accents.DARK_RAISED),
        (accents.INK, accent.signal),
    ):
        assert accents.contrast(words, ground) >= 4.5


@pytest.mark.parametrize(
    ("colour", "told"), [("#ff5a1f", "2,8"), ("#ffffff", "1,0"), ("#777777", "4,1")]
)
def test_a_colour_that_cannot_be_read_is_refused_with_its_contrast(colour, told):
    with pytest.raises(ValidationError, match=told):
        accents.refuse_unreadable(colour)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("#B30", "#bb3300"), (" 0b5c8a ", "#0b5c8a"), ("rouge", None), ("#12345", None)],
)
def test_a_colour_is_six_digits(typed, kept):
    if kept:
        assert accents.normalized(typed) == kept
        return
    with pytest.raises(ValidationError):
        accents.normalized(typed)
