import pytest

from articles.typography import Suggestion, apply, compose, suggest


def test_a_suggestion_says_where_what_and_why():
    (found,) = suggest("Oui, l'Etat membre")
    assert (found.start, found.end, found.wrong, found.right) == (7, 11, "Etat", "État")
    assert found.rule == "capital"
    assert "Académie" in found.why


def test_the_reasons_are_composed_too():
    text = "A la fin, Mr Etat -- dit-on -- 12000 abonnés, 3 x 4, “oui”"
    whys = {suggestion.rule: suggestion.why for suggestion in suggest(text)}
    assert set(whys) == {
        "capital",
        "preposition",
        "title",
        "dash",
        "thousands",
        "times",
        "guillemets",
    }
    assert all(compose(why) == why for why in whys.values())


def test_addresses_and_code_get_no_suggestion():
    assert suggest("https://exemple.fr/Etat et `Etat` et #Etat") == []


def test_only_what_is_taken_changes():
    text = "L’Etat et l’Ecole"
    first, second = suggest(text)
    assert apply(text, [second]) == "L’Etat et l’École"
    assert apply(text, [second, first]) == "L’État et l’École"


def test_a_suggestion_for_another_text_is_refused():
    stale = suggest("L’Etat")
    with pytest.raises(ValueError, match="changed"):
        apply("Un autre texte", stale)


def test_overlapping_suggestions_are_refused():
    one = Suggestion(0, 4, "Etat", "État", "", "capital")
    two = Suggestion(2, 4, "at", "AT", "", "capital")
    with pytest.raises(ValueError, match="changed"):
        apply("Etat", [one, two])
