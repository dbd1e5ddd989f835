from datetime import UTC, datetime
from xml.etree import ElementTree

import pytest

from articles.public import sitemaps
from tests.public.conftest import path_of

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
SITE = "http://127.0.0.1:8000"


def locations(client, address) -> tuple[str, list[str]]:
    answer = client.get(address)
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/xml")
    root = ElementTree.fromstring(answer.content)  # noqa: S314 - written by ourselves a line ago
    return root.tag.removeprefix(SPACE), [place.text for place in root.iter(f"{SPACE}loc")]


def test_a_small_site_is_one_file(client, run, django_assert_num_queries):
    stories = run(3)
    with django_assert_num_queries(3):
        client.get("/sitemap.xml")
    kind, places = locations(client, "/sitemap.xml")
    assert kind == "urlset"
    assert places[:2] == [f"{SITE}/", f"{SITE}/logiciels/"]
    assert set(places[2:]) == {SITE + path_of(story) for story in stories}


def test_a_large_site_is_an_index_of_months(
    client, run, time_machine, monkeypatch, django_assert_num_queries
):
    monkeypatch.setattr(sitemaps, "SINGLE_FILE", 2)
    expected = set()
    # Still October in London, November in Paris.
    for moment in (datetime(2026, 9, 12, tzinfo=UTC), datetime(2026, 10, 31, 23, 30, tzinfo=UTC)):
        time_machine.move_to(moment, tick=False)
        expected |= {SITE + path_of(story) for story in run(2)}
    with django_assert_num_queries(3):
        client.get("/sitemap.xml")
    kind, parts = locations(client, "/sitemap.xml")
    assert kind == "sitemapindex"
    assert parts == [f"{SITE}/sitemap/2026-{month}.xml" for month in ("09", "10", "11")]
    assert client.get("/sitemap/2026-10.xml").status_code == 404
    found = [locations(client, f"/sitemap/2026-{month}.xml")[1] for month in ("09", "11")]
    assert [len(places) for places in found] == [2, 4]
    assert expected <= {place for places in found for place in places}


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
