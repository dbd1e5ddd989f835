"""Sections under a section: one level, pages and articles of their own."""

import pytest
from django.core.exceptions import ValidationError

from articles.content.sections import Section
from tests.people import publish
from tests.public.conftest import path_of
from tests.public.machines import SITE, thing


@pytest.fixture
def under(section):
    return Section.objects.create(name="Navigateurs", slug="navigateurs", parent=section)


@pytest.fixture
def story(reporter, editor, under):
    return publish(by=reporter, and_by=editor, section=under, title="Un onglet de trop")


def test_its_page_stands_under_its_section(client, story, run, django_assert_num_queries):
    run(1)
    with django_assert_num_queries(2):
        page = client.get("/logiciels/navigateurs/").content.decode()
    assert "Un onglet de trop" in page
    assert "Nouvelle numéro 1" not in page
    steps = [step["item"] for step in thing(page, "BreadcrumbList")["itemListElement"]]
    assert steps == [f"{SITE}/", f"{SITE}/logiciels/", f"{SITE}/logiciels/navigateurs/"]
    assert '<a href="/logiciels/" aria-current="true">Logiciels</a>' in page
    assert '<a href="/logiciels/navigateurs/" aria-current="page">Navigateurs</a>' in page


def test_the_section_lists_what_stands_under_it_in_order(
    client, story, run, django_assert_num_queries
):
    later = path_of(run(1)[0])
    with django_assert_num_queries(2):
        page = client.get("/logiciels/").content.decode()
    listed = [
        entry["url"] for entry in thing(page, "CollectionPage")["mainEntity"]["itemListElement"]
    ]
    assert listed == [SITE + later, SITE + path_of(story)]
    assert '<p class="kicker">Navigateurs</p>' in page


def test_both_are_paged_together_to_the_end(client, run, under):
    expected = {path_of(one) for one in (*run(15), *run(15, section=under))}
    first = client.get("/logiciels/").content.decode()
    following = first.partition('rel="next" href="')[2].partition('"')[0]
    second = client.get(following).content.decode()
    found = [{path for path in expected if f'href="{path}"' in page} for page in (first, second)]
    assert [len(paths) for paths in found] == [20, 10]
    assert set.union(*found) == expected


def test_its_stories_keep_a_short_address_and_a_whole_trail(client, story):
    assert path_of(story) == f"/navigateurs/{story.pk}-un-onglet-de-trop/"
    page = client.get(path_of(story)).content.decode()
    assert (
        '<ol><li><a href="/">Accueil</a></li><li><a href="/logiciels/">Logiciels</a></li>'
        '<li><a href="/logiciels/navigateurs/">Navigateurs</a></li></ol>' in page
    )
    assert thing(page, "NewsArticle")["articleSection"] == "Navigateurs"


@pytest.mark.parametrize(
    "asked", ["/navigateurs/", "/ailleurs/navigateurs/", "/logiciels/anciens/", "/anciens/"]
)
def test_every_other_address_leads_to_it(client, story, under, asked):
    under.slug = "anciens"
    under.save()
    under.slug = "navigateurs"
    under.save()
    answer = client.get(asked)
    assert (answer.status_code, answer["Location"]) == (301, "/logiciels/navigateurs/")


def test_moving_it_moves_its_page_at_once_and_no_story(client, story, under):
    other = Section.objects.create(name="Web", slug="web")
    client.get("/logiciels/navigateurs/")
    Section.objects.filter(pk=under.pk).update(parent=other)
    assert client.get("/logiciels/navigateurs/")["Location"] == "/web/navigateurs/"
    assert "Un onglet de trop" in client.get("/web/").content.decode()
    assert "Un onglet de trop" not in client.get("/logiciels/").content.decode()
    assert client.get(path_of(story)).status_code == 200


def test_the_front_page_shows_its_stories_in_the_river_of_its_section(client, run, under):
    run(6)
    run(6, section=under, title="Sous")
    page = client.get("/").content.decode()
    assert 'id="rubrique-logiciels"' in page
    assert 'id="rubrique-navigateurs"' not in page


def test_there_is_one_level_and_no_address_of_an_article(section, under):
    refused = [
        Section(name="Plus bas", slug="plus-bas", parent=under),
        Section(name="5 G", slug="5-g", parent=section),
    ]
    section.parent = Section.objects.create(name="Au-dessus", slug="au-dessus")
    for one in (*refused, section):
        with pytest.raises(ValidationError):
            one.full_clean()
