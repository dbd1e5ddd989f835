"""Pages of a search, its filters and its order: each story once, and none lost between two pages."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from lxml import html

from articles.content.authors import Author
from articles.content.sections import Section
from articles.content.tags import Tag
from articles.search import finding, rarity
from articles.search.finding import find
from articles.search.querying import read
from articles.workflow.publishing import Publication
from tests.people import document, publish

PAGE = "/recherche/"
MANY = 47


@pytest.fixture
def many(team):
    """Of all ages and tiers, with the word here or there."""
    now = datetime.now(UTC)
    for turn in reversed(range(MANY)):
        with time_machine.travel(now - timedelta(days=turn * 61), tick=False):
            word = ("lucarne", "Autre")[turn % 2]
            fields = {"standfirst": "Une lucarne."} if turn % 4 == 1 else {}
            tags = ["Lucarnes"] if turn % 5 == 0 else []
            text = document("Des lucarnes, partout.")
            publish(**team, title=f"{word} numéro {turn}", body=text, tags=tags, **fields)


def pages(client, **asked) -> list[list[str]]:
    """Titles of each page, to the last."""
    answer, found = client.get(PAGE, asked), []
    while True:
        tree = html.fromstring(answer.content)
        found.append([link.text_content() for link in tree.xpath("//main//article//h2/a")])
        after = tree.xpath("//nav[@class='pager']/a[@rel='next']/@href")
        if not after:
            return found
        answer = client.get(after[0])
        assert answer.status_code == 200


WAYS = {
    "at once": {},
    "heads at once": {"FEW": 0},
    "cell by cell": {"FEW": 0, "FEW_HEADS": 0},
    "at once, and more than was thought": {"MOST_READ": 25},
}


@pytest.fixture(params=WAYS)
def way(request, monkeypatch):
    """Small archives are read at once, large ones by cells: all show the same."""
    for name, value in WAYS[request.param].items():
        monkeypatch.setattr(finding if name == "MOST_READ" else rarity, name, value)


@pytest.mark.parametrize("order", ["", "date"])
def test_pages_hold_each_story_once(client, many, order, way):
    found = pages(client, q="lucarne partout", tri=order)
    assert [len(page) for page in found] == [20, 20, 7]
    assert len({title for page in found for title in page}) == MANY


def test_the_database_reads_the_cells_in_their_order(many):
    """LIMIT ends the reading where a page is full: that the first rows are the best hangs on the plan."""
    with CaptureQueriesContext(connection) as asked:
        find(read("lucarne"))
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN {asked[-1]['sql']}")
        plan = "\n".join(line for (line,) in cursor.fetchall())
    assert plan.count("Nested Loop") == 2, plan
    assert "Hash" not in plan and "Gather" not in plan and "Merge" not in plan, plan


def test_both_ways_find_the_same_in_the_same_order(many, monkeypatch):
    for typed in ("lucarne", "lucarne partout"):
        at_once = find(read(typed), most=100)
        with monkeypatch.context() as large:
            large.setattr(rarity, "FEW", 0)
            heads = find(read(typed), most=100)
            large.setattr(rarity, "FEW_HEADS", 0)
            by_cells = find(read(typed), most=100)
        told = [[hit[:4] for hit in hits] for hits in (at_once, heads, by_cells)]
        assert told[0] == told[1] == told[2]
        assert len(at_once) == MANY


def test_by_date_the_newest_come_first(client, many):
    found = [title for page in pages(client, q="lucarne", tri="date") for title in page]
    numbers = [int(title.rpartition(" ")[2]) for title in found]
    assert numbers == sorted(numbers)


def test_a_later_page_asks_no_more(client, many, django_assert_max_num_queries):
    tree = html.fromstring(client.get(PAGE, {"q": "lucarne"}).content)
    with django_assert_max_num_queries(4):
        client.get(tree.xpath("//nav[@class='pager']/a[@rel='next']/@href")[0])


@pytest.mark.parametrize(
    "key", ["x", "20261126.1.x", "9" * 40, "19990101.1.20261126T000000.000000Z-1"]
)
def test_a_place_that_is_none_of_ours_is_no_page(client, db, key):
    assert client.get(PAGE, {"q": "lucarne", "apres": key}).status_code == 404


def test_filters_narrow_and_are_counted(client, team, reporter, editor, outsider):
    other = Section.objects.create(name="Mobiles", slug="mobiles")
    under = Section.objects.create(name="Tablettes", slug="tablettes", parent=other)
    publish(**team, title="Lucarne une", tags=["Énergie"])
    publish(**team | {"section": under}, title="Lucarne deux", kind="test")
    publish(**team | {"by": outsider}, title="Lucarne trois", tags=["Énergie"])
    narrowed = {
        "": {"une", "deux", "trois"},
        "rubrique=mobiles": {"deux"},
        "rubrique=tablettes": {"deux"},
        "rubrique=logiciels": {"une", "trois"},
        "genre=test": {"deux"},
        f"auteur={Author.objects.get(user=outsider).slug}": {"trois"},
        f"sujet={Tag.objects.get().slug}": {"une", "trois"},
        "periode=semaine": {"une", "deux", "trois"},
        "periode=1999": set(),
        f"sujet={Tag.objects.get().slug}&auteur=camille-roussel": {"une"},
        "rubrique=inconnue&genre=x&auteur=../x&tri=x&periode=x": {"une", "deux", "trois"},
    }
    for asked, wanted in narrowed.items():
        page = client.get(f"{PAGE}?q=lucarne&{asked}")
        tree = html.fromstring(page.content)
        links = tree.xpath("//main//article//h2/a")
        assert {link.text_content().split()[-1] for link in links} == wanted, asked
    page = client.get(f"{PAGE}?q=lucarne").content.decode()
    assert "Mobiles (1)" in page and "Logiciels (2)" in page and "Test (1)" in page


def test_a_tag_without_a_live_story_is_not_named(client, team, chief):
    publish(**team, title="Secret", tags=["Rachat de Lucarne"]).withdraw(by=chief, why="faux")
    page = client.get(PAGE, {"q": "secret", "sujet": Tag.objects.get().slug}).content.decode()
    assert "Rachat de Lucarne" not in page.replace("rachat-de-lucarne", "")


def test_the_feed_of_a_search_brings_its_newest_stories(client, many):
    feed = client.get(f"{PAGE}flux/feed.json", {"q": "lucarne", "sujet": "lucarnes"}).json()
    assert [item["title"] for item in feed["items"]][:2] == ["lucarne numéro 0", "Autre numéro 5"]
    assert len(feed["items"]) == len(range(0, MANY, 5))
    assert "q=lucarne" in feed["feed_url"] and "sujet=lucarnes" in feed["home_page_url"]
    assert Publication.objects.count() == MANY
