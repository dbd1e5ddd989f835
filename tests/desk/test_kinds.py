"""What goes with a kind, written on the article's page: kept, shown again, merged, taken up again."""

import pytest
from django.utils.html import strip_tags

from articles.content.kinds import Kind
from articles.content.products import Product
from articles.desk.article_form import ArticleSheet
from articles.desk.restoring import restore
from articles.desk.sitting import sent_again
from tests.content.kinds import deal, ranked, review
from tests.desk.sending import as_lists, errors_of, page, sheet, text_of
from tests.desk.test_stale import merge_with
from tests.people import rewrite

TYPED = {
    "kind": "test",
    "review_product": "kaolin 7",
    "review_mark": "7,5",
    "review_scale": "20",
    "review_verdict": "C'est bien !",
    "review_pros": "L'écran\n\nLe prix",
    "review_cons": "Le poids",
}


@pytest.fixture
def product(db):
    return Product.objects.create(name="Kaolin 7")


def test_a_review_is_kept_and_shown_again_as_it_was_typed(reporting, draft, product):
    reporting.save(draft, **TYPED)
    draft.refresh_from_db()
    assert draft.latest_revision().snapshot["review"] == {
        "product": product.pk,
        "mark": "7.5",
        "scale": 20,
        "method": "",
        "pros": ["L’écran", "Le prix"],
        "cons": ["Le poids"],
        "verdict": "C’est bien\N{NARROW NO-BREAK SPACE}!",
    }
    html = text_of(reporting.open(draft))
    assert 'name="review_mark" value="7,5"' in html
    assert 'name="review_product" value="Kaolin 7"' in html
    assert "L’écran\nLe prix</textarea>" in html
    # Nothing changed: no revision.
    reporting.save(draft)
    draft.refresh_from_db()
    assert draft.version == 2


def test_an_offer_is_typed_as_french_people_type_prices_and_hours(reporting, draft):
    typed = {
        "kind": "bon_plan",
        "deal_price": "1 190,50 €",
        "deal_usual_price": "1499",
        "deal_merchant": "La Librairie",
        "deal_url": "librairie.example/x",
        "deal_checked_on": "2026-11-20",
        "deal_ends_at": "2026-12-01T12:00",
        "deal_is_affiliate": "on",
    }
    reporting.save(draft, **typed)
    draft.refresh_from_db()
    assert draft.deal == {
        "product": None,
        "price": "1190.50",
        "usual_price": "1499",
        "currency": "EUR",
        "merchant": "La Librairie",
        "url": "https://librairie.example/x",
        "checked_on": "2026-11-20",
        "ends_at": "2026-12-01T11:00:00+00:00",
        "is_affiliate": True,
    }
    html = text_of(reporting.open(draft))
    assert 'value="1190,50"' in html
    assert 'value="2026-12-01T12:00:00"' in html
    reporting.save(draft)
    draft.refresh_from_db()
    assert draft.version == 2


def test_a_ranking_is_rows_in_order(reporting, draft, product):
    other = Product.objects.create(name="Orbe 2")
    rows = [
        {"product": "Kaolin 7", "label": "Le plus simple", "ORDER": 2},
        {"product": "orbe 2", "why": "L'essentiel", "price": "449 €", "ORDER": 1},
        {"product": ""},
    ]
    reporting.save(draft, kind="guide", classement=rows)
    draft.refresh_from_db()
    assert [row["product"] for row in draft.ranking] == [other.pk, product.pk]
    assert draft.ranking[0]["why"] == "L’essentiel"
    reporting.save(draft)
    draft.refresh_from_db()
    assert draft.version == 2


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"review_product": "Inconnu"}, "review_product"),
        ({"review_mark": "bien"}, "review_mark"),
        ({"review_mark": "7,25"}, "review_mark"),
        ({"review_scale": "7"}, "review_scale"),
        ({"review_pros": "x\n" * 13}, "review_pros"),
        ({"review_verdict": "é" * 601}, "review_verdict"),
        ({"deal_price": "-1"}, "deal_price"),
        ({"deal_url": "javascript:alert(1)"}, "deal_url"),
        ({"deal_url": "ftp://librairie.example/x"}, "deal_url"),
        ({"deal_url": "https://librairie.example/\u200bx"}, "deal_url"),
        ({"deal_ends_at": "2027-03-28T02:30"}, "deal_ends_at"),
        ({"interviewee": "a\0b"}, "interviewee"),
    ],
)
def test_what_cannot_be_kept_is_told_at_its_field(reporting, draft, typed, field):
    response = reporting.save(draft, **typed)
    assert set(errors_of(response)) == {field}
    assert f'href="#id_{field}"' in text_of(response)


