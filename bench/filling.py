"""Many live articles, quickly: one made by the desk's verbs, then copied row by row in the database."""

from __future__ import annotations

from django.db import connection
from django.db.models import Model

from articles.content.article import Article
from articles.content.authors import Author
from articles.content.neighbours import related_shelf
from articles.content.sections import Section
from articles.media.images import Image
from articles.staff.users import Role, User
from articles.workflow.publications import Publication
from articles.workflow.revising import Revision

PARAGRAPH = (
    "Le laboratoire a mesuré pendant trois semaines la consommation de chaque machine, à la prise et non "
    "d'après les fiches des fabricants ; l'écart atteint 40 % pour les plus anciennes. "
)
COPIES = """
WITH model AS (SELECT * FROM articles_article WHERE id = %(model)s),
articles AS (
    INSERT INTO articles_article (title, {article}) SELECT title || ' ' || n, {article}
    FROM model, generate_series(1, %(copies)s) n RETURNING id),
revisions AS (
    INSERT INTO articles_revision (article_id, {revision}) SELECT a.id, {revision_of}
    FROM articles a, articles_revision r WHERE r.article_id = %(model)s RETURNING id, article_id)
INSERT INTO articles_publication (live, first_published_at, section_id, article_id, revision_id, {publication})
SELECT tstzrange(lower(p.live) - r.article_id * %(apart)s::interval, NULL),
    p.first_published_at - r.article_id * %(apart)s::interval,
    (SELECT array_agg(id ORDER BY position) FROM articles_section)[1 + r.article_id %% (SELECT count(*) FROM articles_section)], r.article_id, r.id,
    {publication_of}
FROM revisions r, articles_publication p WHERE p.article_id = %(model)s
"""
ROWS = """
INSERT INTO articles_publication{kind} (article_id, first_published_at, publication_id, {kind}_id)
SELECT p.article_id, p.first_published_at, p.id, own.{kind}_id
FROM articles_publication p, articles_publication{kind} own WHERE p.article_id <> %(model)s
"""

# Each tells of the eight before it, the model's cards with other numbers in them.
NEIGHBOURS = """
UPDATE articles_publication p SET
    neighbour_ids = ARRAY(SELECT n FROM generate_series(p.article_id - 8, p.article_id - 1) n WHERE n >= %(first)s),
    neighbours = jsonb_build_object('related', jsonb_build_array(jsonb_build_array(4, %(opening)s::text, %(closing)s::text,
        (SELECT jsonb_agg(jsonb_build_array(n, replace(%(card)s, '/0-', '/' || n || '-')))
         FROM generate_series(p.article_id - 8, p.article_id - 1) n WHERE n >= %(first)s))))
WHERE p.article_id > %(first)s
"""


def fill(articles: int) -> None:
    """Adds that many live articles of some 900 words with a picture, in eight sections, about a thousand a month."""
    model = _model()
    with connection.cursor() as cursor:
        copy(model.pk, articles - 1)
        for kind in ("tag", "author"):
            cursor.execute(ROWS.format(kind=kind), {"model": model.pk})
        cursor.execute(NEIGHBOURS, {"first": model.pk, **_card(model)})
        cursor.execute("ANALYZE")


def _card(model: Article) -> dict[str, str]:
    """The pieces of a shelf, its card that of the article number 0."""
    publication = model.publications.select_related("section", "hero").get()
    shelf = related_shelf([publication])
    card = shelf.articles[0][1].replace(f"/{model.pk}-", "/0-")
    return {"opening": shelf.opening, "closing": shelf.closing, "card": card}


def copy(model: int, copies: int, apart: str = "40 minutes") -> None:
    """That many copies of a live article, each older than the last by an interval of Postgres."""
    with connection.cursor() as cursor:
        cursor.execute(_copies(), {"model": model, "copies": copies, "apart": apart})


def _copies() -> str:
    """The statement, with every column that a copy has from the model."""
    moved = ("live", "first_published_at", "section_id", "article_id", "revision_id")
    publication = _columns(Publication, *moved)
    revision = _columns(Revision, "article_id")
    return COPIES.format(
        article=", ".join(_columns(Article, "title")),
        revision=", ".join(revision),
        revision_of=", ".join(f"r.{column}" for column in revision),
        publication=", ".join(publication),
        publication_of=", ".join(f"p.{column}" for column in publication),
    )


def _columns(model: type[Model], *but: str) -> list[str]:
    columns = (field.column for field in model._meta.concrete_fields)
    return [column for column in columns if column not in {"id", *but}]


def _model(paragraphs: int = 12) -> Article:
    sections = [Section.objects.create(name=f"Rubrique {n}", position=n) for n in range(8)]
    people = {
        role: User.objects.create_user(f"banc-{role}", role=role)
        for role in (Role.REPORTER, Role.EDITOR)
    }
    author = Author.objects.create(name="Camille Roussel", user=people[Role.REPORTER])
    paragraph = {"type": "paragraph", "content": [{"type": "text", "text": PARAGRAPH * 3}]}
    article = Article(
        title="Ce que consomment vraiment les machines",
        standfirst="Trois semaines de mesures à la prise.",
        section=sections[0],
        body={"type": "doc", "content": [paragraph] * paragraphs},
        created_by=people[Role.REPORTER],
        hero=_hero(),
    )
    article.save()
    article.bylines.create(author=author)
    article.tags.add("énergie", "mesure")
    _work_through(article, people[Role.REPORTER], people[Role.EDITOR])
    return article


def small_model() -> Article:
    """As the other one, with a text of three lines, for archives of a million."""
    return _model(paragraphs=1)


def _hero() -> Image:
    """As if its renditions were there: pages only write their addresses."""
    hero = Image(alt="Un compteur", caption="À la prise.", credit="Nadia Ferhat", digest="0" * 64)
    hero.file.name, hero.width, hero.height = "images/compteur.jpg", 2400, 1600
    hero.save()
    return hero


def _work_through(article: Article, reporter: User, editor: User) -> None:
    article.keep(by=reporter)
    article.submit(by=reporter)
    article.approve(by=editor)
    article.publish(by=editor)
