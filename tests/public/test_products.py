"""The page of a product: there as soon as something live shows it, and never before."""

import pytest
from django.db import connection

from articles.content.kinds import Kind
from articles.content.products import Product
from articles.content.references import ReferenceRow
from articles.workflow.clock import now
from tests.body.samples import block, doc, paragraph
from tests.content.kinds import ranked, review
from tests.content.test_references import run_jobs
from tests.public.conftest import path_of

NBSP = "\N{NO-BREAK SPACE}"


@pytest.fixture
def product(picture):
    return Product.objects.create(
        name="Kaolin 7",
        publisher="Kaolin",
        category="Smartphone",
        price="549 €",
        price_checked_on="2026-11-20",
        platforms="Bruyère OS 3",
        url="https://kaolin.example/7",
        points=["Se démonte"],
        specs=[{"name": "Écran", "value": "6,3 pouces"}, {"name": "Poids", "value": ""}],
        image=picture,
    )


@pytest.fixture
def card(product):
    return doc(paragraph("Un mot."), block("productCard", product=product.pk))


def test_it_shows_the_sheet_the_marks_the_tests_and_then_the_rest(client, run, product, card):
    (test,) = run(1, kind=Kind.TEST, review=review(product), title="Le test")
    (mention,) = run(1, body=card, title="Une mention")
    page = client.get(product.path).content.decode()
    for words in (
        "<h1>Kaolin 7</h1>",
        f"549{NBSP}€",
        "prix relevé le",
        "Bruyère OS 3",
        "<dt>Écran</dt><dd>6,3",
        "<li>Se démonte</li>",
        'href="https://kaolin.example/7"',
        '<span class="picture-credit">Nadia Ferhat</span>',
        "<b>7,5/10</b>",
        '<link rel="canonical" href="http://127.0.0.1:8000/produit/kaolin-7/">',
    ):
        assert words in page
    assert "Poids" not in page
    assert page.rindex(f'href="{path_of(test)}"') < page.index(f'href="{path_of(mention)}"')


@pytest.mark.parametrize("count", [1, 30])
def test_it_is_four_queries_whatever_there_is(
    client, run, product, card, picture, django_assert_num_queries, count
):
    run(count, body=card, hero=picture)
    run(2, kind=Kind.TEST, review=review(product), hero=picture)
    for _ in range(2):
        with django_assert_num_queries(4):
            assert client.get(product.path).status_code == 200


def test_it_is_paged_by_key_to_its_end(client, run, product, card):
    everything = [path_of(article) for article in run(25, body=card)]
    run(1, kind=Kind.TEST, review=review(product), title="Le test")
    first = client.get(product.path).content.decode()
    following = first.partition('rel="next" href="')[2].partition('"')[0]
    second = client.get(following).content.decode()
    assert [path in first for path in everything] == [False] * 5 + [True] * 20
    assert [path in second for path in everything] == [True] * 5 + [False] * 20
    assert "Le test" not in second
    assert client.get(f"{product.path}?avant=demain").status_code == 404
    assert client.get(f"{product.path}?avant=20200101T000000.000000Z-1").status_code == 404


def test_it_is_not_there_before_something_live_shows_it(client, run, product, card, chief, draft):
    draft.body = card
    draft.save()
    assert client.get(product.path).status_code == 404
    from datetime import timedelta

    (planned,) = run(1, body=card, at=now() + timedelta(hours=1))
    assert client.get(product.path).status_code == 404
    assert "kaolin" not in client.get("/sitemap/produits.xml").content.decode()
    (live,) = run(1, kind=Kind.GUIDE, ranking=[ranked(product)])
    assert client.get(product.path).status_code == 200
    assert f"<loc>http://127.0.0.1:8000{product.path}</loc>" in (
        client.get("/sitemap/produits.xml").content.decode()
    )
    live.withdraw(by=chief, why="Erreur.")
    assert client.get(product.path).status_code == 404
    assert planned.publications.exists()


def test_an_address_that_was_given_up_leads_to_the_new_one(client, run, product, card):
    (story,) = run(1, body=card)
    product.slug = "kaolin-sept"
    product.save()
    moved = client.get("/produit/kaolin-7/")
    assert (moved.status_code, moved["Location"]) == (301, "/produit/kaolin-sept/")
    run_jobs()
    assert 'href="/produit/kaolin-sept/"' in client.get(path_of(story)).content.decode()


def test_its_picture_is_given_as_long_as_something_live_shows_it(
    client, run, product, picture, card, chief
):
    from articles.content.showing import with_shown
    from articles.media.images import Image

    def is_shown() -> bool:
        return with_shown(Image.objects.filter(pk=picture.pk)).get().is_shown

    assert not is_shown()
    (story,) = run(1, body=card)
    assert is_shown()
    story.withdraw(by=chief, why="Erreur.")
    assert not is_shown()


def test_robots_are_told_of_the_file_of_products(client):
    assert "/sitemap/produits.xml" in client.get("/robots.txt").content.decode()


def test_what_was_published_before_has_its_rows_too(run, product, card):
    from importlib import import_module

    (story,) = run(1, body=card)
    shown = ReferenceRow.objects.filter(kind="product", publication__isnull=False)
    shown.update(as_test=None, first_published_at=None)
    fill = import_module("articles.migrations.0017_products_of_publications").FILL
    with connection.cursor() as cursor:
        cursor.execute(fill)
    row = shown.get()
    assert (row.target_id, row.article_id, row.as_test) == (product.pk, story.pk, False)
    assert row.first_published_at == story.publications.get().first_published_at
