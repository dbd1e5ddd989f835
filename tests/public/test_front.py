from datetime import timedelta

import pytest

from articles.content.sections import Section
from articles.public.front import compose_front
from articles.public.shell import shell_now
from articles.workflow.clock import now
from tests.public.conftest import path_of


def shown(front) -> list[str]:
    rivers = [card for river in front.rivers for card in (river.first, *river.others)]
    first = [front.lead] if front.lead else []
    return [card.title for card in [*first, *front.seconds, *front.briefs, *rivers, *front.earlier]]


def test_an_empty_house_has_a_kind_front_page(client, db, django_assert_num_queries):
    with django_assert_num_queries(2):
        answer = client.get("/")
    assert answer.status_code == 200
    assert "La rédaction est au travail" in answer.content.decode()


@pytest.mark.parametrize("count", [1, 40])
def test_the_front_page_is_two_queries_whatever_there_is(
    client, run, picture, django_assert_num_queries, count
):
    run(count, hero=picture)
    with django_assert_num_queries(2):
        assert client.get("/").status_code == 200
    with django_assert_num_queries(2):
        client.get("/")


def test_the_twenty_newest_each_have_one_place(run, reporter, editor):
    far = Section.objects.create(name="Espace", slug="espace")
    run(2, section=far, title="Loin")
    run(30, kind="breve")
    run(18)
    front = compose_front(shell_now())
    titles = shown(front)
    assert sorted(titles.count(f"Nouvelle numéro {turn}") for turn in range(1, 19)) == [1] * 18
    assert titles.count("Loin") == 2, "a section that was quiet lately keeps its river"
    assert front.older


def test_a_story_with_a_picture_leads(run, picture):
    run(1, hero=picture, title="Avec image")
    run(2)
    run(1, kind="breve", hero=picture, title="Brève")
    front = compose_front(shell_now())
    assert front.lead.title == "Avec image"
    assert [card.title for card in front.briefs] == ["Brève"]
    assert front.briefs[0].picture is None


def test_briefs_alone_still_make_a_front_page(client, run):
    run(3, kind="breve")
    assert client.get("/").status_code == 200
    assert len(shown(compose_front(shell_now()))) == 3


def test_what_follows_the_front_page_is_paged_to_the_end(client, run):
    everything = {path_of(article) for article in run(47)}
    found, address = [], "/"
    while address:
        page = client.get(address).content.decode()
        found.append({path for path in everything if f'href="{path}"' in page})
        address = page.partition('rel="next" href="')[2].partition('"')[0]
    assert [len(one) for one in found] == [20, 20, 7]
    assert set.union(*found) == everything


def test_what_is_not_live_is_not_there(client, draft, run, chief):
    run(1, title="Pour demain", at=now() + timedelta(days=1))
    (gone,) = run(1, title="Retirée")
    gone.withdraw(by=chief, why="À vérifier.")
    page = client.get("/").content.decode()
    assert "demain" not in page
    assert "Retirée" not in page
    assert "breton" not in page
