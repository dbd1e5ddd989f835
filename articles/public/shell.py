"""What stands around every page: head, masthead, sections, footer. Rendered once a process for each place and
each state of the sections, then only concatenated.

The state of the sections is told by the database along with the query that the page makes anyway, so a renamed
section shows at once, in every process, without a query of its own and without rendering any article again.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property

from django.db import DatabaseError, connection, models
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import escape

from articles.content import house
from articles.content.sections import Section
from articles.content.structured import absolute
from articles.public.caching import mark
from articles.public.closing import Closed, refuse_closed


class SectionsState(models.Func):
    """A column of text: a line that content.house reads, then the sections in order,
    [[id, slug, name, number of its parent], …]."""

    output_field = models.TextField()
    # Plain SQL: as a Subquery it costs the article page more time than all the rest of its query.
    template = (
        f"concat({house.STATE}, chr(10), "  # noqa: S608 - our own words
        "(SELECT json_agg(json_build_array(id, slug, name, parent_id) ORDER BY position, id)::text"
        " FROM articles_section))"
    )


@dataclass(frozen=True)
class Place:
    """Where in the site a page stands. `current` is what aria-current says of its section."""

    section: Section | None = None
    current: str = ""
    is_front: bool = False
    # Its page has a larger field of its own.
    is_search: bool = False

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


# Pixels.
ICON = 512
ELSEWHERE = Place()
FRONT = Place(is_front=True)
SEARCH = Place(is_search=True)


def section_page(section: Section) -> Place:
    return Place(section, "page")


def story_page(section: Section) -> Place:
    return Place(section, "true")


class Shell:
    def __init__(self, state: str | None):
        self.state = state
        told, _, rows = (state or "").partition("\n")
        self.house = house.read(told)
        self.title_end = f" – {escape(self.house.name)}</title>"
        rows = json.loads(rows or "[]")
        self.sections = {id: Section(id=id, slug=slug, name=name) for id, slug, name, _ in rows}
        for id, _, _, parent in rows:
            self.sections[id].parent = self.sections.get(parent)
        self.top = [section for section in self.sections.values() if not section.parent_id]
        self._pieces: dict[Place, tuple[bytes, bytes, bytes]] = {}

    def under(self, section: Section | None) -> list[Section]:
        return [one for one in self.sections.values() if section and one.parent == section]

    @cached_property
    def picture(self) -> str:
        """What networks show of a page that has no picture of its own: the site's icon."""
        icon = escape(absolute(reverse("public:icon", args=[ICON, self.house.icon_version])))
        size = "".join(
            f'<meta property="og:image:{side}" content="{ICON}">\n' for side in ("width", "height")
        )
        return f'<meta property="og:image" content="{icon}">\n{size}'

    def pieces(self, place: Place) -> tuple[bytes, bytes, bytes]:
        """Before the page's own head, between that and its main element, and after it."""
        if place not in self._pieces:
            self._pieces[place] = self._render(place)
        return self._pieces[place]

    def _render(self, place: Place) -> tuple[bytes, bytes, bytes]:
        context = {
            "sections": self.top,
            "place": place,
            "subsections": self.under(place.top),
            "house": self.house,
        }
        # Names are escaped in the template, so that neither mark can come from one.
        top, _, rest = render_to_string("public/shell.html", context).partition("<!--head-->")
        middle, _, bottom = rest.partition("<!--main-->")
        return top.encode(), middle.encode(), bottom.encode()

    def page(self, place: Place, head: str, main: str, status: int = 200) -> HttpResponse:
        top, middle, bottom = self.pieces(place)
        if 'property="og:image"' not in head:
            head += self.picture
        return mark(
            HttpResponse(
                b"".join((top, head.encode(), middle, main.encode(), bottom)), status=status
            )
        )


_latest: Shell | None = None


def shell_for(state: str | None) -> Shell:
    """The shell that shows this state of the sections and the house. Raises Closed while the house may not open."""
    global _latest
    shell = _latest
    if shell is None or shell.state != state:
        # Two threads may both build it; either is right.
        _latest = shell = Shell(state)
    house.remember(shell.house)
    refuse_closed(shell.house)
    return shell


def shell_now() -> Shell:
    """For pages that find no row to carry the state: one query."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {SectionsState.template}")
        return shell_for(cursor.fetchone()[0])


def knows_state() -> bool:
    return _latest is not None


def knows_section(slug: str) -> bool:
    """Whether a section had that address when this process was last told; without asking."""
    return _latest is not None and any(each.slug == slug for each in _latest.sections.values())


def shell_at_hand() -> Shell:
    """For error pages: the last one shown, without asking a database that may be the trouble."""
    try:
        return _latest or shell_now()
    except Closed:
        return _latest or Shell(None)
    except DatabaseError:
        return Shell(None)


def forget() -> None:
    """Lets the next page render its shell anew: for tests that change settings or templates."""
    global _latest
    _latest = None
    house.forget()
