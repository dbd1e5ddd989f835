"""The page of a product: its sheet, the house's tests of it, and what else speaks of it. At most four queries."""

from __future__ import annotations

from django.db.models import Exists, OuterRef
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.html import escape

from articles.content import structured
from articles.content.cards import make_cards
from articles.content.products import Product
from articles.public.caching import mark
from articles.public.heads import Head
from articles.public.listed import CardRow, Source, read_page, read_rows
from articles.public.lists import find
from articles.public.paging import Key, Page, asked_key
from articles.public.reading import reader_view
from articles.public.shell import ELSEWHERE, Shell, shell_for
from articles.templatetags.site import absolute, site_name
from articles.workflow.publishing import Publication

MOST_TESTS = 6
# The protocol's own limit for one file.
MOST_ADDRESSES = 50_000


@reader_view
def product(request: HttpRequest, slug: str) -> HttpResponse:
    """One that nothing live shows does not exist for readers: its name may be tomorrow's news."""
    found = find(Product, "product", slug)
    if isinstance(found, HttpResponse):
        return found
    key = asked_key(request)
    tests = [] if key else read_rows(Source("tests of", (found.pk,)), size=MOST_TESTS)
    mentions = read_page(Source("mentions of", (found.pk,)), key)
    if not tests and not mentions.publications:
        raise Http404("nothing live")
    return _page(shell_for(found.state), found, tests, mentions, key)


def _page(
    shell: Shell, product: Product, tests: list[CardRow], mentions: Page, key: Key | None
) -> HttpResponse:
    image = product.image if product.image and product.image.is_licensed() else None
    cards = make_cards(tests, shell.sections)
    context = {
        "product": product,
        "picture": image and image.as_picture(),
        "tests": cards,
        "marked": [card for card in cards if card.rating],
        "mentions": make_cards(mentions.publications, shell.sections),
        "is_first": key is None,
        "older": f"{product.path}?avant={mentions.older}" if mentions.older else "",
        "newest": product.path if key else "",
    }
    path = f"{product.path}?avant={key}" if key else product.path
    picture = context["picture"]
    head = Head(
        f"{product.name} – {site_name()}", path, _about(product), "product", picture=picture
    )
    html = head.html(structured.sheet(product, picture, cards))
    return shell.page(ELSEWHERE, html, render_to_string("public/product.html", context))


def _about(product: Product) -> str:
    """For search engines: what it is, who makes it, what it costs."""
    facts = filter(None, (product.category, product.publisher, product.price))
    return f"{product.name}\N{NO-BREAK SPACE}: {', '.join(facts)}. Fiche, tests et articles."


@reader_view
def sitemap(request: HttpRequest) -> HttpResponse:
    """The pages of products that have one: a file of its own, so that those of stories stay as they are."""
    live = Publication.objects.live().order_by()
    live = live.filter(
        references__kind="product",
        references__target_id=OuterRef("pk"),
        references__as_test__isnull=False,
    )
    shown = Product.objects.filter(Exists(live)).order_by("pk")
    slugs = shown.values_list("slug", flat=True)[:MOST_ADDRESSES]
    rows = "".join(
        f"<url><loc>{escape(absolute(Product(slug=slug).path))}</loc></url>\n" for slug in slugs
    )
    body = f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{_SPACE}">\n{rows}</urlset>\n'
    return mark(HttpResponse(body, content_type="application/xml"))


_SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
