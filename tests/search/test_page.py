"""The page of the search, as a reader asks for it."""

import pytest

from articles.search.vocabulary import learn
from articles.workflow.publishing import Publication
from tests.people import document, publish

PAGE = "/recherche/"


@pytest.fixture
def told(team):
    return lambda title, **more: publish(title=title, **team, **more)


def shown(client, typed, **more):
    answer = client.get(PAGE, {"q": typed} | more)
    assert answer.status_code == 200
    return answer.content.decode()


def test_marks_what_was_found(client, told):
    told("Un grille-pain & <b>parle</b>", body=document("La sécurité d’abord."))
    page = shown(client, "securite")
    assert "<mark>sécurité</mark>" in page
    assert "Un grille-pain &amp; &lt;b&gt;parle&lt;/b&gt;" in page
    page = shown(client, "grillepain")
    assert "<mark>grille-pain</mark>" in page


@pytest.mark.parametrize(
    "typed", ["", "le", "-apple", "zzzz", "🎉", "a\0b", '"' * 500, "x " * 200, "&|!()<->:*'\\"]
)
def test_answers_whatever_is_typed(client, told, typed, django_assert_max_num_queries):
    told("Un grille-pain parle")
    with django_assert_max_num_queries(4):
        shown(client, typed)


def test_asks_little(client, told, django_assert_max_num_queries):
    told("Un grille-pain parle", tags=["Cuisine"])
    with django_assert_max_num_queries(4):
        page = shown(client, "grille-pain")
    assert "Cuisine" in page and "1 article" in page


def learn_all():
    for publication in Publication.objects.all():
        learn(publication.pk)


def test_guesses(client, told):
    told("Un ordinateur quantique")
    learn_all()
    assert "Vouliez-vous dire" in shown(client, "ordniateur")


@pytest.mark.parametrize("order", ["", "date"])
def test_of_a_long_question_the_rarest_words_are_sought(client, told, order):
    for number in range(3):
        told(f"Robot {number}", body=document("Le robot range chaque jardin."))
    rare = "Orvane Kaolin Skarvik Lucarne Tramontel Vohitra"
    told("Les noms de la semaine", body=document(f"{rare}."))
    learn_all()
    page = shown(client, f"robot range jardin {rare}", tri=order)
    assert "La question est longue" in page
    assert "Les noms de la semaine" in page and "Robot 1" not in page
    assert "La question est longue" not in shown(client, rare, tri=order)


def test_feed(client, told):
    told("Un ordinateur quantique")
    answer = client.get("/recherche/flux/rss.xml", {"q": "ordinateurs"})
    assert answer.status_code == 200
    assert "Un ordinateur quantique" in answer.content.decode()
