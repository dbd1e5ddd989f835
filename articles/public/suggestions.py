"""What the search field offers while somebody types, as JSON."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse

from articles.content.sections import Section
from articles.public.caching import mark
from articles.public.reading import reader_view
from articles.public.shell import shell_at_hand
from articles.search.folding import fold
from articles.search.suggesting import SHORTEST, Suggestion, suggest

KINDS = {
    "section": "Rubrique",
    "tag": "Mot-clé",
    "author": "Signature",
    "product": "Produit",
    "story": "Article",
}
LONGEST = 80


@reader_view
def suggestions(request: HttpRequest) -> HttpResponse:
    """`{"suggestions": [{"kind", "label", "path"}, …]}`, the likeliest first."""
    typed = request.GET.get("q", "")[:LONGEST].replace("\0", "")
    offered = [*_sections(typed), *suggest(typed)]
    told = [{"kind": KINDS[one.kind], "label": one.label, "path": one.path} for one in offered]
    answer = mark(JsonResponse({"suggestions": told}))
    answer["X-Robots-Tag"] = "noindex"
    return answer


def _sections(typed: str) -> list[Suggestion]:
    beginning = fold(typed).strip()
    known: list[Section] = list(shell_at_hand().sections.values())
    return [
        Suggestion("section", one.name, one.path)
        for one in known
        if len(beginning) >= SHORTEST and fold(one.name).startswith(beginning)
    ][:2]
