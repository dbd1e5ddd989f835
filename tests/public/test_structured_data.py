"""What machines are told of each page is what the page shows."""

from types import SimpleNamespace

import pytest

from articles.content import structured
from articles.content.authors import Author
from articles.content.sections import Section
from articles.content.sources import Source
from articles.media.images import Image
from articles.workflow.publishing import Change, Publication
from tests.people import publish, rewrite
from tests.public.conftest import path_of
from tests.public.machines import SITE, graph, metadata, thing


def page_of(client, article) -> str:
    return client.get(path_of(article)).content.decode()


@pytest.fixture
def large(db):
    """As the library keeps one that came in since there are renditions."""
    image = Image(alt="Un pylône", caption="Le pylône", credit="Nadia Ferhat", copyright="© Relais")
    image.digest = "0" * 64
    image.file.name, image.width, image.height = "images/grand.jpg", 2400, 1600
    image.save()
    return image


def test_a_story_is_told_as_it_is_shown(client, run, large):
    (article,) = run(
        1, hero=large, tags=["IA libre", "breton"], seo_description="Pour qui cherche."
    )
    path = SITE + path_of(article)
    told = thing(page_of(client, article), "NewsArticle")
    publication = Publication.objects.get(article=article)
    assert told["headline"] == publication.title == "Nouvelle numéro 1"
    assert told["description"] == "Pour qui cherche."
    assert told["url"] == told["mainEntityOfPage"] == path
    assert told["datePublished"] == told["dateModified"]
    assert (
        told["datePublished"][:16]
        == publication.first_published_at.astimezone(
            structured.timezone.get_default_timezone()
        ).isoformat()[:16]
    )
    assert told["author"] == [
        {"@type": "Person", "name": "Camille Roussel", "url": f"{SITE}/auteur/camille-roussel/"}
    ]
    assert sorted(told["keywords"]) == ["IA libre", "breton"]
    assert told["articleSection"] == "Logiciels"
    assert (told["wordCount"], told["inLanguage"], told["isAccessibleForFree"]) == (12, "fr", True)
    assert told["publisher"]["@type"] == "NewsMediaOrganization"
    assert told["publisher"]["name"] == "Le Relais"
    assert told["publisher"]["logo"]["url"].startswith(f"{SITE}/static/site/logo")


def test_its_picture_is_there_in_three_shapes_1200_pixels_wide(client, run, large):
    (article,) = run(1, hero=large, hero_credit="Pour cet usage")
    images = thing(page_of(client, article), "NewsArticle")["image"]
    assert [(image["width"], image["height"]) for image in images] == [
        (1200, 675),
        (1200, 900),
        (1200, 1200),
    ]
    assert [image["url"] for image in images] == [
        SITE + large.cut_url(shape) for shape in ("16x9-", "4x3-", "1x1-")
    ]
    assert {image["creditText"] for image in images} == {"Pour cet usage"}
    assert {image["copyrightNotice"] for image in images} == {"© Relais"}


def test_a_picture_that_networks_may_not_show_is_told_to_nobody(client, run, large):
    Image.objects.filter(pk=large.pk).update(no_social=True)
    (article,) = run(1, hero=large)
    page = page_of(client, article)
    assert "image" not in thing(page, "NewsArticle")
    assert metadata(page)["og:image"].endswith("/icone-512-0.png")
    assert metadata(page)["twitter:card"] == "summary"


def test_sources_and_corrections_are_told(client, reporter, editor, section, time_machine):
    time_machine.move_to("2026-11-25T08:00:00Z")
    source = Source.objects.create(name="Arcep", kind="institution", url="https://arcep.example/")
    article = publish(by=reporter, and_by=editor, section=section)
    article.source_credits.create(source=source, label="Décision du 3 mars")
    time_machine.move_to("2026-11-26T08:00:00Z")
    rewrite(article, by=reporter, title="Un moteur libre apprend le gallo")
    article.submit(by=reporter)
    article.approve(by=editor)
    article.publish(by=editor, change=Change.CORRECTION, note="Ce n’était pas le breton.")
    told = thing(page_of(client, article), "NewsArticle")
    assert told["citation"] == [
        {"@type": "CreativeWork", "name": "Décision du 3 mars", "url": "https://arcep.example/"}
    ]
    (correction,) = told["correction"]
    assert correction["@type"] == "CorrectionComment"
    assert correction["text"] == "Ce n’était pas le breton."
    assert correction["datePublished"] == told["dateModified"] > told["datePublished"]


def test_where_a_story_stands_follows_its_section_at_once(client, live, section):
    page_of(client, live)
    Section.objects.filter(pk=section.pk).update(name="Code & </script>", slug="code")
    page = page_of(client, live)
    assert thing(page, "NewsArticle")["articleSection"] == "Code & </script>"
    assert thing(page, "NewsArticle")["url"] == SITE + path_of(live)
    assert thing(page, "BreadcrumbList")["itemListElement"] == [
        {"@type": "ListItem", "position": 1, "name": "Accueil", "item": f"{SITE}/"},
        {"@type": "ListItem", "position": 2, "name": "Code & </script>", "item": f"{SITE}/code/"},
    ]


