from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from lxml import etree

from articles.public import sitemaps
from tests.public.conftest import path_of

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"
IMAGE = "{http://www.google.com/schemas/sitemap-image/1.1}"
SITE = "http://127.0.0.1:8000"
SCHEMA = etree.XMLSchema(file=Path(__file__).parent / "schemas" / "sitemap.xsd")


def valid(client, address):
    answer = client.get(address)
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/xml")
    root = etree.fromstring(answer.content)
    SCHEMA.assertValid(root)
    return root


def locations(client, address) -> tuple[str, list[str]]:
    root = valid(client, address)
    return root.tag.removeprefix(SPACE), [place.text for place in root.iter(f"{SPACE}loc")]


def test_a_small_site_is_one_file(client, run, django_assert_num_queries):
    stories = run(3)
    with django_assert_num_queries(3):
        client.get("/sitemap.xml")
    kind, places = locations(client, "/sitemap.xml")
    assert kind == "urlset"
    house = ("/", "/logiciels/", "/archives/", "/corrections/")
    assert places[:4] == [SITE + path for path in house]
    assert set(places[4:]) == {SITE + path_of(story) for story in stories}


def test_a_large_site_is_an_index_of_months(
    client, run, time_machine, monkeypatch, django_assert_num_queries
):
    monkeypatch.setattr(sitemaps, "SINGLE_FILE", 2)
    expected = set()
    # Still October in London, November in Paris.
    for moment in (datetime(2026, 9, 12, tzinfo=UTC), datetime(2026, 10, 31, 23, 30, tzinfo=UTC)):
        time_machine.move_to(moment, tick=False)
        expected |= {SITE + path_of(story) for story in run(2)}
    with django_assert_num_queries(4):
        client.get("/sitemap.xml")
    kind, parts = locations(client, "/sitemap.xml")
    assert kind == "sitemapindex"
    # A month without an article has no part: what an index names has to be there.
    assert parts == [f"{SITE}/sitemap/2026-{month}.xml" for month in ("09", "11")]
    assert client.get("/sitemap/2026-10.xml").status_code == 404
    found = [locations(client, f"/sitemap/2026-{month}.xml")[1] for month in ("09", "11")]
    assert [len(places) for places in found] == [2, 6]
    assert expected <= {place for places in found for place in places}


def test_the_sitemap_says_when_a_story_changed_and_what_picture_it_shows(client, run, picture):
    (with_picture, bare) = (run(1, hero=picture)[0], run(1)[0])
    root = valid(client, "/sitemap.xml")
    urls = {url.findtext(f"{SPACE}loc"): url for url in root}
    story = urls[SITE + path_of(with_picture)]
    changed = datetime.fromisoformat(story.findtext(f"{SPACE}lastmod"))
    assert changed == with_picture.publications.get().first_published_at.replace(microsecond=0)
    assert story.findtext(f"{IMAGE}image/{IMAGE}loc") == f"{SITE}/media/images/pylone.webp"
    assert urls[SITE + path_of(bare)].find(f"{IMAGE}image") is None


def test_the_news_sitemap_holds_two_days(client, run, time_machine, django_assert_num_queries):
    now = datetime(2026, 11, 26, 8, tzinfo=UTC)
    told = {}
    for hours in (49, 47, 1):
        time_machine.move_to(now - timedelta(hours=hours), tick=False)
        told[hours] = SITE + path_of(run(1, title=f"Il y a {hours} heures & plus")[0])
    time_machine.move_to(now, tick=False)
    with django_assert_num_queries(2):
        client.get("/sitemap-news.xml")
    first, second = valid(client, "/sitemap-news.xml")
    assert [url.findtext(f"{SPACE}loc") for url in (first, second)] == [told[1], told[47]]
    news = first.find(f"{NEWS}news")
    assert news.findtext(f"{NEWS}publication/{NEWS}name") == "Le Relais"
    assert news.findtext(f"{NEWS}publication/{NEWS}language") == "fr"
    assert news.findtext(f"{NEWS}publication_date") == "2026-11-26T08:00:00+01:00"
    assert news.findtext(f"{NEWS}title") == "Il y a 1\N{NO-BREAK SPACE}heures & plus"


def test_a_news_sitemap_of_a_quiet_week_is_one(client, db):
    assert len(valid(client, "/sitemap-news.xml")) == 0


@pytest.mark.parametrize(
    "part", ["0000-01", "2026-13", "2026-00", "2026-1", "9999-12", "0001-01", "20261-01", "x-y"]
)
def test_a_month_that_is_none_is_404(client, live, part):
    assert client.get(f"/sitemap/{part}.xml").status_code == 404


def test_robots_name_the_sitemap(client):
    answer = client.get("/robots.txt")
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert f"Sitemap: {SITE}/sitemap.xml" in answer.content.decode()
    assert "Disallow: /admin/" in answer.content.decode()
