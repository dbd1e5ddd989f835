"""What a kind adds beside the text: kept strictly, composed, absent where nothing was written."""

import pytest

from articles.content import kind_deal, kind_review
from articles.content.kinds import Kind
from articles.content.products import Product
from articles.content.references import ReferenceRow
from articles.media.images import Image
from articles.workflow.publishing import Publication
from articles.workflow.refusals import Unfit
from tests.content.kinds import deal, ranked, review
from tests.content.test_references import page, run_jobs
from tests.people import publish, rewrite, write

NBSP, FINE = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"


@pytest.fixture
def product(db):
    return Product.objects.create(name="Kaolin 7", publisher="Kaolin", points=["Se démonte"])


def test_a_story_that_uses_none_of_it_has_none_of_the_keys(draft):
    draft.review = {"scale": 20}
    draft.deal = {"is_affiliate": True, "currency": "CHF"}
    draft.ranking = [{"label": "Le meilleur choix"}]
    draft.save()
    told = draft.snapshot()
    assert not {"review", "deal", "ranking", "interviewee", "quality"} & set(told)


def test_a_snapshot_tells_each_part_whole_and_composed(draft, product):
    draft.review = review(product, mark="7.50", verdict='"Bien" !')
    draft.deal = deal(product, price="29.9", ends_at="2026-12-01T12:00:00+01:00")
    draft.ranking = [ranked(product, why="L'essentiel...")]
    draft.save()
    told = draft.snapshot()
    assert told["review"] == {
        "product": product.pk,
        "mark": "7.5",
        "scale": 10,
        "pros": ["L’écran"],
        "cons": ["Le prix"],
        "verdict": f"«{NBSP}Bien{NBSP}»{FINE}!",
        "method": "",
    }
    assert told["deal"] == {
        "product": product.pk,
        "price": "29.90",
        "usual_price": "159",
        "currency": "EUR",
        "merchant": "La Librairie",
        "url": "https://librairie.example/feuillet",
        "checked_on": "2026-11-20",
        "ends_at": "2026-12-01T11:00:00+00:00",
        "is_affiliate": False,
    }
    assert told["ranking"][0]["why"] == "L’essentiel…"
    draft.save()
    assert draft.snapshot() == told


@pytest.mark.parametrize(
    "wrong",
    [
        {"mark": "bien"},
        {"mark": "NaN"},
        {"mark": "-1"},
        {"mark": "1.234"},
        {"scale": 7},
        {"pros": "un texte"},
        {"pros": ["a"] * 13},
        {"verdict": "a" * 601},
        {"product": "3"},
        {"product": True},
        {"product": 0},
        {"color": "rouge"},
    ],
)
def test_what_a_review_does_not_know_is_refused_whatever_the_door(wrong):
    with pytest.raises(ValueError, match=next(iter(wrong))):
        kind_review.normal(review() | wrong)


@pytest.mark.parametrize(
    "wrong",
    [
        {"url": "javascript:alert(1)"},
        {"price": "1e9"},
        {"currency": "XXX"},
        {"checked_on": "hier"},
        {"ends_at": "2026-12-01T12:00:00"},
        {"is_affiliate": "oui"},
    ],
)
def test_what_an_offer_does_not_know_is_refused_whatever_the_door(wrong):
    with pytest.raises(ValueError, match=next(iter(wrong))):
        kind_deal.normal(deal() | wrong)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"kind": Kind.TEST, "review": review(mark="")}, {"review_mark"}),
        ({"kind": Kind.TEST, "review": review(mark="11")}, {"review_mark"}),
        ({"kind": Kind.TEST, "review": review(verdict="")}, {"review_verdict"}),
        ({"kind": Kind.TEST, "review": review() | {"product": 404}}, {"review_product"}),
        ({"kind": Kind.NEWS, "review": review(mark="") | {"product": 404}}, set()),
        ({"kind": Kind.TEST, "review": {}}, set()),
        ({"kind": Kind.TEST, "review": review()}, set()),
        ({"kind": Kind.DEAL, "deal": deal(price="")}, {"deal_price"}),
        ({"kind": Kind.DEAL, "deal": deal(usual_price="119")}, {"deal_usual_price"}),
        (
            {"kind": Kind.DEAL, "deal": deal(merchant="", checked_on=None)},
            {"deal_merchant", "deal_checked_on"},
        ),
        ({"kind": Kind.DEAL, "deal": {}}, set()),
    ],
)
def test_what_was_begun_is_brought_to_its_end_before_it_goes_out(team, fields, told):
    try:
        publish(**team, **fields)
        found = set()
    except Unfit as unfit:
        found = {issue.field for issue in unfit.issues}
    assert found == told


def test_a_product_is_not_ranked_twice(team, product):
    with pytest.raises(Unfit, match="classé deux fois"):
        publish(kind=Kind.GUIDE, ranking=[ranked(product)] * 2, **team)


def test_another_kind_keeps_what_was_written_and_shows_nothing_of_it(team, product):
    story = publish(kind=Kind.NEWS, review=review(product), **team)
    assert "Un bon téléphone" not in page(story)
    assert story.snapshot()["review"]["mark"] == "7.5"
    assert story.publications.get().rating == ""
    assert not ReferenceRow.objects.filter(as_test__isnull=False).exists()


def test_a_sheet_changed_once_changes_in_every_part_that_shows_it(team, product):
    parts = {
        Kind.TEST: {"review": review(product)},
        Kind.GUIDE: {"ranking": [ranked(product)]},
        Kind.DEAL: {"deal": deal(product)},
    }
    stories = [publish(kind=kind, title=kind, **fields, **team) for kind, fields in parts.items()]
    assert all("Kaolin 7" in page(story) for story in stories)
    product.name, product.slug = "Kaolin 7 bis", "kaolin-7-bis"
    product.save()
    run_jobs()
    assert all('href="/produit/kaolin-7-bis/">Kaolin 7 bis<' in page(story) for story in stories)


def test_a_picture_of_a_sheet_changed_once_changes_where_the_sheet_is_shown(team, product):
    image = Image(alt="Un téléphone", credit="Kaolin", width=1600, height=900)
    image.file.name = "images/kaolin.webp"
    image.save()
    product.image = image
    product.save()
    story = publish(kind=Kind.GUIDE, ranking=[ranked(product)], **team)
    image.alt = "Un téléphone ouvert"
    image.save()
    run_jobs()
    assert 'alt="Un téléphone ouvert"' in page(story)


def test_a_sheet_that_a_draft_review_names_counts_as_used(team, product):
    draft = write(
        by=team["by"], section=team["section"], kind=Kind.TEST, review=review(product, mark="")
    )
    rows = ReferenceRow.objects.filter(kind="product", target_id=product.pk)
    assert [row.article for row in rows] == [draft]


def test_a_typo_in_the_mark_is_another_publication(team, product):
    story = publish(kind=Kind.TEST, review=review(product), **team)
    rewrite(story, by=team["by"], review=review(product, mark="8"))
    story.submit(by=team["by"])
    story.approve(by=team["and_by"])
    story.publish(by=team["and_by"], change="typo")
    ratings = Publication.objects.order_by("pk").values_list("rating", flat=True)
    assert list(ratings) == ["7,5/10", "8/10"]
