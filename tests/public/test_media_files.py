"""A picture can be fetched while something live shows it, and at no other moment, by whatever address one tries."""

from __future__ import annotations

import pytest

from articles.content.authors import Author
from articles.media.images import Image
from tests.desk.pictures import image
from tests.media.illustrated import HOUR, NOON, SECOND, figure
from tests.people import publish, rewrite, write


@pytest.fixture
def now(time_machine):
    time_machine.move_to(NOON, tick=False)
    return time_machine


def addresses(shown: Image) -> list[str]:
    """Every way to ask for it that somebody could think of."""
    url = shown.file.url
    folder, _, name = url.rpartition("/")
    return [
        *(url, f"{url}?v=1", f"{folder}/./{name}", f"{folder}//{name}", f"{folder}/../11/{name}"),
        *(url.replace("/media/", "/media//"), f"{url}/", url.upper(), url.replace(".", "%2E")),
    ]


def statuses(client, shown: Image) -> set[int]:
    return {client.get(address).status_code for address in addresses(shown)}


def test_nobody_fetches_the_picture_of_a_draft(client, reporter, section):
    hero, inside = image(), image()
    write(by=reporter, section=section, hero=hero, body=figure(inside))
    assert statuses(client, hero) | statuses(client, inside) == {404}
    assert statuses(client, image(alt="Sert nulle part")) == {404}


@pytest.mark.parametrize("place", ["hero", "body"])
def test_an_embargoed_picture_opens_with_its_story_and_not_before(now, client, team, place):
    shown = image()
    story = {"hero": shown} if place == "hero" else {"body": figure(shown)}
    publish(**team, **story, at=NOON + HOUR)
    now.move_to(NOON + HOUR - SECOND, tick=False)
    assert statuses(client, shown) == {404}
    now.move_to(NOON + HOUR, tick=False)
    answer = client.get(shown.file.url)
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer["Content-Type"] == "image/jpeg"
    assert answer["X-Content-Type-Options"] == "nosniff"


def test_a_refusal_is_kept_by_no_cache(client, db):
    assert "max-age=0" in client.get(image().file.url)["Cache-Control"]


def test_a_picture_closes_with_its_story(client, team, chief):
    shown = image()
    story = publish(**team, hero=shown)
    assert client.get(shown.file.url).status_code == 200
    story.withdraw(by=chief, why="À vérifier.")
    assert statuses(client, shown) == {404}


def test_a_picture_that_an_update_took_out_closes(client, team, reporter, editor):
    first, second = image(), image()
    story = publish(**team, hero=first)
    rewrite(story, by=reporter, hero=second)
    assert client.get(second.file.url).status_code == 404
    story.submit(by=reporter)
    story.approve(by=editor)
    story.publish(by=editor)
    assert client.get(second.file.url).status_code == 200
    assert client.get(first.file.url).status_code == 404


def test_the_desk_sees_everything_and_shares_it_with_no_cache(client, reporter):
    shown = image()
    client.force_login(reporter)
    answer = client.get(shown.file.url)
    assert answer.status_code == 200
    assert answer["Cache-Control"].startswith("private")
    assert "Cookie" in answer["Vary"]
    type(reporter).objects.update(is_staff=False)
    assert client.get(shown.file.url).status_code == 404


def renditions(shown: Image) -> list[str]:
    return [url for srcset in shown.srcsets() for url, _ in srcset.files]


def test_renditions_are_as_private_as_their_picture(now, client, team):
    shown = image()
    shown.make_renditions()
    publish(**team, hero=shown, at=NOON + HOUR)
    assert len(renditions(shown)) == 3
    for moment, status in ((NOON, 404), (NOON + HOUR, 200)):
        now.move_to(moment, tick=False)
        assert {client.get(url).status_code for url in renditions(shown)} == {status}


def test_renditions_end_with_the_licence(now, client, team):
    shown = image(licence_ends_at=NOON + HOUR)
    shown.make_renditions()
    publish(**team, hero=shown)
    assert {client.get(url)["Cache-Control"] for url in renditions(shown)} == {
        "public, max-age=3600"
    }
    now.move_to(NOON + HOUR, tick=False)
    assert {client.get(url).status_code for url in renditions(shown)} == {410}


def test_the_first_view_works_before_the_worker_is_done(client, team):
    shown = image()
    publish(**team, hero=shown)
    before = [client.get(url) for url in renditions(shown)]
    assert {answer.getvalue() for answer in before} == {shown.file.read()}
    assert {answer["Cache-Control"] for answer in before} == {"public, max-age=0, must-revalidate"}
    shown.make_renditions()
    after = [client.get(url) for url in renditions(shown)]
    assert [answer["Content-Type"] for answer in after] == [
        "image/avif",
        "image/webp",
        "image/jpeg",
    ]
    assert {answer["Cache-Control"] for answer in after} == {"public, max-age=31536000, immutable"}


def test_an_address_of_before_a_change_still_shows_the_picture_and_is_not_kept(client, team):
    shown = image()
    shown.make_renditions()
    publish(**team, hero=shown)
    old = renditions(shown)[0]
    shown.credit = "Quelqu’un d’autre"
    shown.save()
    shown.make_renditions()
    assert old not in renditions(shown)
    answer = client.get(old)
    assert answer.status_code == 200
    assert "max-age=0" in answer["Cache-Control"]


@pytest.mark.parametrize("name", ["17.avif", "40.gif", "40.svg", "99999.jpg"])
def test_a_size_that_there_is_not_is_the_picture_itself(client, team, name):
    shown = image()
    shown.make_renditions()
    publish(**team, hero=shown)
    answer = client.get(f"/media/r/{shown.pk}/{shown.key}/{name}")
    assert answer["Content-Type"] == "image/jpeg"
    assert "max-age=0" in answer["Cache-Control"]


def test_a_portrait_is_public(client, reporter):
    shown = image()
    Author.objects.update(portrait=shown)
    assert client.get(shown.file.url).status_code == 200


def test_rights_end_at_their_second_with_no_worker(now, client, team):
    shown = image(licence_ends_at=NOON + HOUR)
    publish(**team, hero=shown)
    now.move_to(NOON + HOUR - SECOND, tick=False)
    assert client.get(shown.file.url)["Cache-Control"] == "public, max-age=1"
    now.move_to(NOON + HOUR, tick=False)
    answer = client.get(shown.file.url)
    assert (answer.status_code, answer["Content-Type"]) == (410, "image/svg+xml")
    assert 'viewBox="0 0 40 30"' in answer.content.decode()
    assert "max-age=0" in answer["Cache-Control"]


def test_readers_cost_one_query_a_picture(client, team, django_assert_num_queries):
    shown = image()
    publish(**team, hero=shown)
    with django_assert_num_queries(1):
        assert client.get(shown.file.url).status_code == 200


@pytest.mark.parametrize(
    "name", ["x", "../secret_key", "%00", "images/", "..%2f..%2fetc/passwd", "é" * 300]
)
def test_what_is_no_picture_of_ours_is_not_found(client, db, name):
    assert client.get(f"/media/{name}").status_code == 404


def test_a_lost_file_is_not_found(client, team):
    shown = image()
    publish(**team, hero=shown)
    shown.file.storage.delete(shown.file.name)
    assert client.get(shown.file.url).status_code == 404
