"""What a posted form would make of the article is what saving it makes; asking leaves no trace."""

from __future__ import annotations

from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.content.article import Article
from articles.content.sources import Source
from articles.content.tags import Tag
from articles.desk.article_form import ArticleSheet
from articles.desk.snapshots import as_posted, posted_snapshot
from tests.desk.sending import sheet
from tests.desk.stories import full_story
from tests.people import document


def posted(article, *, by, **changes) -> tuple[Article, ArticleSheet]:
    read = Article.objects.get(pk=article.pk)
    form = ArticleSheet(read, sheet(article, **changes), by=by)
    assert form.is_valid(), list(form.faults)
    return read, form


def test_it_is_what_saving_gives(reporter, reporting, outsider, section):
    story = full_story(by=reporter, section=section, others=[outsider])
    changes = {
        "title": 'Il a dit "oui" ?',
        "body": document("C'est fait..."),
        "slug": "c-est-fait",
        "hero_alt": "",
        "tag_names": "mesure, processeurs",
        "signatures": [{"author": outsider.author.pk, "role": "photo"}],
        "sources": [{"source": "Skarvik", "label": "Note d'étape", "consulted_on": "2027-02-01"}],
    }
    asked = posted_snapshot(*posted(story, by=reporter, **changes))
    assert reporting.save(story, **changes).status_code == 302
    assert asked == Article.objects.get(pk=story.pk).latest_revision().snapshot


def test_asking_writes_nothing(reporter, section):
    story = full_story(by=reporter, section=section)
    article, form = posted(
        story, by=reporter, title="Autre chose", tag_names="énergie", signatures=[]
    )
    with CaptureQueriesContext(connection) as asked:
        posted_snapshot(article, form)
    words = {query["sql"].split()[0] for query in asked}
    assert words <= {"SELECT", "SAVEPOINT", "ROLLBACK", "RELEASE"}
    assert Article.objects.get(pk=story.pk).title != "Autre chose"


def test_what_the_form_would_make_is_there_while_it_is_looked_at(draft, editor):
    new = [{"source": "Une source neuve", "new_kind": "agence"}]
    article, form = posted(draft, by=editor, tag_names="un mot neuf", sources=new)
    with as_posted(article, form) as snapshot:
        assert Tag.objects.get(pk__in=snapshot["tags"]).name == "un mot neuf"
        assert Source.objects.get(pk=snapshot["sources"][0]["source"]).name == "Une source neuve"
    assert not Tag.objects.exists()
    assert not Source.objects.exists()


def test_an_article_that_is_not_stored_has_one_too(reporter, section):
    article = Article(created_by=reporter)
    form = ArticleSheet(article, sheet(title="Tout neuf", section=section.pk), by=reporter)
    assert form.is_valid()
    assert posted_snapshot(article, form)["title"] == "Tout neuf"
    assert article.pk is None
    assert not Article.objects.exists()
