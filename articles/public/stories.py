"""The article page: one indexed read, and concatenation. What is rendered was rendered at publication."""

from __future__ import annotations

from functools import lru_cache

from django.conf import settings
from django.db.models import OuterRef, Subquery
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.utils.html import escape

from articles.content import structured
from articles.content.article import Article
from articles.content.house import House
from articles.content.kind_expiring import as_of
from articles.content.publisher import organization
from articles.content.sections import Section
from articles.public.caching import mark
from articles.public.errors import gone
from articles.public.frames import allow_frames, framed_hosts
from articles.public.going_on import with_address, with_neighbours
from articles.public.reading import reader_view
from articles.public.shell import SectionsState, shell_for, story_page
from articles.public.stored import stored_page
from articles.workflow import clock
from articles.workflow.events import Event
from articles.workflow.permissions import Verb
from articles.workflow.publishing import address


@reader_view
def story(request: HttpRequest, section: str, number: int, slug: str) -> HttpResponse:
    """Only the number decides; a section or slug that is not today's leads to today's address."""
    page = stored_page(number)
    if page is None:
        return _absent(request, number)
    shell = shell_for(page.sections)
    home = shell.sections[page.section_id]
    path = address(home.slug, number, page.slug)
    if (section, slug) != (home.slug, page.slug):
        return mark(HttpResponsePermanentRedirect(path))
    # What the site is called is no part of what is stored: a new name shows at once on every page.
    head = page.head_html.replace("</title>", shell.title_end, 1)
    head = _placed(head, home, path, shell.house) + _address_tags(path)
    main = with_address(as_of(page.main_html, clock.now()), path)
    main = with_neighbours(main, page.neighbours, page.live_neighbours)
    response = shell.page(story_page(home), head, main)
    if hosts := framed_hosts(main):
        allow_frames(response, hosts)
    return response


def _placed(head: str, home: Section, path: str, house: House) -> str:
    """What machines are told of where the story stands: it moves with its section, without being rendered again."""
    steps = tuple((section.name, section.path) for section in story_page(home).trail)
    return structured.placed(head, _standing(steps, house), structured.absolute(path))


@lru_cache(maxsize=200)
def _standing(steps: tuple[tuple[str, str], ...], house: House) -> str:
    """The same for every story of a section while the house is the same."""
    trail = structured.breadcrumb([("Accueil", "/"), *steps])
    own = {"articleSection": steps[-1][0], "publisher": organization(house)}
    return structured.standing([trail], own)


def _address_tags(path: str) -> str:
    full = escape(settings.SITE_URL + path)
    return f'<link rel="canonical" href="{full}">\n<meta property="og:url" content="{full}">\n'


def _absent(request: HttpRequest, number: int) -> HttpResponse:
    """Withdrawn articles leave a page that says so; drafts and scheduled ones leave nothing."""
    withdrawals = Event.objects.filter(article=OuterRef("pk"), verb=Verb.WITHDRAW)
    note = Subquery(withdrawals.order_by("-at", "-id").values("public_note")[:1])
    standing = Article.objects.with_standing().filter(pk=number)
    rows = standing.values_list("was_public", note, SectionsState())
    was_public, told, state = rows.first() or (False, "", None)
    if state:
        # The page that says it needs the sections too, and may be this process's first.
        shell_for(state)
    if was_public:
        return gone(request, told or "")
    raise Http404("never published")
