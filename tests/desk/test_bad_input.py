"""What the article's page refuses, in words and at its field, with everything that was typed still there."""

import json

import pytest

from tests.desk.sending import errors_of, page, sheet, text_of
from tests.people import document
from tests.public.conftest import path_of


def plain(told: str) -> str:
    return told.replace("\N{NO-BREAK SPACE}", " ")


def test_a_picture_that_does_not_exist_is_refused_at_its_field(reporting, draft):
    assert "hero" in errors_of(reporting.save(draft, hero=999))


def test_a_slug_is_plain_or_refused_at_its_field(reporting, draft):
    assert "slug" in errors_of(reporting.save(draft, slug="Été !"))


def test_an_emptied_slug_moves_no_page(editing, live, reporter, chief):
    """The field says which address readers know, and an update under another title keeps it."""
    path = path_of(live)
    assert editing.save(live, slug="", title="Un tout autre titre").status_code == 302
    assert f'En ligne à <a href="{path}">' in editing.open(live).content.decode()
    live.refresh_from_db()
    assert live.slug == ""
    live.submit(by=reporter)
    live.approve(by=chief)
    live.publish(by=chief)
    assert path_of(live) == path


def test_an_unknown_block_is_refused_at_its_place_and_the_words_stay(reporting, draft):
    body = {"type": "doc", "content": [{"type": "paragraph"}, {"type": "script"}]}
    response = reporting.save(draft, body=body, title="Gardé")
    assert response.status_code == 200
    (offence,) = errors_of(response)["body"]
    assert plain(offence) == "Bloc 2 : bloc inconnu : « script »"
    assert "Gardé" in text_of(response)
    assert response.context["sheet"].form["body"].value() == json.dumps(body)
    draft.refresh_from_db()
    assert draft.version == 1


@pytest.mark.parametrize(
    "body",
    [
        "{",
        "null",
        "[]",
        '"texte"',
        "NaN",
        '{"type":"doc"}',
        '{"type":"doc","content":[]}',
        "[" * 100_000,
        '{"type":"doc","content":' * 50 + "[]" + "}" * 50,
        "9" * 5_000,
    ],
)
def test_what_is_no_document_is_refused_at_the_text(reporting, draft, body):
    response = reporting.save(draft, body=body)
    assert response.status_code == 200
    assert "body" in errors_of(response)


def test_a_text_over_the_limit_is_told_the_limit(reporting, draft):
    response = reporting.save(draft, body=document("a" * 1_000_001))
    assert "1\N{NO-BREAK SPACE}Mo au plus" in errors_of(response)["body"][0]


def test_a_thousand_offences_are_not_all_told(reporting, draft):
    body = {"type": "doc", "content": [{"type": "script"}] * 1_000}
    assert len(errors_of(reporting.save(draft, body=body))["body"]) == 11


def test_every_fault_is_told_at_once_and_at_its_place(reporting, draft):
    response = reporting.save(draft, slug="É", body="{", tag_names="?", kind="roman")
    assert set(errors_of(response)) == {"slug", "body", "tag_names", "kind"}
    assert "pas enregistré" in text_of(response)


def test_a_form_sent_in_pieces_is_refused_in_words(reporting, draft):
    whole = sheet(draft, title="Gardé")
    for missing in ("signatures-TOTAL_FORMS", "sources-TOTAL_FORMS"):
        pieces = {name: value for name, value in whole.items() if name != missing}
        response = reporting.client.post(page(draft), pieces)
        assert response.status_code == 200
        assert "Gardé" in text_of(response)
    assert reporting.client.post(page(draft), {}).status_code == 200
    draft.refresh_from_db()
    assert draft.version == 1


def test_a_page_that_grew_old_says_so_in_french(reporter, draft):
    from django.test import Client

    strict = Client(enforce_csrf_checks=True)
    strict.force_login(reporter)
    response = strict.post(page(draft), sheet(draft))
    assert response.status_code == 403
    assert "ce que vous aviez tapé y est encore" in text_of(response)


