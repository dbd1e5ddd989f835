"""Whatever is typed gets a page: what was found, or kind words; never an error, and nothing of it runs in a browser."""

from __future__ import annotations

import pytest
from lxml import html

from tests.people import publish
from tests.search.reading import PAGE, titles

TYPED = {
    "nothing": "",
    "spaces": " \t\n\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}",
    "one letter": "a",
    "another letter": "z",
    "a digit": "4",
    "only small words": "le la les de du des et ou à au aux en",
    "200 words": " ".join(f"mot{turn}" for turn in range(200)),
    "200 words that are there": "grille pain parle " * 67,
    "500 quotes": '"' * 500,
    "500 French quotes": "«" * 250 + "»" * 250,
    "200 phrases": '"grille pain" ' * 200,
    "200 exclusions": "-mot " * 200,
    "500 minus": "-" * 500,
    "minus and quotes": '-"-"-"-"',
    "emoji": "🎉",
    "family of emoji": "👩‍👩‍👧‍👦 🇫🇷 ❤️‍🔥",
    "NUL": "grille\0pain",
    "only NUL": "\0\0\0",
    "from right to left": "\u202eniap ellirg\u202c שלום مرحبا",
    "Chinese": "烤面包机会说话",
    "combining marks": "e" + "\u0301" * 1000,
    "only combining marks": "\u0301" * 200,
    "SQL": "'; DROP TABLE articles_publication; --",
    "SQL in quotes": '"\'; DROP TABLE articles_publication; --"',
    "tsquery": "&|!()<->:*",
    "tsquery with words": "grille <-> pain:* & !(parle | 'x':ABCD)",
    "index entries": "t:grille =grille @section:1 ~le / |=",
    "LIKE": "% _ \\ %grille% gr_lle",
    "quoted LIKE": '"% _ \\%"',
    "backslashes": "\\" * 300,
    "regular expression": "(((((a+)+)+)+)+)$ [[:alpha:]] .* {1,99999}",
    "formats": "%s %(x)s {0} {{ 7*7 }} {% now %} ${7*7}",
    "10,000 letters": "x" * 10_000,
    "10,000 signs": "a-" * 5_000,
    "10,000 digits": "1 " * 5_000,
    "10,000 points": "p." * 5_000,
    "a long number": "9" * 300,
    "apostrophes": "l'" * 150 + "ia",
    "lone surrogate": "grille \ud800 pain",
    "unassigned": "\U000e0fff\uffff\ufdd0",
    "ligatures that grow": "ﷺ" * 300,
    "address": "https://exemple.fr/recherche/?q=a&b=c#d",
}
HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</title><svg/onload=alert(1)>",
    "' onfocus='alert(1)' autofocus='",
    "grille <b>pain</b> javascript:alert(1)",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
]
# As a browser never sends them.
RAW = [
    *("q=%ff%fe", "q=%ed%a0%80", "q=%c3", "q=grille%00pain", "q=%", "q=%zz", "q=%u00e9"),
    *("q=a&q=b&q=grille", "q[]=grille", "Q=grille", "q=grille;pain", "q=" + "%22" * 500),
    "q=" + "%F0%9F%8E%89" * 500,
]
ODD = {
    "rubrique": ["nulle-part", "../..", "%00", "1"],
    "genre": ["roman", "%00"],
    "auteur": ["personne", "%00", "a" * 500],
    "sujet": ["rien", "'"],
    "produit": ["rien", "-"],
    "periode": ["9999", "0000", "hier", "1999", "2099"],
    "tri": ["hasard", "date", ""],
}


@pytest.fixture
def toaster(team):
    return publish(title="Un grille-pain parle", tags=["Cuisine"], **team)


def page_of(answer):
    """The page, which is whole: it says something below its heading, and lets ask again."""
    assert answer.status_code == 200
    page = html.document_fromstring(answer.content)
    (main,) = page.iter("main")
    assert main.xpath("count(.//h1)") == 1
    assert main.xpath(".//form//input[@name='q']")
    assert main.xpath(".//article | .//div[@class='notice']")
    return page


@pytest.mark.parametrize("typed", TYPED.values(), ids=TYPED.keys())
def test_answers_kindly_whatever_is_typed(client, toaster, typed):
    if any("\ud800" <= sign <= "\udfff" for sign in typed):
        typed = typed.encode("utf-8", "surrogatepass")
    page_of(client.get(PAGE, {"q": typed}))
    assert titles(client, "grille-pain") == ["Un grille-pain parle"]


@pytest.mark.parametrize("raw", RAW)
def test_answers_kindly_whatever_is_sent(client, toaster, raw):
    page_of(client.get(f"{PAGE}?{raw}"))


@pytest.mark.parametrize("typed", HOSTILE)
def test_nothing_that_is_typed_becomes_markup(client, toaster, typed):
    page = page_of(client.get(PAGE, {"q": typed}))
    shown = page.xpath("string(//input[@name='q']/@value)")
    assert " ".join(shown.split()) == " ".join(typed.split())
    assert typed.split()[0] in page.xpath("string(//main//h1)")
    assert not page.xpath("//*[@onerror or @onload or @onfocus or @autofocus] | //main//svg")
    assert not page.xpath(
        "//script[not(@src or @type='application/ld+json')][contains(., 'alert')] | //main//img[@src='x']"
    )


@pytest.mark.parametrize("name", ODD)
def test_a_filter_of_nothing_is_answered(client, toaster, name):
    for value in ODD[name]:
        page_of(client.get(PAGE, {"q": "grille-pain", name: value}))


@pytest.mark.parametrize(
    "place",
    [
        "",
        "0",
        "20261301.1.x",
        "20261101.1.2026",
        "99999999.1.1",
        "20261101.999.zzz",
        "\0",
        "x" * 999,
    ],
)
def test_a_page_that_does_not_exist_says_so(client, toaster, place):
    assert client.get(PAGE, {"q": "grille-pain", "apres": place}).status_code == 404


@pytest.mark.parametrize("typed", ["le la les", "-grille", '-"grille pain"', "🎉", "zzyzx", "&|!"])
def test_where_nothing_is_found_the_page_says_what_to_try(client, toaster, typed):
    page = page_of(client.get(PAGE, {"q": typed}))
    (notice,) = page.xpath("//main//div[@class='notice']")
    assert notice.xpath(".//h2") and len(notice.text_content().split()) > 10
    assert page.xpath("//meta[@name='robots'][contains(@content, 'noindex')]")
