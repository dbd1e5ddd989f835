"""Three people open, type, save, take over, merge and publish in any order: whatever was sent is found again."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from itertools import count
from uuid import uuid4

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.body import plain_text
from articles.workflow.publishing import Publication
from tests.desk.sending import Desk, page, sheet
from tests.people import document, write

deeds = st.sampled_from(["write", "write", "write", "save", "open", "take_over", "publish"])
steps = st.lists(
    st.tuples(st.integers(0, 2), deeds, st.sampled_from(["mine", "theirs", "both"])),
    min_size=6,
    max_size=14,
)


@dataclass
class Page:
    """What one person has before their eyes: each word is typed once in the whole history."""

    desk: Desk
    words: list[str] = field(default_factory=list)
    seen: int = 0
    sitting: str = ""
    follows: str = ""
    sequence: int = 0

    def show(self, response) -> None:
        opened = response.context["opened"]
        told = response.context["sheet"].form["body"].value()
        body = json.loads(told) if isinstance(told, str) else told
        self.words = plain_text(body).split("\n")
        self.seen = int(response.context["sheet"].form["seen"].value())
        self.sitting, self.follows, self.sequence = opened.sitting.id, opened.sitting.follows, 0

    def form(self, article) -> dict:
        self.sequence += 1
        told = {"sitting": self.sitting or uuid4(), "follows": self.follows or ""}
        told |= {"seen": self.seen, "sequence": self.sequence}
        return sheet(article, body=document(*self.words)) | told


class House:
    def __init__(self, article, desks):
        self.article, self.numbers = article, count(1)
        self.pages = [Page(desk) for desk in desks]
        self.sent: set[str] = set()
        for place in range(len(desks)):
            self.open(self.pages[place], "")

    def open(self, mine: Page, _) -> None:
        mine.show(mine.desk.open(self.article))

    def write(self, mine: Page, _) -> None:
        """A word more, and the page sends it by itself."""
        mine.words.append(f"mot{next(self.numbers)}")
        answer = mine.desk.client.post(page(self.article, "autosave"), mine.form(self.article))
        assert answer.status_code == 200
        self.sent |= set(mine.words)
        mine.desk.client.post(
            page(self.article, "presence"), {"sitting": mine.sitting, "seen": mine.seen}
        )

    def save(self, mine: Page, choice: str) -> None:
        mine.words.append(f"mot{next(self.numbers)}")
        before, version = self.article.snapshot(), self.article.version
        answer = mine.desk.client.post(page(self.article), mine.form(self.article))
        self.sent |= set(mine.words)
        self.article.refresh_from_db()
        place = answer.headers["Location"]
        if "/fusion/" in place:
            # Refused: nothing of what was there has changed.
            assert (self.article.snapshot(), self.article.version) == (before, version)
            mine.desk.client.post(place, {"field-body": choice, "seen": version})
        self.open(mine, "")

    def take_over(self, mine: Page, _) -> None:
        self.write(mine, "")
        mine.desk.client.post(page(self.article, "take_over"), {"sitting": mine.sitting})
        self.open(mine, "")

    def publish(self, mine: Page, _) -> None:
        live = self._live()
        mine.desk.decide(self.article, "publish", seen=mine.seen, change="update")
        # Readers get the version that was before this person's eyes, or what they had.
        assert self._live() in {live, mine.seen}

    def _live(self) -> int | None:
        shown = Publication.objects.live().filter(article=self.article)
        return shown.values_list("revision__number", flat=True).first()

    def lost(self) -> set[str]:
        kept = [json.dumps(snapshot) for snapshot in self._all("revisions", "snapshot")]
        kept += [json.dumps(typed) for typed in self._all("autosaves", "sheet")]
        kept = " ".join(kept).replace("\\", " ").replace('"', " ").split()
        return self.sent - set(kept)

    def _all(self, rows: str, column: str):
        return getattr(self.article, rows).values_list(column, flat=True)


@pytest.fixture
def desks(reporting, editing, leading, settings):
    settings.NEWSROOM_FOUR_EYES = False
    return [reporting, editing, leading]


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps)
def test_whatever_was_sent_is_found_again(desks, reporter, section, told):
    with transaction.atomic():
        article = write(by=reporter, section=section, body=document("mot0"))
        house = House(article, desks)
        for who, deed, choice in told:
            getattr(house, deed)(house.pages[who], choice)
            article.refresh_from_db()
            assert house.lost() == set()
        transaction.set_rollback(True)
