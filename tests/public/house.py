"""A small house with a page of every type, for the checks that every page must pass."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from articles.content import neighbours, renewing
from articles.content.authors import Author
from articles.content.dossiers import Dossier
from articles.content.house_pages import FIXED
from articles.content.kinds import Kind
from articles.content.products import Product
from articles.content.sections import Section
from articles.content.tags import Tag
from articles.public.paging import Key
from articles.workflow.clock import now
from articles.workflow.publishing import Change, Publication
from bench.filling import PARAGRAPH
from tests.body.samples import block, paragraph, text
from tests.content.kinds import deal, ranked, review
from tests.content.test_references import run_jobs
from tests.desk.pictures import image
from tests.desk.stories import full_story
from tests.house import write_page
from tests.people import publish, rewrite
from tests.public.conftest import path_of

CHAPTERS = 4


def open_house(*, reporter, editor, chief, outsider, section) -> dict[str, str]:
    """The path of a page of every type by its name; all answer 200 but those named by their status."""
    team = {"by": reporter, "and_by": editor, "section": section}
    _introduce(reporter.author)
    full = _everything(reporter, editor, outsider, section)
    stories = {"article": full, **_of_every_kind(team, Product.objects.get(name="Lucarne"))}
    dossier = Dossier.objects.create(
        name="Les moteurs libres", is_public=True, standfirst="Ce qu’on en sait.",
        introduction="Un début.\n\nUne fin.", hero=full.hero,
    )  # fmt: skip
    dossier.put_in_order([story.pk for story in stories.values()])
    under = Section.objects.create(name="Navigateurs", slug="navigateurs", parent=section)
    publish(**team | {"section": under}, title="Un onglet de trop")
    for slug in FIXED:
        write_page(slug)
    # Each story has the others look around again; once, at the end, is enough.
    run_jobs(but="renew_around")
    neighbours.renew(renewing.shown(Publication.objects.all()))
    return (
        {name: path_of(story) for name, story in stories.items()}
        | _lists(section, under, reporter.author, dossier)
        | _archives(full)
        | {f"house page {slug}": f"/{slug}/" for slug in FIXED}
        | {"404": "/rien/", "410": _withdrawn(team, chief)}
    )


def _introduce(author: Author) -> None:
    author.job, author.biography = "Logiciels libres", "Elle écrit sur les moteurs."
    author.beats, author.links = ["Traduction"], ["https://mastodon.example/@camille"]
    author.portrait = image(alt="Camille Roussel")
    author.save()


def _everything(reporter, editor, outsider, section):
    """Every block, all that stands around a text, and a correction."""
    full = full_story(by=reporter, section=section, others=[outsider])
    chapters = [
        part
        for turn in range(CHAPTERS)
        for part in (block("heading", text(f"Chapitre {turn}"), level=2), paragraph(PARAGRAPH * 4))
    ]
    body = full.body | {"content": full.body["content"] + chapters}
    said = {"key_points": ["Un point", "Un autre"], "ai_disclosure": "Traduit par une machine."}
    rewrite(full, by=reporter, body=body, **said)
    _send_out(full, reporter, editor)
    rewrite(full, by=reporter, standfirst="Elle se passe de connexion, et de serveur.")
    _send_out(full, reporter, editor, change=Change.CORRECTION, note="Le serveur était oublié.")
    return full


def _send_out(article, reporter, editor, **how) -> None:
    article.submit(by=reporter)
    article.approve(by=editor)
    article.publish(by=editor, **how)


def _of_every_kind(team, product: Product) -> dict:
    soon, past = ((now() + timedelta(days=days)).isoformat() for days in (3, -3))
    told = {
        "brief": {"kind": Kind.BRIEF},
        "test": {"kind": Kind.TEST, "review": review(product)},
        "guide": {"kind": Kind.GUIDE, "ranking": [ranked(product, why="Tient huit ans.")]},
        "deal": {"kind": Kind.DEAL, "deal": deal(product, ends_at=soon, is_affiliate=True)},
        "deal over": {"kind": Kind.DEAL, "deal": deal(product, ends_at=past)},
        "interview": {"kind": Kind.INTERVIEW, "interviewee": "Elle l’entretient seule."},
        "opinion": {"kind": Kind.OPINION},
        "dossier story": {"kind": Kind.DOSSIER},
    }
    return {
        name: publish(**team, title=f"Un titre pour {name}", tags=["énergie"], **fields)
        for name, fields in told.items()
    }


def _lists(section, under, author, dossier) -> dict[str, str]:
    after = f"?avant={Key.of(Publication.objects.live().newest_first()[0])}"
    return {
        "front": "/",
        "section": section.path,
        "subsection": under.path,
        "tag": Tag.objects.get(name="énergie").path,
        "author": author.path,
        "dossier": dossier.path,
        "product": Product.objects.get(name="Lucarne").path,
        "corrections": "/corrections/",
        "search": "/recherche/?q=titre",
        "search, nothing": "/recherche/?q=grenouille",
        "search, nothing asked": "/recherche/",
        "front, older": f"/{after}",
        "section, older": section.path + after,
    }


def _archives(article) -> dict[str, str]:
    first = Publication.objects.live().get(article=article).first_published_at
    here = timezone.localtime(first)
    parts = {"year": "%Y", "month": "%Y/%m", "day": "%Y/%m/%d"}
    told = {name: here.strftime(f"/archives/{part}/") for name, part in parts.items()}
    return {"archives": "/archives/"} | {f"archives, {name}": path for name, path in told.items()}


def _withdrawn(team, chief) -> str:
    """The path of a story that is gone, with a word to its readers."""
    article = publish(**team, title="Un article retiré")
    path = path_of(article)
    article.withdraw(by=chief, why="Pas établi.", note="Les faits n’étaient pas établis.")
    return path
