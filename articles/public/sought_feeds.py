"""A search as a feed: the newest stories that it finds, whole. At most three queries."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from articles.public import narrowing
from articles.public.asking import PATH, Asked
from articles.public.feeds import FEED_SIZE, FeedRow, answer_feed
from articles.public.reading import reader_view
from articles.public.shell import shell_for
from articles.search.finding import find
from articles.search.querying import read
from articles.search.widening import widened
from articles.templatetags.site import site_name
from articles.workflow.compiled import Statement
from articles.workflow.publishing import Publication


@reader_view
def sought(request: HttpRequest, file: str) -> HttpResponse:
    """Empty while it finds nothing: who follows a subject waits for its first story."""
    asked = Asked.of(request.GET)
    query = read(asked.typed)
    known = narrowing.look_up(asked, query)
    shell = shell_for(known.state)
    query = widened(query, known.synonyms)
    chosen = narrowing.filters(asked, known, shell)
    hits = find(query, chosen, by_date=True, most=FEED_SIZE, counts=known.counts)
    title = f"{query.typed or 'Recherche'} – {site_name()}"
    about = f"Ce que {site_name()} publie sur «\N{NO-BREAK SPACE}{query.typed}\N{NO-BREAK SPACE}»"
    own = asked.address(f"{PATH}flux/{file}", order="")
    rows = _rows([hit.publication_id for hit in hits]) if hits else []
    return answer_feed(file, shell, rows, title, about, asked.address(order=""), own)


def _rows(keys: list[int]) -> list[FeedRow]:
    public = Publication.objects.live().filter(pk__in=keys).newest_first()
    # As the driver gives them, like those of other feeds.
    return [FeedRow._make(row) for row in Statement(public.values_list(*FeedRow._fields)).rows({})]
