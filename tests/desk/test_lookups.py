"""What the editor searches by."""

import pytest
from django.urls import reverse

from articles.content.products import Product
from articles.content.sources import Source
from articles.content.tags import Tag
from tests.desk.pictures import image


def look_up(desk, kind, **asked):
    response = desk.get(reverse("admin:lookup", args=[kind]), **asked)
    assert response.status_code == 200
    return response.json()["results"]


def test_images_come_with_their_words_and_a_thumbnail(reporting):
    shown = image(alt="Une fusée au décollage", credit="Nadia Ferhat")
    (found,) = look_up(reporting, "images", q="FUSEE")
    assert found["id"] == shown.pk
    assert found["label"] == "Une fusée au décollage"
    assert found["detail"] == found["credit"] == "Nadia Ferhat"
    assert found["thumbnail"] == shown.address_near(320, "webp")


def test_products_come_with_their_points(reporting):
    Product.objects.create(name="Lucarne", publisher="Orvane", points=["Cite ses sources"])
    (found,) = look_up(reporting, "products", q="orvane")
    assert found["points"] == ["Cite ses sources"]
    assert found["thumbnail"] is None


def test_articles_say_where_they_stand(reporting, live):
    (found,) = look_up(reporting, "articles", q="breton")
    assert found["label"] == live.title
    assert found["detail"] == "Logiciels · En ligne"


def test_sources_and_tags_are_offered_by_name(reporting):
    Source.objects.create(name="Agence Méridien", kind="agence")
    Tag.objects.create(name="mots de passe", slug="mots-de-passe")
    assert look_up(reporting, "sources", q="meridien")[0]["detail"] == "Agence"
    assert look_up(reporting, "tags", q="passe mots")[0]["label"] == "mots de passe"


def test_records_are_picked_by_number(reporting):
    first, second = (Product.objects.create(name=name) for name in ("Un", "Deux"))
    picked = look_up(reporting, "products", ids=f"{second.pk},{first.pk},x,-1,999,{'9' * 40}")
    assert {one["id"] for one in picked} == {first.pk, second.pk}
    assert look_up(reporting, "products", ids="") == []


def test_twenty_at_most(reporting):
    Product.objects.bulk_create(Product(name=f"P{n}", slug=f"p{n}") for n in range(25))
    assert len(look_up(reporting, "products", q="")) == 20


def test_an_unknown_kind_is_404(reporting):
    assert reporting.get("/admin/articles/lookups/people/").status_code == 404


@pytest.mark.parametrize("kind", ["images", "products", "articles", "sources", "tags"])
def test_nobody_else_is_answered(client, db, kind):
    assert client.get(reverse("admin:lookup", args=[kind])).status_code == 403


def test_articles_cost_one_query(reporting, reporter, section, django_assert_max_num_queries):
    from tests.people import write

    for number in range(5):
        write(by=reporter, section=section, title=f"n° {number}")
    with django_assert_max_num_queries(3):
        look_up(reporting, "articles", q="n°")
