"""Every public address, asked at the second before and at the second of every window's edge, with no worker alive."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.people import publish, rewrite, write

PARIS = ZoneInfo("Europe/Paris")
START = datetime(2026, 10, 24, 22, 0, tzinfo=PARIS)  # The night in which 2h30 exists twice.
HOUR = timedelta(hours=1)
SECOND = timedelta(seconds=1)


@pytest.fixture
def desk(reporter, editor, chief, section, time_machine):
    """A night at the desk. Gives each story's number and what readers may see of it, from when to when."""
    time_machine.move_to(START, tick=False)
    team = {"by": reporter, "and_by": editor, "section": section, "tags": ["IA libre"]}
    there = publish(title="Déjà en ligne", **team)
    coming = publish(title="Pour plus tard", at=START + 3 * HOUR, **team)
    cancelled = publish(title="Jamais parue", at=START + 2 * HOUR, **team)
    cancelled.unschedule(by=editor)
    changing = publish(title="Première version", **team)
    rewrite(changing, by=reporter, title="Seconde version")
    changing.submit(by=reporter)
    changing.approve(by=editor)
    changing.publish(by=editor, at=START + 5 * HOUR)
    gone = publish(title="Retirée depuis", **team)
    time_machine.move_to(START + HOUR, tick=False)
    gone.withdraw(by=chief, why="À vérifier.")
    draft = write(by=reporter, section=section, title="Simple brouillon", tags=["IA libre"])
    end = START + 48 * HOUR
    return {
        "Déjà en ligne": (there.pk, START, end),
        "Pour plus tard": (coming.pk, START + 3 * HOUR, end),
        "Jamais parue": (cancelled.pk, end, end),
        "Première version": (changing.pk, START, START + 5 * HOUR),
        "Seconde version": (changing.pk, START + 5 * HOUR, end),
        "Retirée depuis": (gone.pk, START, START + HOUR),
        "Simple brouillon": (draft.pk, end, end),
    }


LISTS = ("/", "/logiciels/", "/tag/ia-libre/", "/auteur/camille-roussel/", "/flux/rss.xml")
EDGES = sorted({START, START + HOUR, START + 2 * HOUR, START + 3 * HOUR, START + 5 * HOUR})


@pytest.mark.parametrize("edge", EDGES, ids=lambda edge: f"+{(edge - START) // HOUR}h")
@pytest.mark.parametrize(
    "shift", [-SECOND, timedelta()], ids=["the second before", "at its second"]
)
def test_readers_see_each_story_within_its_window_and_nowhere_else(
    desk, client, time_machine, edge, shift
):
    moment = edge + shift
    time_machine.move_to(moment, tick=False)
    public = {title for title, (_, starts, ends) in desk.items() if starts <= moment < ends}
    for address in LISTS:
        assert titles_in(client, address, desk) == public, address
    for title, (number, *_) in desk.items():
        page = client.get(f"/logiciels/{number}-x/", follow=True)
        assert (title in page.content.decode()) == (title in public), title
    statuses = {
        number: client.get(f"/logiciels/{number}-x/", follow=True).status_code
        for number, *_ in desk.values()
    }
    assert statuses == {number: expected_status(desk, number, moment) for number in statuses}
    sitemap = crawl_sitemap(client)
    assert {number for number in statuses if f"/logiciels/{number}-" in sitemap} == {
        desk[title][0] for title in public
    }


def titles_in(client, address, desk) -> set[str]:
    page = client.get(address)
    # An empty list is a page too; a tag nobody uses in public is none.
    text = page.content.decode()
    return {title for title in desk if title in text}


def expected_status(desk, number, moment) -> int:
    windows = [
        (starts, ends) for key, starts, ends in desk.values() if key == number and starts < ends
    ]
    if any(starts <= moment < ends for starts, ends in windows):
        return 200
    return 410 if any(ends <= moment for _, ends in windows) else 404


def crawl_sitemap(client) -> str:
    import re

    index = client.get("/sitemap.xml").content.decode()
    parts = re.findall(r"<loc>https?://[^/<]+(/sitemap[^<]*)</loc>", index)
    return index + "".join(client.get(part).content.decode() for part in parts)
