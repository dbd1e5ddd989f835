"""Taking an older version up again: its content becomes the working text, as a new revision."""

from __future__ import annotations

from django.db import transaction

from articles.body import InvalidDocument
from articles.content import announcing, furnishing, kind_parts
from articles.content.article import Article
from articles.content.authors import Author
from articles.content.kind_fields import InvalidPart
from articles.content.products import Product
from articles.content.sections import Section
from articles.content.sources import Source
from articles.content.tags import Tag
from articles.desk.body_field import told_in_place
from articles.desk.crediting import write_credits
from articles.desk.signing import write_bylines
from articles.desk.tagging import write_tags
from articles.media.images import Image
from articles.workflow import permissions
from articles.workflow.permissions import Verb
from articles.workflow.refusals import Refused
from articles.workflow.revising import Revision
from articles.workflow.turns import refuse_stale


@transaction.atomic
def restore(revision: Revision, *, by, seen: int) -> Revision | None:
    """The new revision; None when the working text says that already. Raises NotAllowed and Stale.

    Records that the house no longer has are left out.
    """
    article = Article.objects.select_for_update().get(pk=revision.article_id)
    permissions.demand(by, Verb.WRITE, article)
    refuse_stale(article, seen)
    write_snapshot(article, revision.snapshot)
    return article.keep(by=by, reason=f"Reprise de la version {revision.number}")


def write_snapshot(article: Article, snapshot: dict) -> None:
    """Makes the snapshot the working text; keeps no revision. Raises Refused when today's schema does not take it."""
    try:
        _write(article, snapshot)
    except (InvalidDocument, InvalidPart) as invalid:
        why = _why(invalid, snapshot)
        raise Refused(
            f"Cette version ne peut plus être reprise telle quelle\N{NO-BREAK SPACE}: {why}"
        ) from invalid


def _why(invalid: InvalidDocument | InvalidPart, snapshot: dict) -> str:
    if isinstance(invalid, InvalidPart):
        return "ce qui va avec son genre (note, classement, offre…) s’écrit autrement aujourd’hui."
    return " ".join(f"{told}." for told in told_in_place(invalid.offences, snapshot["body"]))


def _write(article: Article, snapshot: dict) -> None:
    for name in ("kind", "kicker", "title", "standfirst", "slug", "body"):
        setattr(article, name, snapshot[name])
    for name in announcing.WORDS:
        # Versions from before they could be written do not have them.
        setattr(article, name, snapshot.get(name) or "")
    for name, words in furnishing.furniture(snapshot).items():
        setattr(article, name, words)
    article.fill_parts(_with_known_sheets(snapshot))
    hero = snapshot["hero"]
    for name in ("caption", "credit", "alt"):
        setattr(article, f"hero_{name}", hero[name])
    article.hero_id = _present(Image, [hero["image"]])[0]
    article.section_id = _present(Section, [snapshot["section"]])[0]
    article.save()
    write_bylines(article, _rows(snapshot["bylines"], "author", Author))
    write_credits(article, _rows(snapshot["sources"], "source", Source))
    write_tags(article, [tag for tag in _present(Tag, snapshot["tags"]) if tag])


def _with_known_sheets(snapshot: dict) -> dict:
    """The parts that go with a kind, without the product sheets that are gone. One query, or none."""
    told = {name: snapshot[name] for name in kind_parts.NAMES if snapshot.get(name)}
    numbers = list(kind_parts.products_of(told))
    gone = set(numbers) - set(_present(Product, numbers)) if numbers else set()
    return kind_parts.without_products(told, gone)


def _present(model, keys: list) -> list:
    """The same keys in the same places, None for those whose record is gone."""
    known = set(model.objects.filter(pk__in=filter(None, keys)).values_list("pk", flat=True))
    return [key if key in known else None for key in keys]


def _rows(rows: list[dict], name: str, model) -> list[dict]:
    known = _present(model, [row[name] for row in rows])
    return [row for row, key in zip(rows, known, strict=True) if key]
