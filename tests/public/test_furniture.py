"""What stands around a text: the points to remember, contents, the part of AI, faces, links that pass it on."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from articles.body import outline, render
from articles.body.records import Records
from articles.content.furnishing import table_of_contents
from articles.workflow.publishing import Publication
from tests.body.samples import block, doc, paragraph, text
from tests.content.test_references import run_jobs
from tests.public.conftest import path_of

NBSP, THIN = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"


def heading(words: str, level: int = 2) -> dict:
    return block("heading", text(words), level=level)


def page_of(client, article) -> str:
    return client.get(path_of(article)).content.decode()


def test_what_nobody_wrote_leaves_nothing_on_the_page_nor_in_the_revision(client, live):
    page = page_of(client, live)
    for name in ("key-points", "contents", "disclosure", "byline-faces"):
        assert f'class="{name}"' not in page
    assert {"key_points", "ai_disclosure"}.isdisjoint(live.latest_revision().snapshot)


def test_points_and_disclosure_are_composed_and_shown(client, run):
    said = {
        "key_points": ["Deux gigaoctets ; pas plus", " "],
        "ai_disclosure": "Relu par l'équipe !",
    }
    (story,) = run(1, **said)
    page = page_of(client, story)
    assert f"<li>Deux gigaoctets{THIN}; pas plus</li></ul>" in page
    assert f"<strong>Part de l’IA{NBSP}:</strong> Relu par l’équipe{THIN}!" in page


def test_anchors_are_those_of_the_contents_and_of_nothing_else_on_the_page(client, run):
    words = ("Corrections", "L’été", "L’été", "Contenu", "?!")
    body = doc(*(part for word in words for part in (heading(word), paragraph("Du texte."))))
    (story,) = run(1, body=body)
    page = page_of(client, story)
    listed = re.findall(r'<li><a href="#([^"]*)">', page)
    assert listed == ["corrections-2", "l-ete", "l-ete-2", "contenu-2", "intertitre"]
    everything = re.findall(r' id="([^"]*)"', page)
    assert len(everything) == len(set(everything))
    assert set(listed) < set(everything)


@pytest.mark.parametrize(
    ("headings", "words", "listed"),
    [(4, 10, 4), (3, 1_200, 3), (3, 1_100, 0), (2, 3_000, 0), (0, 3_000, 0)],
)
def test_a_long_text_has_a_table_of_contents(headings, words, listed):
    body = doc(
        paragraph("mot " * words),
        *(heading(f"Titre {turn}") for turn in range(headings)),
        heading("Sous", 3),
    )
    assert len(table_of_contents(body)) == listed


def test_an_outline_goes_by_what_is_rendered():
    body = doc(heading("Un"), heading(" ", 3), heading("Un", 3))
    html = render(body, Records())
    assert [(level, anchor) for level, anchor, _ in outline(body)] == [(2, "un"), (3, "un-2")]
    assert re.findall(r'<h(\d) id="([^"]*)"', html) == [("2", "un"), ("3", "un-2")]


def test_a_story_is_passed_on_by_plain_links_to_its_address_of_today(client, run, section):
    (story,) = run(1, title="Qui paie ? « Nous » & eux")
    section.slug = "programmes"
    section.save()
    address = f"http://127.0.0.1:8000{path_of(story)}"
    assert "/programmes/" in address
    page = page_of(client, story)
    share = page.partition('class="share"')[2].partition("</section>")[0]
    links = [link.replace("&amp;", "&") for link in re.findall(r'href="([^"]*)"', share)]
    assert [urlsplit(link).hostname for link in links] == [
        *(None, "bsky.app", "www.linkedin.com", "wa.me")
    ]
    for link in links:
        assert address in unquote(link)
        assert all(len(values) == 1 for values in parse_qs(urlsplit(link).query).values())
    assert "subject=Qui%20paie%E2%80%AF%3F%20%C2%AB" in links[0]
    assert "<!--" not in share


def test_whoever_wrote_shows_their_face_and_a_new_portrait_is_taken_over(
    client, run, reporter, picture
):
    (story,) = run(1)
    run_jobs()
    assert "byline-faces" not in page_of(client, story)
    reporter.author.portrait = picture
    reporter.author.save()
    run_jobs()
    assert page_of(client, story).count("pylone.webp") == 2
    picture.file.name = "images/autre.webp"
    picture.save()
    run_jobs()
    page = page_of(client, story)
    assert "pylone" not in page
    assert page.count("autre.webp") == 2


def test_old_revisions_without_these_fields_still_render(live):
    publication = Publication.objects.get(article=live)
    publication.render_again()
    assert "key-points" not in publication.main_html


@pytest.mark.parametrize("script", ["theme", "site"])
def test_every_page_brings_the_two_small_scripts(client, live, script):
    for address in (path_of(live), "/", "/logiciels/", "/rien/"):
        assert client.get(address).content.count(f"/static/site/{script}.js".encode()) == 1


def test_what_readers_run_is_small():
    import gzip

    from articles.public.stylesheet import PARTS

    weights = {
        name: len(gzip.compress((PARTS.parent / f"{name}.js").read_bytes()))
        for name in ("theme", "site", "embeds")
    }
    assert weights["theme"] + weights["site"] < 3_000
    assert sum(weights.values()) < 10_000
