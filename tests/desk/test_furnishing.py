"""The points to remember and the part of AI, from the page where they are written to the version that keeps them."""

from uuid import uuid4

from articles.desk.restoring import restore
from tests.desk.sending import errors_of, page, sheet, text_of
from tests.people import rewrite

POINTS = "Deux gigaoctets ; pas plus\n\n  Licence libre\n"


def test_points_are_lines_and_are_there_again(reporting, draft):
    reporting.save(draft, key_points=POINTS, ai_disclosure="Relu par l'équipe")
    draft.refresh_from_db()
    snapshot = draft.latest_revision().snapshot
    assert snapshot["key_points"] == [
        "Deux gigaoctets\N{NARROW NO-BREAK SPACE}; pas plus",
        "Licence libre",
    ]
    assert snapshot["ai_disclosure"] == "Relu par l’équipe"
    shown = text_of(reporting.open(draft))
    assert "Deux gigaoctets\N{NARROW NO-BREAK SPACE}; pas plus\nLicence libre" in shown
    assert "<option>Les illustrations ont été faites avec un outil" in shown


def test_what_is_taken_away_leaves_no_key(reporting, draft, reporter):
    rewrite(draft, by=reporter, key_points=["Un"], ai_disclosure="Deux")
    reporting.save(draft, key_points="", ai_disclosure="")
    draft.refresh_from_db()
    assert {"key_points", "ai_disclosure"}.isdisjoint(draft.latest_revision().snapshot)


def test_too_many_or_too_long_points_are_refused_at_the_field(reporting, draft):
    for wrong, told in (("un\n" * 6, "il y en a 6"), ("a" * 201, "caractères au plus par ligne")):
        answer = reporting.save(draft, key_points=wrong)
        assert told in errors_of(answer)["key_points"][0]
    draft.refresh_from_db()
    assert draft.key_points == []


def test_an_older_version_without_points_is_taken_up_without_them(draft, reporter):
    first = draft.latest_revision()
    rewrite(draft, by=reporter, key_points=["Un"], ai_disclosure="Deux")
    restore(first, by=reporter, seen=draft.version)
    draft.refresh_from_db()
    assert (draft.key_points, draft.ai_disclosure) == ([], "")
    assert draft.latest_revision().snapshot == first.snapshot


def test_two_texts_with_other_points_are_shown_side_by_side_and_joined(
    reporting, editing, draft, reporter, editor
):
    typed = sheet(draft, key_points="Un point\nPuis deux") | {"sitting": uuid4(), "sequence": 1}
    rewrite(draft, by=editor, ai_disclosure="Traduit à l’aide d’un outil")
    answer = reporting.client.post(page(draft), typed | {"then": "save"}, follow=True)
    shown = text_of(answer)
    assert "Deux textes à réunir" in shown
    for words in ("L’essentiel", "Un point", "Puis deux", "Part de l’IA", "Traduit"):
        assert words in shown
    merged = reporting.client.post(answer.request["PATH_INFO"], {"seen": 2}, follow=True)
    assert merged.status_code == 200
    draft.refresh_from_db()
    assert draft.key_points == ["Un point", "Puis deux"]
    assert draft.ai_disclosure == "Traduit à l’aide d’un outil"


def test_unsaved_points_are_kept_and_come_back(reporting, draft):
    typed = sheet(draft, key_points="Pas encore dit") | {"sitting": uuid4(), "sequence": 1}
    assert reporting.client.post(page(draft, "autosave"), typed).status_code == 200
    assert "Pas encore dit" in text_of(reporting.open(draft))
