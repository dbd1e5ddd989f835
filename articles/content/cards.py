"""What lists show of a publication, on the reader site and in the desk's previews."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from articles.content.kinds import Kind
from articles.content.picturing import StoredPicture
from articles.content.sections import Section
from articles.workflow import clock
from articles.workflow.publishing import Publication, address

# News is what a news site brings: only what is not news carries a mark.
UNMARKED = {Kind.NEWS}


@dataclass(eq=False, slots=True)
class Card:
    article_id: int
    path: str
    kind: str
    kicker: str
    title: str
    standfirst: str
    byline: str
    published_at: datetime
    section: Section
    picture: StoredPicture | None
    # “7,5/10”, for a test that comes to a mark.
    rating: str

    @property
    def label(self) -> str:
        """What stands over the title where the section is not plain from the page."""
        return self.kicker or self.section.name

    @property
    def mark(self) -> str:
        return "" if self.kind in UNMARKED else Kind(self.kind).label

    @property
    def is_brief(self) -> bool:
        return self.kind == Kind.BRIEF


def make_cards(publications: Iterable[Publication], sections: Mapping[int, Section]) -> list[Card]:
    """Cards in the same order. Rows do as well as publications, if they tell the same by the same names."""
    now = clock.now()
    return [
        make_card(publication, sections[publication.section_id], now)
        for publication in publications
        # A section made since the sections were read has its turn at the next request.
        if publication.section_id in sections
    ]


def make_card(publication: Publication, section: Section, now: datetime | None = None) -> Card:
    return Card(
        article_id=publication.article_id,
        path=address(section.slug, publication.article_id, publication.slug),
        kind=publication.kind,
        kicker=publication.kicker,
        title=publication.title,
        standfirst=publication.standfirst,
        byline=publication.byline,
        published_at=publication.first_published_at,
        section=section,
        picture=_picture(publication, now or clock.now()),
        rating=publication.rating,
    )


def _picture(publication: Publication, now: datetime) -> StoredPicture | None:
    # Briefs are words only, even when somebody gave them a picture.
    if not publication.picture_html or publication.kind == Kind.BRIEF:
        return None
    ends = publication.picture_until
    return StoredPicture(publication.picture_html) if ends is None or ends > now else None
