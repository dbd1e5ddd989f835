"""Where one goes on from a story: what is related, and the dossier it is part of. Never itself, never what is not live."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from articles.content import neighbours
from articles.content.dossiers import Dossier
from articles.workflow.clock import now
from articles.workflow.publishing import Publication
from tests.content.test_references import run_jobs
from tests.people import publish, rewrite
from tests.public.conftest import path_of

TITLE = re.compile(r'<h3 class="card-title"><a href="[^"]*">([^<]*)</a>')
STEP = re.compile(r'dossier-(previous|next)"><span>[^<]*</span> <a rel="\w+" href="[^"]*">([^<]*)<')


def page_of(client, article) -> str:
    answer = client.get(path_of(article))
    assert answer.status_code == 200
    return answer.content.decode()


def related(client, article) -> list[str]:
    return TITLE.findall(page_of(client, article))


def steps(client, article) -> list[tuple[str, str]]:
    return STEP.findall(page_of(client, article))


@pytest.fixture
def make_dossier(run):
    """dossier(n): that many live stories, and a public dossier of them."""

    def make(count: int, **fields):
        stories = run(count)
        told = {"name": "Les moteurs libres", "is_public": True}
        dossier = Dossier.objects.create(**told | fields)
        dossier.put_in_order([story.pk for story in stories])
        run_jobs()
        return dossier, stories

    return make


def test_related_stories_share_tags_first_then_the_section(client, run, team):
    from articles.content.sections import Section

    elsewhere = Section.objects.create(name="Espace", slug="espace")
    run(1, title="Ailleurs", section=elsewhere)
    run(1, title="Même rubrique")
    run(1, title="Un mot-clé, ailleurs", section=elsewhere, tags=["ia"])
    run(1, title="Deux mots-clés", tags=["ia", "voix"])
    (story,) = run(1, title="Elle-même", tags=["ia", "voix"])
    assert related(client, story) == [
        *("Deux mots-clés", "Un mot-clé, ailleurs", "Même rubrique", "Ailleurs")
    ]


def test_what_is_withdrawn_is_related_no_more_that_second_and_another_takes_its_place(
    client, run, chief, django_assert_num_queries
):
    *others, story = run(7)
    shown = related(client, story)
    assert len(shown) == 4
    gone = next(one for one in others if one.title == shown[0])
    gone.withdraw(by=chief, why="Source douteuse.")
    left = related(client, story)
    assert len(left) == 4
    assert left[:3] == shown[1:]
    address = path_of(story)
    with django_assert_num_queries(1):
        client.get(address)


def test_a_story_alone_shows_no_empty_heading(client, live):
    page = page_of(client, live)
    assert "À lire aussi" not in page
    assert "dossier-box" not in page


def test_what_is_not_out_yet_is_related_to_nothing(client, run):
    run(1, title="Demain", at=now() + timedelta(days=1))
    (story,) = run(1)
    assert "Demain" not in str(Publication.objects.get(article=story).neighbours)


def test_a_new_title_and_a_new_story_show_within_a_job(client, run, reporter, editor):
    first, second = run(2)
    run_jobs()
    assert related(client, first) == [second.title]
    rewrite(second, by=reporter, title="Un titre neuf")
    second.submit(by=reporter)
    second.approve(by=editor)
    second.publish(by=editor)
    run_jobs()
    assert related(client, first) == ["Un titre neuf"]


def test_hostile_titles_are_only_words_beside_other_stories(client, run):
    run(1, title="<!--dossiers--><script>alert(1)</script>")
    (story,) = run(1, title="<!--related-->")
    page = page_of(client, story)
    assert "<script>alert" not in page
    assert page.count('class="related"') == 1


@pytest.mark.parametrize("count", [1, 12])
def test_looking_around_is_one_query_whatever_there_is(run, count, django_assert_num_queries):
    stories = run(count, tags=["ia", "voix", "son"])
    publication = stories[-1].publications.select_related("revision").get()
    with django_assert_num_queries(1):
        neighbours.gather(publication)
    assert len(publication.neighbour_ids) == min(count - 1, neighbours.STORED)


def test_one_change_renews_a_bounded_number_of_pages(run, monkeypatch):
    stories = run(6)
    run_jobs()
    monkeypatch.setattr(neighbours, "MOST_RENEWED", 3)
    assert neighbours.renew(neighbours.around(stories[0].pk)) == 3


def test_a_dossier_leads_to_the_previous_and_the_next(client, make_dossier):
    dossier, (first, second, third) = make_dossier(3)
    assert steps(client, first) == [("next", second.title)]
    assert steps(client, second) == [("previous", first.title), ("next", third.title)]
    assert f'href="{dossier.path}">Les moteurs libres</a>' in page_of(client, third)


def test_steps_skip_what_is_not_live_to_the_second(client, make_dossier, chief):
    _, (first, second, third) = make_dossier(3)
    second.withdraw(by=chief, why="Erreur.")
    assert steps(client, first) == [("next", third.title)]
    assert steps(client, third) == [("previous", first.title)]


def test_a_step_to_come_is_there_at_its_second(client, run, team, time_machine):
    time_machine.move_to("2026-11-23T12:00:00Z", tick=False)
    (first,) = run(1)
    coming = publish(title="À midi et quart", at=now() + timedelta(minutes=15), **team)
    dossier = Dossier.objects.create(name="En deux temps", is_public=True)
    dossier.put_in_order([first.pk, coming.pk])
    for job in ("renew_neighbours", "renew_around"):
        run_only(job)
    assert steps(client, first) == []
    assert "midi et quart" not in page_of(client, first)
    time_machine.move_to("2026-11-23T12:15:00Z", tick=False)
    assert steps(client, first) == [("next", "À midi et quart")]


def run_only(name: str) -> None:
    """The jobs of that name, before their hour or not; the others wait, as for a worker that is away."""
    from procrastinate.contrib.django.models import ProcrastinateJob

    from articles import reactions

    for job in ProcrastinateJob.objects.filter(task_name__endswith=name):
        getattr(reactions, name)(**job.args)


@pytest.mark.parametrize("change", ["hide", "reorder", "delete", "rename"])
def test_what_is_done_to_a_dossier_shows_on_its_stories(client, make_dossier, change):
    dossier, (first, second) = make_dossier(2)
    if change == "hide":
        dossier.is_public = False
        dossier.save()
    elif change == "reorder":
        dossier.put_in_order([second.pk])
    elif change == "delete":
        dossier.delete()
    else:
        dossier.name = "Les moteurs, encore"
        dossier.save()
    run_jobs()
    page = page_of(client, first)
    assert ("Les moteurs, encore" in page) == (change == "rename")
    assert ("dossier-box" in page) == (change == "rename")


def test_the_page_of_a_dossier_holds_its_live_stories_in_order(
    client, make_dossier, chief, draft, django_assert_num_queries
):
    told = {
        "standfirst": "Ce qu'on en sait : tout.",
        "introduction": "Un début.\nSa suite.\n\nUne fin.",
    }
    dossier, stories = make_dossier(3, **told)
    dossier.put_in_order([stories[2].pk, draft.pk, stories[0].pk, stories[1].pk])
    stories[0].withdraw(by=chief, why="Erreur.")
    for _ in range(2):
        with django_assert_num_queries(2):
            answer = client.get("/dossier/les-moteurs-libres/")
    page = answer.content.decode()
    assert "<p>Un début. Sa suite.</p>\n<p>Une fin.</p>" in page
    assert "Ce qu’on en sait\N{NO-BREAK SPACE}: tout." in page
    assert re.findall(r'card-title"><a href="[^"]*">([^<]*)<', page) == [
        stories[2].title,
        stories[1].title,
    ]


def test_a_dossier_that_is_hidden_or_has_nothing_to_read_is_404(client, make_dossier, draft):
    dossier, _ = make_dossier(1, is_public=False)
    assert client.get(dossier.path).status_code == 404
    empty = Dossier.objects.create(name="Rien", is_public=True)
    empty.put_in_order([draft.pk])
    assert client.get(empty.path).status_code == 404
    assert client.get("/dossier/inconnu/").status_code == 404
    assert "/dossier/" not in client.get("/sitemap.xml").content.decode()


def test_a_dossier_is_in_the_sitemap_and_its_former_address_leads_on(client, make_dossier):
    dossier, _ = make_dossier(1)
    old = dossier.path
    assert f"8000{old}</loc>" in client.get("/sitemap.xml").content.decode()
    dossier.slug = "tout-neuf"
    dossier.save()
    answer = client.get(old)
    assert (answer.status_code, answer["Location"]) == (301, "/dossier/tout-neuf/")