def test_more_than_the_server_takes_is_told_in_french(reporting, draft):
    response = reporting.client.post(page(draft), sheet(draft, body="a" * 5_100_000))
    assert response.status_code == 400
    assert "5\N{NO-BREAK SPACE}Mo" in text_of(response).replace("&nbsp;", "\N{NO-BREAK SPACE}")


@pytest.mark.parametrize(
    "changes",
    [
        *({name: "a\x00"} for name in ("title", "slug", "kind", "section", "hero", "tag_names")),
        {"sources": [{"source": "a\x00", "new_kind": "agence"}]},
        {"sources": [{"source": "a", "new_kind": "agence", "label": "\x00"}]},
    ],
)
def test_signs_that_no_database_takes_are_refused(reporting, draft, changes):
    assert reporting.save(draft, **changes).status_code == 200
    draft.refresh_from_db()
    assert draft.version == 1


def test_two_hundred_thousand_characters_are_taken(reporting, draft):
    response = reporting.save(draft, body=document(*["é" * 1_000] * 200))
    assert response.status_code == 302
    draft.refresh_from_db()
    assert len(draft.body["content"]) == 200


NOWHERE = 987_654


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            {"type": "figure", "attrs": {"image": NOWHERE, "caption": "", "credit": "", "alt": ""}},
            "une image qui n’existe plus (n°\N{NO-BREAK SPACE}987654)",
        ),
        (
            {"type": "productCard", "attrs": {"product": NOWHERE}},
            "une fiche produit qui n’existe plus",
        ),
        ({"type": "productCard", "attrs": {"product": -1}}, "Bloc 2 (fiche produit), produit :"),
        ({"type": "productCard", "attrs": {"product": 2**70}}, "Bloc 2 (fiche produit), produit :"),
        ({"type": "figure", "attrs": {"image": "../1"}}, "Bloc 2 (image), image :"),
    ],
)
def test_a_record_that_is_not_there_is_told_at_the_text_and_nothing_is_lost(
    reporting, draft, body, told
):
    """Saved all the same where the number could be one: a record may go while the text is being written."""
    whole = document("Un mot.")
    whole["content"].append(body)
    response = reporting.save(draft, body=whole)
    if response.status_code == 302:
        draft.refresh_from_db()
        assert draft.body["content"][1] == body
        response = reporting.get(page(draft), manque="approve")
    assert any(plain(told) in plain(line) for line in errors_of(response)["body"])
    assert "Un mot." in text_of(response)


def test_a_link_to_an_article_that_is_not_there_is_plain_words_to_readers(
    reporting, draft, editor, reporter
):
    link = {"type": "link", "attrs": {"href": None, "article": NOWHERE}}
    body = document("Voir ici.")
    body["content"][0]["content"][0]["marks"] = [link]
    assert reporting.save(draft, body=body).status_code == 302
    draft.refresh_from_db()
    draft.submit(by=reporter)
    draft.approve(by=editor)
    draft.publish(by=editor)
    assert "<p>Voir ici.</p>" in draft.publications.get().main_html


@pytest.mark.parametrize("field", ["section", "hero"])
@pytest.mark.parametrize("value", [str(NOWHERE), "-1", "9" * 30, "1 OR 1=1", "é"])
def test_a_number_of_nothing_is_refused_at_its_field(reporting, draft, field, value):
    response = reporting.save(draft, title="Gardé", **{field: value})
    assert field in errors_of(response)
    assert "Gardé" in text_of(response)


def test_a_signature_of_nobody_is_refused_with_the_words_still_there(reporting, draft):
    response = reporting.save(
        draft, title="Gardé", signatures=[{"author": NOWHERE, "role": "texte"}]
    )
    assert response.status_code == 200
    assert "Gardé" in text_of(response)
    assert response.context["sheet"].bylines.errors[0]["author"]