def test_faults_are_told_in_the_order_of_the_page(reporting, draft):
    response = reporting.save(draft, review_product="Inconnu", review_mark="bien", deal_url="là là")
    told = [fault.label for fault in response.context["sheet"].faults]
    assert told == ["Produit testé", "Note", "Adresse de l’offre"]
    assert "URL" not in str(errors_of(response)["deal_url"])


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({"product": "Inconnu"}, "Aucune fiche produit ne porte ce nom"),
        ({"label": "Le meilleur choix"}, "Nommez le produit"),
    ],
)
def test_a_row_that_names_no_known_product_says_so(reporting, draft, row, words):
    told = text_of(reporting.save(draft, kind="guide", classement=[row]))
    assert words in told
    assert '<a href="#ranking">Classement</a>' in told


def test_publication_names_what_a_review_still_lacks_at_its_field(reporting, draft):
    reporting.save(draft, kind="test", review_pros="L'écran")
    response = reporting.get(page(draft), manque="publish")
    assert {"review_mark", "review_verdict"} <= set(errors_of(response))
    assert 'href="#id_review_mark"' in text_of(response)


def test_two_people_at_one_review_are_shown_both(reporting, editor, draft, product):
    mine = sheet(draft, **TYPED)
    rewrite(draft, by=editor, kind="test", review=review(product, verdict="Le sien."))
    response = reporting.client.post(page(draft), mine)
    shown = strip_tags(text_of(reporting.get(response.headers["Location"])))
    for words in ("Verdict", "Le sien", "C’est bien", "Les plus", "Échelle de la note"):
        assert words in shown
    merge_with(reporting, response, **{"review.verdict": "theirs", "review.scale": "mine"})
    draft.refresh_from_db()
    assert (draft.review["verdict"], draft.review["scale"]) == ("Le sien.", 20)


def test_a_review_taken_away_by_one_alone_is_gone(reporting, editor, reporter, draft, product):
    rewrite(draft, by=reporter, kind="test", review=review(product), ranking=[ranked(product)])
    mine = sheet(draft, review_product="", review_mark="", review_verdict="") | {
        "review_pros": "",
        "review_cons": "",
    }
    rewrite(draft, by=editor, title="Le titre de Nadia", deal=deal(product))
    merge_with(reporting, reporting.client.post(page(draft), mine))
    draft.refresh_from_db()
    assert draft.review == {}
    assert draft.deal["price"] == "119"
    assert draft.ranking[0]["product"] == product.pk


def test_an_older_version_comes_back_without_the_sheets_that_are_gone(reporter, draft, product):
    kept = Product.objects.create(name="Orbe 2")
    parts = {"review": review(product), "ranking": [ranked(product), ranked(kept)]}
    revision = rewrite(draft, by=reporter, **parts)
    rewrite(draft, by=reporter, review={}, ranking=[])
    product.delete()
    restore(revision, by=reporter, seen=3)
    draft.refresh_from_db()
    assert draft.review["product"] is None
    assert draft.review["mark"] == "7.5"
    assert [row["product"] for row in draft.ranking] == [kept.pk]


def test_text_typed_before_there_were_such_rows_can_still_be_taken_up(reporter, draft):
    old = {name: told for name, told in sheet(draft).items() if not name.startswith("classement")}
    assert ArticleSheet(draft, sent_again(as_lists(old)), by=reporter).is_valid()


def test_the_live_preview_shows_what_is_being_written(reporting, draft, product):
    answer = reporting.client.post(page(draft, "live_preview"), sheet(draft, **TYPED))
    views = answer.json()["views"]
    assert "7,5" in views["page"]
    assert "7,5/20" in views["cards"]


def test_a_page_with_every_part_asks_no_more_than_the_others(
    reporting, reporter, draft, product, django_assert_max_num_queries
):
    parts = {"review": review(product), "ranking": [ranked(product)], "deal": deal(product)}
    rewrite(draft, by=reporter, kind=Kind.GUIDE, **parts)
    with django_assert_max_num_queries(15):
        reporting.open(draft)


def test_a_sheet_keeps_its_specs_as_lines(leading):
    from django.urls import reverse

    address = reverse("admin:articles_product_add")
    specs = "Écran : 6,3 pouces\n\nLiaison: Wi-Fi 6 : 2,4 et 5 GHz"
    leading.post(address, name="Kaolin 7", specs=specs, price_checked_on="2026-11-20")
    product = Product.objects.get()
    assert [row["name"] for row in product.specs] == ["Écran", "Liaison"]
    assert product.specs[1]["value"].startswith("Wi-Fi 6")
    shown = text_of(leading.get(reverse("admin:articles_product_change", args=[product.pk])))
    assert "Écran\N{NO-BREAK SPACE}: 6,3" in shown
    assert 'type="date" name="price_checked_on" value="2026-11-20"' in shown
    response = leading.post(address, name="X", specs="sans deux-points")
    assert "specs" in response.context["adminform"].form.errors
