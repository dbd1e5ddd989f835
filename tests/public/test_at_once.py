"""What changes on a story changes wherever the story is told of: pages, cards, feeds, sitemaps, what machines read."""

from __future__ import annotations

import pytest

from articles.media.images import Image
from articles.workflow.publishing import Change
from tests.people import rewrite
from tests.public.conftest import path_of
from tests.public.machines import metadata, thing

pytestmark = pytest.mark.django_db

FEEDS = tuple(
    f"{where}flux/{file}"
    for where in ("/", "/logiciels/", "/auteur/camille-roussel/", "/tag/breton/")
    for file in ("rss.xml", "atom.xml", "feed.json")
)
LISTS = ("/", "/logiciels/", "/auteur/camille-roussel/", "/tag/breton/")
MAPS = ("/sitemap.xml", "/sitemap-news.xml")


def image(name: str) -> Image:
    made = Image(alt=f"Vue de {name}", credit="Nadia Ferhat")
    made.file.name, made.width, made.height = f"images/{name}.jpg", 2400, 1600
    made.save()
    return made


@pytest.fixture
def shown(run):
    """A story that everything tells of, among others."""
    (story,) = run(1, title="Le brochet d’Ouessant", hero=image("avant"), tags=["breton"])
    run(2, tags=["breton"])
    return story


def telling(client, words: str, places) -> set[str]:
    return {place for place in places if words in client.get(place).content.decode()}


def test_a_withdrawn_story_is_nowhere_the_next_moment(client, shown, chief):
    path = path_of(shown)
    everywhere = {*LISTS, *FEEDS, *MAPS}
    assert telling(client, path, everywhere) == everywhere
    shown.withdraw(by=chief, why="Fausse alerte.")
    assert telling(client, path, everywhere) == set()
    assert telling(client, "brochet", everywhere) == set()
    assert client.get(path).status_code == 410


def test_another_picture_is_the_picture_everywhere_the_next_moment(client, shown, reporter, editor):
    path, places = path_of(shown), {*LISTS, *FEEDS, *MAPS}
    before = telling(client, "avant", {*places, path})
    rewrite(shown, by=reporter, hero=image("ensuite"))
    shown.submit(by=reporter)
    shown.approve(by=editor)
    shown.publish(by=editor, change=Change.UPDATE)
    assert telling(client, "avant", {*places, path}) == set()
    assert telling(client, "ensuite", {*places, path}) == before >= {*LISTS, *FEEDS, path}
    page = client.get(path).content.decode()
    assert "ensuite" in metadata(page)["og:image"]
    told = thing(page, "NewsArticle")["image"]
    assert told and all("ensuite" in one["url"] for one in told)
