"""A picture whose rights have ended is taken by nobody and shown to nobody, from that second on."""

from __future__ import annotations

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from articles import reactions
from articles.content.rights import offered
from articles.workflow.refusals import Unfit
from tests.content.test_references import run_jobs
from tests.desk.pictures import image
from tests.media.illustrated import HOUR, NOON, SECOND, figure
from tests.people import publish, write

# The picture itself; without one networks get the icon of the site.
TOLD_TO_NETWORKS = 'og:image" content="http://127.0.0.1:8000/media/'


@pytest.fixture
def now(time_machine):
    time_machine.move_to(NOON, tick=False)
    return time_machine


def refused(publishing, **story) -> list:
    with pytest.raises(Unfit) as unfit:
        publishing(**story)
    return [(issue.field, issue.message) for issue in unfit.value.issues]


def test_a_picture_is_offered_until_its_licence_ends(now, db):
    shown = image(licence_ends_at=NOON + HOUR)
    now.move_to(NOON + HOUR - SECOND, tick=False)
    assert shown in offered()
    now.move_to(NOON + HOUR, tick=False)
    assert shown not in offered()


@pytest.mark.parametrize("place", ["hero", "body"])
def test_nothing_new_goes_out_with_it_afterwards(now, team, place):
    shown = image(alt="Un pylône", licence_ends_at=NOON)
    story = {"hero": shown} if place == "hero" else {"body": figure(shown)}
    [(field, message)] = refused(publish, **team, **story)
    assert field == place
    assert f"n°\N{NO-BREAK SPACE}{shown.pk}" in message


def test_a_story_planned_for_after_its_end_is_refused_today(now, team):
    shown = image(licence_ends_at=NOON + HOUR)
    assert refused(publish, **team, hero=shown, at=NOON + HOUR)
    publish(**team, title="À temps", hero=shown, at=NOON + HOUR - SECOND)


def test_a_picture_for_one_use_serves_one_article(now, team, reporter, section):
    shown = image(single_use=True)
    first = publish(**team, hero=shown)
    assert shown not in offered()
    [(_, message)] = refused(publish, **team, title="Un second", body=figure(shown))
    assert "qu’une fois" in message
    first.standfirst = "Une mise à jour du même article."
    first.save()
    first.keep(by=reporter)
    assert list(first.record_issues()) == []


def test_a_picture_for_one_use_is_free_while_it_is_only_in_drafts(db, reporter, section):
    shown = image(single_use=True)
    write(by=reporter, section=section, hero=shown)
    assert shown in offered()


def test_a_picture_that_is_not_for_networks_stands_for_no_story_there(team, client):
    for keeps_away in (False, True):
        story = publish(**team, title=f"Titre {keeps_away}", hero=image(no_social=keeps_away))
        page = client.get(f"/logiciels/{story.pk}-x/", follow=True).content.decode()
        assert (TOLD_TO_NETWORKS in page) != keeps_away
        assert "story-hero" in page


def test_the_lists_drop_it_at_its_second(now, team, client):
    shown = image(licence_ends_at=NOON + HOUR)
    publish(**team, hero=shown)
    for moment, there in ((NOON + HOUR - SECOND, True), (NOON + HOUR, False)):
        now.move_to(moment, tick=False)
        assert (shown.as_picture().url in client.get("/").content.decode()) == there


def test_the_page_is_made_anew_when_it_ends(now, team, client):
    shown = image(licence_ends_at=NOON + HOUR)
    story = publish(**team, hero=shown)
    jobs = ProcrastinateJob.objects.filter(task_name__endswith="renew_pages")
    assert jobs.filter(scheduled_at=NOON + HOUR, args__target_id=shown.pk).exists()
    now.move_to(NOON + HOUR, tick=False)
    story.publications.live().get().render_again()
    page = client.get(f"/logiciels/{story.pk}-x/", follow=True).content.decode()
    assert "Image retirée" in page
    assert TOLD_TO_NETWORKS not in page


def test_once_the_worker_has_had_its_time_only_the_story_keeps_the_place_of_a_picture_that_ended(
    now, team, client
):
    shown = image(licence_ends_at=NOON + HOUR)
    story = publish(**team, hero=shown, tags=["énergie"], title="Celle qui la montre")
    other = publish(**team, tags=["énergie"], title="Celle d’à côté")
    pages = [client.get(f"/logiciels/{one.pk}-x/").url for one in (story, other)]
    lists = ("/", "/logiciels/", "/tag/energie/", "/auteur/camille-roussel/")
    files = (
        "/flux/rss.xml",
        "/flux/atom.xml",
        "/flux/feed.json",
        "/sitemap.xml",
        "/sitemap-news.xml",
    )
    address = shown.as_picture().url

    def naming() -> list[str]:
        asked = (*pages, *lists, *files)
        return [path for path in asked if address in client.get(path).content.decode()]

    at_its_end = list(ProcrastinateJob.objects.filter(scheduled_at=NOON + HOUR))
    ProcrastinateJob.objects.filter(scheduled_at=NOON + HOUR)._raw_delete("default")
    run_jobs()
    assert set(naming()) >= {*pages, "/", "/flux/rss.xml", "/sitemap.xml"}
    now.move_to(NOON + HOUR, tick=False)
    # What readers choose from, at its second; what was written down, with the job of that second.
    assert not set(naming()) & set(lists)
    for job in at_its_end:
        getattr(reactions, job.task_name.rpartition(".")[2])(**job.args)
    run_jobs()
    # In the text its address stays, where readers now get what says that it is gone.
    assert set(naming()) == {pages[0], *files[:3]}
