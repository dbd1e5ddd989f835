"""Many live articles, quickly: one made by the desk's verbs, then copied row by row in the database."""

from __future__ import annotations

from django.db import connection

from articles.content.article import Article
from articles.content.authors import Author
from articles.content.neighbours import related_shelf
from articles.content.sections import Section
from articles.staff.users import Role, User

PARAGRAPH = (
    "Le laboratoire a mesuré pendant trois semaines la consommation de chaque machine, à la prise et non "
    "d'après les fiches des fabricants ; l'écart atteint 40 % pour les plus anciennes. "
)
COPIES = """
WITH model AS (SELECT * FROM articles_article WHERE id = %(model)s),
articles AS (
    INSERT INTO articles_article (version, work, kind, kicker, title, standfirst, body, slug, hero_caption,
        hero_credit, hero_alt, seo_title, seo_description, social_title, social_description, key_points, ai_disclosure,
        created_at, updated_at, created_by_id, hero_id, section_id)
    SELECT version, work, kind, kicker, title || ' ' || n, standfirst, body, slug, hero_caption, hero_credit,
        hero_alt, seo_title, seo_description, social_title, social_description, key_points, ai_disclosure,
        created_at, updated_at, created_by_id, hero_id, section_id
    FROM model, generate_series(1, %(copies)s) n RETURNING id),
revisions AS (
    INSERT INTO articles_revision (number, snapshot, created_at, reason, article_id, author_id)
    SELECT r.number, r.snapshot, r.created_at, r.reason, a.id, r.author_id
    FROM articles a, articles_revision r WHERE r.article_id = %(model)s RETURNING id, article_id)
INSERT INTO articles_publication (live, change, note, first_published_at, updated_at, kind, kicker, title,
    standfirst, slug, reading_minutes, hero_alt, byline, head_html, main_html, rendered_with, neighbours,
    neighbour_ids, article_id, hero_id, section_id, revision_id)
SELECT tstzrange(lower(p.live) - r.article_id * interval '1 minute', NULL), p.change, p.note,
    p.first_published_at - r.article_id * interval '1 minute', p.updated_at, p.kind, p.kicker, p.title,
    p.standfirst, p.slug, p.reading_minutes, p.hero_alt, p.byline, p.head_html, p.main_html, p.rendered_with,
    p.neighbours, p.neighbour_ids, r.article_id, p.hero_id, p.section_id, r.id
FROM revisions r, articles_publication p WHERE p.article_id = %(model)s
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
    """Adds that many live articles of some 900 words, in one of eight sections."""
    model = _model()
    with connection.cursor() as cursor:
        cursor.execute(COPIES, {"model": model.pk, "copies": articles - 1})
        cursor.execute(NEIGHBOURS, {"first": model.pk, **_card(model)})
        cursor.execute("VACUUM ANALYZE")


def _card(model: Article) -> dict[str, str]:
    """The pieces of a shelf, its card that of the article number 0."""
    publication = model.publications.select_related("section", "hero").get()
    shelf = related_shelf([publication])
    card = shelf.articles[0][1].replace(f"/{model.pk}-", "/0-")
    return {"opening": shelf.opening, "closing": shelf.closing, "card": card}


def _model() -> Article:
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
        body={"type": "doc", "content": [paragraph] * 12},
        created_by=people[Role.REPORTER],
    )
    article.save()
    article.bylines.create(author=author)
    article.tags.add("énergie", "mesure")
    _work_through(article, people[Role.REPORTER], people[Role.EDITOR])
    return article


def _work_through(article: Article, reporter: User, editor: User) -> None:
    article.keep(by=reporter)
    article.submit(by=reporter)
    article.approve(by=editor)
    article.publish(by=editor)
