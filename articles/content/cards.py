"""What lists show of a publication, on the reader site and in the desk's previews."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from articles.body import Picture
from articles.content.kinds import Kind
from articles.content.sections import Section
from articles.workflow.publishing import Publication, address

# News is what a news site brings: only what is not news carries a mark.
UNMARKED = {Kind.NEWS}


@dataclass(frozen=True)
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
    picture: Picture | None
    # “7,5/10”, for a test that comes to a mark.
    rating: str = ""

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
    """Cards in the same order."""
    return [
        make_card(publication, sections[publication.section_id])
        for publication in publications
        # A section made since the sections were read has its turn at the next request.
        if publication.section_id in sections
    ]


def make_card(publication: Publication, section: Section) -> Card:
    # Briefs are words only, even when somebody gave them a picture.
    hero = None if publication.kind == Kind.BRIEF else publication.hero
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
        picture=hero.as_still() if hero and hero.is_licensed() else None,
        rating=publication.rating,
    )
