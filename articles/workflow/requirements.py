"""May it go out? A list of small checks; each names the field where the desk mends it. Form, desk and API share it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime

from articles.body import plain_text
from articles.typography import slugify
from articles.workflow.refusals import Issue, Unfit

Check = Callable[..., Iterator[Issue]]


def lacking(article, at: datetime | None = None) -> list[Issue]:
    """Every thing that publication at that moment (now) still needs, in the order of the form."""
    needed = [issue for check in PUBLICATION_CHECKS for issue in check(article)]
    return [*needed, *article.record_issues(at)]


def lacking_for_review(article) -> list[Issue]:
    return [issue for check in REVIEW_CHECKS for issue in check(article)]


def demand(article, at: datetime | None = None) -> None:
    """Raises Unfit with every issue when there is one."""
    if issues := lacking(article, at):
        raise Unfit(issues)


def _title(article):
    if not article.title.strip():
        yield Issue("title", "Il manque un titre.")


def _standfirst(article):
    if not article.standfirst.strip() and article.needs_standfirst:
        yield Issue("standfirst", "Il manque un chapô.")


def _body(article):
    if not plain_text(article.body).strip():
        yield Issue("body", "Le corps de l’article est vide.")


def _section(article):
    if article.section_id is None:
        yield Issue("section", "Choisissez une rubrique.")


def _slug(article):
    if article.title and not (article.slug or slugify(article.title)):
        yield Issue("slug", "Il manque de quoi former l’adresse de la page.")


def _bylines(article):
    if not article.bylines.exists():
        yield Issue("bylines", "Il manque une signature.")


def _hero(article):
    if article.hero_id is None:
        return
    if not (article.hero_alt or article.hero.alt):
        yield Issue("hero_alt", "L’image principale n’a pas de texte de remplacement.")
    if not (article.hero_credit or article.hero.credit):
        yield Issue("hero_credit", "L’image principale n’a pas de crédit.")


REVIEW_CHECKS: tuple[Check, ...] = (_title, _body)
PUBLICATION_CHECKS: tuple[Check, ...] = (
    *(_title, _standfirst, _body, _section, _slug, _bylines),
    _hero,
)