def test_no_word_of_a_title_takes_the_place_of_its_address(client, run):
    title = "<!--place--> </script><script>alert(1)</script> & \u2028 «\N{NO-BREAK SPACE}oui\N{NO-BREAK SPACE}»"
    (article,) = run(1, title=title)
    told = thing(page_of(client, article), "NewsArticle")
    assert told["headline"] == Publication.objects.get(article=article).title
    assert told["url"] == SITE + path_of(article)


REVIEW = SimpleNamespace(
    mark="7.5",
    scale=10,
    pros=["L’écran"],
    cons=["Le prix", "Le bruit"],
    verdict="Oui, mais.",
    product=SimpleNamespace(
        name="Ardoise 5", path="/produit/ardoise-5/", publisher="Kaolin", image="/media/a.jpg"
    ),
)


def review_told(**more) -> SimpleNamespace:
    signed = SimpleNamespace(name="Camille Roussel", path="/auteur/camille-roussel/", role="texte")
    announced = SimpleNamespace(seo_description="Deux semaines avec l’Ardoise.")
    at = structured.timezone.now()
    given = {
        "kind": "test",
        "title": "L’Ardoise 5",
        "announced": announced,
        "bylines": [signed],
        "published_at": at,
        "updated_at": None,
        "shapes": [],
        "copyright": "",
        "sources": [],
        "corrections": [],
        "tags": [],
    }
    return SimpleNamespace(**given, **more)


def test_a_review_tells_its_mark_and_its_product():
    told = structured.story(review_told(review=REVIEW), words=900)
    assert told["@type"] == "ReviewNewsArticle"
    rating = {"@type": "Rating", "ratingValue": "7.5", "worstRating": "0", "bestRating": "10"}
    assert told["reviewRating"] == rating
    product = told["itemReviewed"]
    assert (product["@type"], product["name"]) == ("Product", "Ardoise 5")
    assert product["url"] == f"{SITE}/produit/ardoise-5/"
    assert product["brand"] == {"@type": "Brand", "name": "Kaolin"}
    review = product["review"]
    assert (review["@type"], review["reviewRating"]) == ("Review", rating)
    assert review["reviewBody"] == "Oui, mais."
    names = [note["name"] for note in review["negativeNotes"]["itemListElement"]]
    assert names == ["Le prix", "Le bruit"]
    assert review["author"][0]["name"] == "Camille Roussel"


@pytest.mark.parametrize("more", [{}, {"review": None}, {"review": SimpleNamespace()}])
def test_a_test_without_a_mark_yet_tells_none(more):
    told = structured.story(review_told(**more), words=900)
    assert told["@type"] == "ReviewNewsArticle"
    assert not {"reviewRating", "itemReviewed"} & set(told)


def test_the_front_page_says_who_publishes(client, live):
    page = client.get("/").content.decode()
    house = thing(page, "NewsMediaOrganization")
    assert (house["name"], house["url"]) == ("Le Relais", f"{SITE}/")
    assert house["correctionsPolicy"] == f"{SITE}/corrections/"
    assert thing(page, "WebSite")["publisher"] == {"@id": house["@id"]}


@pytest.mark.parametrize("address", ["/logiciels/", "/tag/ia-libre/", "/auteur/camille-roussel/"])
def test_a_list_tells_what_it_lists_in_order(client, run, address):
    paths = [SITE + path_of(article) for article in run(3, tags=["IA libre"])]
    page = client.get(address).content.decode()
    listed = thing(page, "CollectionPage")["mainEntity"]
    assert listed["@type"] == "ItemList"
    assert [entry["url"] for entry in listed["itemListElement"]] == paths[::-1]
    assert [entry["position"] for entry in listed["itemListElement"]] == [1, 2, 3]
    assert thing(page, "BreadcrumbList")["itemListElement"][-1]["item"] == SITE + address


def test_an_author_is_a_person_with_beats_and_links(client, live, picture):
    author = Author.objects.get(slug="camille-roussel")
    author.job, author.biography, author.portrait = "Logiciels", "Elle lit les licences.", picture
    author.beats, author.links = ["logiciel libre"], ["https://mamot.example/@camille"]
    author.save()
    page = client.get(author.path).content.decode()
    person = thing(page, "ProfilePage")["mainEntity"]
    assert person["@type"] == "Person"
    assert (person["name"], person["url"]) == ("Camille Roussel", SITE + author.path)
    assert (person["jobTitle"], person["description"]) == ("Logiciels", "Elle lit les licences.")
    assert person["knowsAbout"] == ["logiciel libre"]
    assert person["sameAs"] == ["https://mamot.example/@camille"]
    assert person["image"]["url"].startswith(f"{SITE}/media/")
    assert person["worksFor"]["name"] == "Le Relais"
    assert (
        '<a href="https://mamot.example/@camille" rel="me noopener">mamot.example/@camille</a>'
        in page
    )
    assert "logiciel libre" in page


@pytest.mark.parametrize("address", ["/", "/logiciels/", "/corrections/", "/archives/"])
def test_every_page_says_its_address_to_networks(client, live, address):
    page = client.get(address).content.decode()
    told = metadata(page)
    assert told["og:url"] == SITE + address
    assert f'<link rel="canonical" href="{SITE + address}">' in page
    assert told["og:title"] and told["og:type"] == "website"
    assert told["robots"] == "max-image-preview:large"
    assert graph(page)
