"""Many live articles, quickly: one made by the desk's verbs, then copied row by row in the database."""

from __future__ import annotations

from django.db import connection

from articles.content.article import Article
from articles.content.authors import Author
from articles.content.sections import Section
from articles.media.images import Image
from articles.staff.users import Role, User

PARAGRAPH = (
    "Le laboratoire a mesuré pendant trois semaines la consommation de chaque machine, à la prise et non "
    "d'après les fiches des fabricants ; l'écart atteint 40 % pour les plus anciennes. "
)
COPIES = """
WITH model AS (SELECT * FROM articles_article WHERE id = %(model)s),
articles AS (
    INSERT INTO articles_article (version, work, kind, kicker, title, standfirst, body, slug, hero_caption,
        hero_credit, hero_alt, seo_title, seo_description, social_title, social_description, created_at, updated_at,
        created_by_id, hero_id, section_id)
    SELECT version, work, kind, kicker, title || ' ' || n, standfirst, body, slug, hero_caption, hero_credit,
        hero_alt, seo_title, seo_description, social_title, social_description, created_at, updated_at,
        created_by_id, hero_id, section_id
    FROM model, generate_series(1, %(copies)s) n RETURNING id),
revisions AS (
    INSERT INTO articles_revision (number, snapshot, created_at, reason, article_id, author_id)
    SELECT r.number, r.snapshot, r.created_at, r.reason, a.id, r.author_id
    FROM articles a, articles_revision r WHERE r.article_id = %(model)s RETURNING id, article_id)
INSERT INTO articles_publication (live, change, note, first_published_at, updated_at, kind, kicker, title,
    standfirst, slug, reading_minutes, hero_alt, byline, signed, picture_html, picture_until, image_url, head_html,
    main_html, feed_html, rendered_with, article_id, hero_id, section_id, revision_id)
SELECT tstzrange(lower(p.live) - r.article_id * interval '40 minutes', NULL), p.change, p.note,
    p.first_published_at - r.article_id * interval '40 minutes', p.updated_at, p.kind, p.kicker, p.title,
    p.standfirst, p.slug, p.reading_minutes, p.hero_alt, p.byline, p.signed, p.picture_html, p.picture_until,
    p.image_url, p.head_html, p.main_html, p.feed_html, p.rendered_with, r.article_id, p.hero_id,
    (SELECT array_agg(id ORDER BY position) FROM articles_section)[1 + r.article_id %% 8], r.id
FROM revisions r, articles_publication p WHERE p.article_id = %(model)s
"""
ROWS = """
INSERT INTO articles_publication{kind} (article_id, first_published_at, publication_id, {kind}_id)
SELECT p.article_id, p.first_published_at, p.id, own.{kind}_id
FROM articles_publication p, articles_publication{kind} own WHERE p.article_id <> %(model)s
"""


def fill(articles: int) -> None:
    """Adds that many live articles of some 900 words with a picture, in eight sections, about a thousand a month."""
    model = _model()
    with connection.cursor() as cursor:
        cursor.execute(COPIES, {"model": model.pk, "copies": articles - 1})
        for kind in ("tag", "author"):
            cursor.execute(ROWS.format(kind=kind), {"model": model.pk})
        cursor.execute("ANALYZE")


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
        hero=_hero(),
    )
    article.save()
    article.bylines.create(author=author)
    article.tags.add("énergie", "mesure")
    _work_through(article, people[Role.REPORTER], people[Role.EDITOR])
    return article


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
