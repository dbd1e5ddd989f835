"""Dossiers at the desk: who keeps them, and the order of their articles."""

from django.urls import reverse

from articles.content.dossiers import Dossier
from articles.desk.lookups import numbered
from tests.desk.sending import rows, text_of
from tests.people import write


def page(name: str, *arguments) -> str:
    return reverse(f"admin:articles_dossier_{name}", args=arguments)


def sent(*typed: str, **fields) -> dict:
    entries = [{"article": words} for words in typed]
    return {"name": "Les moteurs libres"} | fields | rows("entries", entries)


def order_of(dossier) -> list[int]:
    return list(dossier.entries.values_list("article_id", flat=True))


def test_a_dossier_is_made_of_articles_found_by_title_or_number(editing, reporter, section):
    one, other, third = (
        write(by=reporter, section=section, title=title) for title in ("L'un", "L'autre", "L'un")
    )
    typed = (numbered(third), "l'autre", "", numbered(one))
    editing.post(page("add"), **sent(*typed, is_public="on", standfirst="Qu'en dire ?"))
    dossier = Dossier.objects.get()
    assert order_of(dossier) == [third.pk, other.pk, one.pk]
    assert dossier.standfirst == "Qu’en dire\N{NARROW NO-BREAK SPACE}?"
    shown = text_of(editing.get(page("change", dossier.pk)))
    assert f'value="{numbered(third)}"' in shown
    assert "/dossier/les-moteurs-libres/" in shown


def test_the_order_that_is_sent_is_the_order_that_is_kept(editing, reporter, section):
    stories = [write(by=reporter, section=section, title=f"Titre {n}") for n in range(3)]
    dossier = Dossier.objects.create(name="Les moteurs libres")
    dossier.put_in_order([story.pk for story in stories])
    data = sent(*map(numbered, stories)) | {"entries-0-ORDER": 9, "entries-1-DELETE": "on"}
    editing.post(page("change", dossier.pk), **data)
    assert order_of(dossier) == [stories[2].pk, stories[0].pk]


def test_what_is_no_article_or_stands_there_twice_is_refused_in_words(editing, draft):
    for typed, told in (
        (["Un titre inconnu"], "Choisissez un article de la liste proposée."),
        (["Perdu (n° 4040)"], "Choisissez un article de la liste proposée."),
        ([numbered(draft)] * 2, "Le même article figure deux fois."),
    ):
        answer = editing.post(page("add"), **sent(*typed))
        assert answer.status_code == 200
        assert told in text_of(answer)
        assert typed[0] in text_of(answer)
    assert not Dossier.objects.exists()


def test_a_journalist_reads_the_order_and_changes_nothing(reporting, draft):
    dossier = Dossier.objects.create(name="Les moteurs libres")
    dossier.put_in_order([draft.pk])
    shown = text_of(reporting.get(page("change", dossier.pk)))
    assert draft.title in shown
    assert "row-list" not in shown
    assert reporting.post(page("change", dossier.pk), **sent()).status_code == 403
    assert order_of(dossier) == [draft.pk]


def test_articles_are_proposed_with_their_number_and_standing(editing, draft):
    answer = editing.get(reverse("admin:lookup", args=["entries"]), q="breton").json()
    assert answer["results"] == [
        {"id": draft.pk, "label": numbered(draft), "detail": "Logiciels · Brouillon"}
    ]


def test_the_list_says_which_are_online_and_deleting_one_says_what_stays(editing, draft):
    dossier = Dossier.objects.create(name="Les moteurs libres")
    dossier.put_in_order([draft.pk])
    assert "hors ligne" in text_of(editing.get(page("changelist")))
    Dossier.objects.update(is_public=True)
    assert "hors ligne" not in text_of(editing.get(page("changelist")))
    assert "Ses articles restent" in text_of(editing.get(page("delete", dossier.pk)))
    editing.post(page("delete", dossier.pk), post="yes")
    draft.refresh_from_db()
    assert not Dossier.objects.exists()
