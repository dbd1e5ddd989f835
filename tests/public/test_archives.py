"""The archives: days of Paris on which something was published, and what came out on each."""

from datetime import UTC, datetime, timedelta

import pytest

from articles.workflow.clock import now
from tests.public.conftest import path_of
from tests.public.machines import SITE, thing

# Still the 31st in London, the 1st of November in Paris.
LATE = datetime(2026, 10, 31, 23, 30, tzinfo=UTC)
DAYS = (datetime(2025, 3, 9, 12, tzinfo=UTC), datetime(2026, 10, 30, 12, tzinfo=UTC), LATE)


@pytest.fixture
def archive(run, time_machine):
    stories = []
    for moment in DAYS:
        time_machine.move_to(moment, tick=False)
        stories += run(2, title=f"Paru {moment:%d %m}")
    time_machine.move_to("2026-11-26T08:00:00Z", tick=False)
    return stories


def links(page: str) -> list[str]:
    return [part.partition('"')[0] for part in page.split('href="/archives/')[1:]]


def test_the_archives_name_the_years_and_months_that_have_articles(client, archive):
    found = links(client.get("/archives/").content.decode())
    assert found[:5] == ["2026/", "2026/10/", "2026/11/", "2025/", "2025/03/"]


def test_a_year_is_twelve_calendars_with_the_days_that_have_articles(client, archive):
    page = client.get("/archives/2026/").content.decode()
    assert page.count('<table class="calendar">') == 12
    found = links(page)
    assert "2026/10/30/" in found
    assert "2026/11/01/" in found
    assert "2026/10/31/" not in found
    assert 'aria-label="dimanche 1er\N{NO-BREAK SPACE}novembre 2026">1</a>' in page
    assert '<th scope="col"><abbr title="lundi">lun.</abbr></th>' in page
    assert '<a rel="prev" href="/archives/2025/">2025</a>' in page
    assert 'rel="next"' not in page


def test_a_month_begins_on_its_weekday(client, archive):
    page = client.get("/archives/2026/11/").content.decode()
    assert "<h1>Novembre 2026</h1>" in page
    # The first of November 2026 is a Sunday.
    assert page.count("<td></td>", 0, page.index("2026/11/01/")) == 6
    assert '<a rel="prev" href="/archives/2026/10/">octobre 2026</a>' in page


def test_a_day_lists_its_articles_and_leads_to_its_neighbours(client, archive):
    page = client.get("/archives/2026/10/30/").content.decode()
    assert "<h1>Vendredi 30\N{NO-BREAK SPACE}octobre 2026</h1>" in page
    listed = thing(page, "CollectionPage")["mainEntity"]["itemListElement"]
    assert [entry["url"] for entry in listed] == [
        SITE + path_of(story) for story in (archive[3], archive[2])
    ]
    assert '<a rel="prev" href="/archives/2025/03/09/">dimanche 9' in page
    assert '<a rel="next" href="/archives/2026/11/01/">dimanche 1er' in page


@pytest.mark.parametrize(
    "address",
    ["", "2026/", "2026/10/", "2026/10/30/", "2026/10/30/?avant=20261030T130000.000000Z-1"],
)
def test_an_archive_page_is_at_most_four_queries(
    client, archive, django_assert_max_num_queries, address
):
    with django_assert_max_num_queries(4):
        assert client.get(f"/archives/{address}").status_code == 200


@pytest.mark.parametrize(
    "address",
    [
        "1999/",
        "2027/",
        "0000/",
        "9999/12/",
        "2026/09/",
        "2026/13/",
        "2026/02/30/",
        "2026/10/31/",
        "2026/1/",
    ],
)
def test_a_day_without_articles_has_no_page(client, archive, address):
    assert client.get(f"/archives/{address}").status_code == 404


def test_what_is_to_come_or_was_withdrawn_is_in_no_archive(client, run, chief):
    run(1, at=now() + timedelta(days=1))
    (gone,) = run(1)
    gone.withdraw(by=chief, why="À vérifier.")
    page = client.get("/archives/").content.decode()
    assert "Rien n’est encore paru" in page
    assert client.get(f"/archives/{now().year}/").status_code == 404
