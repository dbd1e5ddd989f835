"""The page of corrections: what was wrong in stories that are still there, the newest first. Two queries."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import NamedTuple

from django.db.models import F, Func, QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from articles.content import structured
from articles.public.heads import Head
from articles.public.paging import PAGE_SIZE, Key, asked_key
from articles.public.reading import reader_view
from articles.public.shell import ELSEWHERE, Shell, shell_now
from articles.templatetags.site import site_name
from articles.workflow import clock
from articles.workflow.compiled import KEY_MOMENT, KEY_NUMBER, NOW, Statement
from articles.workflow.publications import Change
from articles.workflow.publishing import Publication, address

PATH, TITLE = "/corrections/", "Corrections"
ABOUT = "Ce que nous avons corrigé dans nos articles, et quand."


class CorrectedRow(NamedTuple):
    """A correction, and where its story stands today. The key of the page is the moment and number of the correction."""

    at: datetime
    number: int
    note: str
    article_id: int
    section_id: int
    slug: str
    title: str


@reader_view
def corrections(request: HttpRequest) -> HttpResponse:
    key, shell = asked_key(request), shell_now()
    rows = _read(key)
    told = [_told(row, shell) for row in rows[:PAGE_SIZE] if row.section_id in shell.sections]
    last = rows[PAGE_SIZE - 1] if len(rows) > PAGE_SIZE else None
    context = {
        "title": TITLE,
        "about": ABOUT,
        "corrections": told,
        "older": f"{PATH}?avant={Key(last.at, last.number)}" if last else "",
        "newest": PATH if key else "",
    }
    main = render_to_string("public/corrections.html", context)
    head = Head(f"{TITLE} – {site_name()}", f"{PATH}?avant={key}" if key else PATH, ABOUT)
    trail = structured.breadcrumb([("Accueil", "/"), (TITLE, PATH)])
    return shell.page(ELSEWHERE, head.html(_page(told), trail), main)


def _page(told: list[dict]) -> dict:
    stories = [
        {
            "@type": "NewsArticle",
            "headline": one["title"],
            "url": structured.absolute(one["path"]),
            "correction": structured.correction(one["note"], one["at"]),
        }
        for one in told
    ]
    return {
        "@type": "CollectionPage",
        "name": TITLE,
        "url": structured.absolute(PATH),
        "hasPart": stories,
    }


def _told(row: CorrectedRow, shell: Shell) -> dict:
    path = address(shell.sections[row.section_id].slug, row.article_id, row.slug)
    return {"at": row.at, "note": row.note, "title": row.title, "path": path}


def _read(key: Key | None) -> list[CorrectedRow]:
    given = {NOW: clock.now()}
    if key:
        given |= {KEY_MOMENT: key.moment, KEY_NUMBER: key.article_id}
    return [CorrectedRow._make(row) for row in _statement(key is not None).rows(given)]


@cache
def _statement(keyed: bool) -> Statement:
    return Statement(_corrected(keyed)[: PAGE_SIZE + 1])


def _corrected(keyed: bool) -> QuerySet:
    """From the narrow index of corrections to the version of the story that readers have today."""
    other = "article__publications__"
    made = {f"{other}change": Change.CORRECTION, f"{other}live__startswith__lte": NOW}
    rows = Publication.objects.live(NOW).filter(**made, **{f"{other}live__isempty": False})
    rows = rows.annotate(
        at=Func(F(f"{other}live"), function="LOWER"), number=F(f"{other}pk"), told=F(f"{other}note")
    )
    if keyed:
        rows = rows.filter(at__lte=KEY_MOMENT).exclude(at=KEY_MOMENT, number__gte=KEY_NUMBER)
    columns = ("at", "number", "told", "article_id", "section_id", "slug", "title")
    return rows.order_by("-at", "-number").values_list(*columns)
