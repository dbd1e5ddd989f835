"""What every kind of page may ask of the database in a process that has shown nothing yet, however much there is."""

import pytest
from django.db import connection

from articles.content.tags import Tag
from articles.public import listed, shell
from articles.public.listed import CardRow, Source
from articles.public.paging import Key
from articles.workflow.clock import now
from bench.filling import fill
from tests.public.conftest import path_of

BUDGETS = {
    "/": 6,
    "/logiciels/": 4,
    "/tag/ia-libre/": 4,
    "/auteur/camille-roussel/": 4,
    "/corrections/": 4,
    "/archives/": 4,
    "/flux/rss.xml": 4,
    "/logiciels/flux/atom.xml": 4,
    "/sitemap.xml": 4,
    "/sitemap-news.xml": 4,
}


@pytest.mark.parametrize("address", BUDGETS)
def test_a_cold_page_keeps_to_its_budget(client, run, django_assert_max_num_queries, address):
    run(3, tags=["IA libre"])
    shell.forget()
    with django_assert_max_num_queries(BUDGETS[address]):
        assert client.get(address).status_code == 200


def test_a_cold_story_is_at_most_two(client, run, django_assert_max_num_queries):
    (article,) = run(1)
    path = path_of(article)
    shell.forget()
    with django_assert_max_num_queries(2):
        assert client.get(path).status_code == 200


@pytest.mark.parametrize("keyed", [False, True])
def test_a_page_of_a_large_tag_is_read_by_its_narrow_index(db, keyed):
    """Not the whole tag, whichever page: and a story of two tags is there once."""
    fill(3_000)
    tag = Tag.objects.get(name="mesure")
    key = Key(now(), 10**9) if keyed else None
    rows = listed.read_rows(Source("tag", (tag.pk,)), key=key, size=21)
    assert len({row.article_id for row in rows}) == 21
    statement = listed._statement("tag", 1, CardRow, keyed, 21)
    given = {listed.NOW: now(), listed.KEY_MOMENT: now(), listed.KEY_NUMBER: 10**9, -1: tag.pk}
    with connection.cursor() as cursor:
        cursor.execute(
            f"EXPLAIN {statement.sql}", [given.get(mark, mark) for mark in statement.parameters]
        )
        plan = "\n".join(line for (line,) in cursor.fetchall())
    assert "publication_by_tag" in plan
    assert "Sort" not in plan
    assert "Seq Scan" not in plan
