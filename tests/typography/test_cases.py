import pytest

from articles.typography import apply, compose, suggest
from tests.typography.casebook import cases
from tests.typography.html_blocks import compose_html

COMPOSED = cases("house_rules", "desk_rules", "article")
IN_HTML = cases("house_html", "desk_html")
SUGGESTED = cases("house_suggestions", "desk_suggestions")


def test_the_house_rules_are_all_here():
    assert len(cases("house_rules", "house_html")) == 260
    assert len(cases("house_suggestions")) == 11


@pytest.mark.parametrize(("typed", "composed"), COMPOSED)
def test_text_is_composed(typed, composed):
    assert compose(typed) == composed


@pytest.mark.parametrize(("typed", "composed"), COMPOSED)
def test_what_is_composed_stays(typed, composed):
    assert compose(composed) == composed


@pytest.mark.parametrize(("typed", "composed"), IN_HTML)
def test_blocks_are_composed_across_their_marks(typed, composed):
    assert compose_html(typed) == composed
    assert compose_html(composed) == composed


@pytest.mark.parametrize(("typed", "taken"), SUGGESTED)
def test_suggestions_are_offered(typed, taken):
    assert apply(typed, suggest(typed)) == taken


@pytest.mark.parametrize(("typed", "taken"), SUGGESTED)
def test_suggestions_are_not_imposed(typed, taken):
    assert bool(suggest(compose(typed))) == (typed != taken)


@pytest.mark.parametrize(("typed", "taken"), SUGGESTED)
def test_a_suggestion_taken_is_not_offered_again(typed, taken):
    assert suggest(taken) == []
    assert suggest(compose(taken)) == []
