"""Names that mean the same, as the desk says."""

import pytest

from articles.search.synonyms import Synonyms
from tests.people import document, publish

ADD = "/admin/articles/synonyms/add/"


@pytest.fixture
def told(team):
    publish(**team, title="L’IA au lycée")
    publish(**team, title="L’intelligence artificielle au bureau")
    publish(
        **team, title="Une neige artificielle", body=document("Le renseignement, l’intelligence.")
    )


def found(client, typed) -> set[str]:
    page = client.get("/recherche/", {"q": typed}).content.decode()
    titles = {
        "L’IA au lycée": "lycée</a>",
        "L’intelligence artificielle au bureau": "bureau</a>",
        "Une neige artificielle": "neige",
    }
    return {title for title, sign in titles.items() if sign in page}


def test_what_the_desk_saves_holds_for_the_next_search(client, editing, told):
    assert found(client, "IA") == {"L’IA au lycée"}
    editing.post(ADD, words="IA\nintelligence artificielle")
    assert Synonyms.groups() == [["IA", "intelligence artificielle"]]
    both = {"L’IA au lycée", "L’intelligence artificielle au bureau"}
    assert found(client, "IA") == both
    assert found(client, "ia -lycée") == both - {"L’IA au lycée"}
    assert found(client, "intelligence artificielle") >= both
    assert found(client, "“intelligence artificielle”") == both - {"L’IA au lycée"}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("IA", "au moins deux"),
        ("", "Erreur"),
        ("IA\nle", "ne peut rien faire"),
        ("IA\n" + "x" * 90, "80"),
    ],
)
def test_a_group_that_cannot_serve_is_refused_and_lost_by_nobody(editing, db, words, said):
    page = editing.post(ADD, words=words).content.decode()
    assert said in page
    assert not Synonyms.objects.exists()
