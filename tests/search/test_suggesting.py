"""What is offered while somebody types: what is live, and nothing else."""

from datetime import timedelta

import pytest

from articles.content.products import Product
from articles.search.vocabulary import learn
from articles.workflow import clock
from articles.workflow.publishing import Publication
from tests.people import document, publish, write

PAGE = "/recherche/suggestions/"


@pytest.fixture
def told(team):
    def tell(title, **more):
        story = publish(title=title, **team, **more)
        for publication in Publication.objects.all():
            learn(publication.pk)
        return story

    return tell


def offered(client, typed) -> list[tuple[str, str]]:
    answer = client.get(PAGE, {"q": typed})
    assert answer.status_code == 200
    return [(one["kind"], one["label"]) for one in answer.json()["suggestions"]]


def test_offers_names_and_titles_by_their_beginning(client, told, django_assert_max_num_queries):
    told("L’intelligence artificielle au lycée", tags=["Éducation", "Intelligence artificielle"])
    client.get("/")
    with django_assert_max_num_queries(4):
        assert ("Mot-clé", "Intelligence artificielle") in offered(client, "artif")
    assert ("Mot-clé", "Éducation") in offered(client, "educ")
    assert ("Rubrique", "Logiciels") in offered(client, "logi")
    assert ("Signature", "Camille Roussel") in offered(client, "rouss")
    assert ("Article", "L’intelligence artificielle au lycée") in offered(client, "lyc")
    assert ("Article", "L’intelligence artificielle au lycée") in offered(
        client, "intelligence arti"
    )


def test_leads_where_it_says(client, told):
    told("Un grille-pain parle", tags=["Cuisine"])
    for one in client.get(PAGE, {"q": "cuis"}).json()["suggestions"]:
        assert client.get(one["path"]).status_code == 200


def test_says_nothing_of_what_is_not_out(client, told, team, reporter, editor, chief, section):
    Product.objects.create(name="Zéphyrine")
    write(by=reporter, section=section, title="Zéphyr en brouillon", tags=["Zéphyr secret"])
    later = clock.now() + timedelta(hours=1)
    told("Zéphyr demain", at=later, tags=["Zéphyr demain"], body=document("Zéphyrologie."))
    gone = told("Zéphyr retiré", tags=["Zéphyr retiré"])
    gone.withdraw(by=chief, why="faux")
    assert offered(client, "zeph") == []
    assert "Vouliez-vous" not in client.get("/recherche/", {"q": "zéphirologie"}).content.decode()


@pytest.mark.parametrize(
    "typed", ["", "a", "%", "__", "\\", "\0\0", "🎉🎉", "x" * 5000, '"', "-a", "le la"]
)
def test_bears_whatever_is_typed(client, told, typed):
    told("Un grille-pain parle")
    assert isinstance(offered(client, typed), list)
