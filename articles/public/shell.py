"""What stands around every page: head, masthead, sections, footer. Rendered once a process for each place and
each state of the sections, then only concatenated.

The state of the sections is told by the database along with the query that the page makes anyway, so a renamed
section shows at once, in every process, without a query of its own and without rendering any article again.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache

from django.db import DatabaseError, models
from django.http import HttpResponse
from django.template.loader import render_to_string

from articles.content.sections import Section
from articles.public.caching import mark
from articles.public.compiled import Statement


class SectionsState(models.Func):
    """A column of text that tells the sections in order: [[id, slug, name, number of its parent], …]."""

    output_field = models.TextField()
    # Plain SQL: as a Subquery it costs the article page more time than all the rest of its query.
    template = (
        "(SELECT json_agg(json_build_array(id, slug, name, parent_id) ORDER BY position, id)::text"
        " FROM articles_section)"
    )


@dataclass(frozen=True)
class Place:
    """Where in the site a page stands. `current` is what aria-current says of its section."""

    section: Section | None = None
    current: str = ""
    is_front: bool = False

    @property
    def top(self) -> Section | None:
        """The section whose row of the masthead is lit."""
        return (self.section and self.section.parent) or self.section

    @property
    def top_current(self) -> str:
        return self.current if self.top is self.section else "true"

    @property
    def trail(self) -> list[Section]:
        """The sections above the page, the outermost first; a section does not stand above itself."""
        above = [self.top, self.section] if self.current == "true" else [self.top]
        return [
            one
            for one in dict.fromkeys(above)
            if one and (one, self.current) != (self.section, "page")
        ]

    @property
    def has_trail(self) -> bool:
        return bool(self.trail)


ELSEWHERE = Place()
FRONT = Place(is_front=True)


def section_page(section: Section) -> Place:
    return Place(section, "page")


def story_page(section: Section) -> Place:
    return Place(section, "true")


class Shell:
    def __init__(self, state: str | None):
        self.state = state
        rows = json.loads(state or "[]")
        self.sections = {id: Section(id=id, slug=slug, name=name) for id, slug, name, _ in rows}
        for id, _, _, parent in rows:
            self.sections[id].parent = self.sections.get(parent)
        self.top = [section for section in self.sections.values() if not section.parent_id]
        self._pieces: dict[Place, tuple[bytes, bytes, bytes]] = {}

    def under(self, section: Section | None) -> list[Section]:
        return [one for one in self.sections.values() if section and one.parent == section]

    def pieces(self, place: Place) -> tuple[bytes, bytes, bytes]:
        """Before the page's own head, between that and its main element, and after it."""
        if place not in self._pieces:
            self._pieces[place] = self._render(place)
        return self._pieces[place]

    def _render(self, place: Place) -> tuple[bytes, bytes, bytes]:
        context = {"sections": self.top, "place": place, "subsections": self.under(place.top)}
        # Names are escaped in the template, so that neither mark can come from one.
        top, _, rest = render_to_string("public/shell.html", context).partition("<!--head-->")
        middle, _, bottom = rest.partition("<!--main-->")
        return top.encode(), middle.encode(), bottom.encode()

    def page(self, place: Place, head: str, main: str, status: int = 200) -> HttpResponse:
        top, middle, bottom = self.pieces(place)
        return mark(
            HttpResponse(
                b"".join((top, head.encode(), middle, main.encode(), bottom)), status=status
            )
        )


_latest: Shell | None = None


def shell_for(state: str | None) -> Shell:
    """The shell that shows this state of the sections."""
    global _latest
    shell = _latest
    if shell is None or shell.state != state:
        # Two threads may both build it; either is right.
        _latest = shell = Shell(state)
    return shell


def shell_now() -> Shell:
    """For pages that find no row to carry the state: one query."""
    rows = _state_statement().rows({})
    return shell_for(rows[0][0] if rows else None)


@cache
def _state_statement() -> Statement:
    return Statement(Section.objects.order_by().values_list(SectionsState())[:1])


def shell_at_hand() -> Shell:
    """For error pages: the last one shown, without asking a database that may be the trouble."""
    if _latest is not None:
        return _latest
    try:
        return shell_now()
    except DatabaseError:
        return Shell(None)


def forget() -> None:
    """Lets the next page render its shell anew: for tests that change settings or templates."""
    global _latest
    _latest = None
