"""Two tabs, two people: a save never passes over what somebody else kept meanwhile; both texts are shown."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.utils.html import strip_tags

from articles.body import plain_text
from tests.desk.sending import page, sheet, text_of
from tests.people import document, rewrite, write


def merge_with(desk, response, **choices):
    """Answers the page that shows both texts, with these choices and what it proposes for the rest."""
    place = response.headers["Location"]
    shown = desk.get(place)
    proposed = {f"field-{one.field}": one.proposed for one in shown.context["fields"]}
    chosen = {f"field-{name}": side for name, side in choices.items()}
    return desk.client.post(place, proposed | chosen | {"seen": shown.context["article"].version})


def test_a_stale_save_stores_nothing_and_shows_both_texts_field_by_field(reporting, editor, draft):
    mine = sheet(draft, title="Mon titre", body=document("Mes mots."))
    rewrite(draft, by=editor, title="Le titre de Nadia")

    response = reporting.client.post(page(draft), mine)

    shown = strip_tags(text_of(reporting.get(response.headers["Location"])))
    for words in ("Nadia Ferhat", "Mon", "Nadia", "Mes mots.", "Le moteur tient", "version 1"):
        assert words in shown
    draft.refresh_from_db()
    assert (draft.title, draft.version) == ("Le titre de Nadia", 2)


def test_what_one_alone_changed_is_proposed_and_a_clash_is_chosen(reporting, editor, draft):
    mine = sheet(draft, title="Mon titre", kicker="Le mien", standfirst="Un chapô à moi.")
    rewrite(draft, by=editor, title="Le titre de Nadia", hero_caption="Sa légende")
    response = reporting.client.post(page(draft), mine)
    merge_with(reporting, response, title="theirs")

    draft.refresh_from_db()
    told = (draft.title, draft.kicker, draft.standfirst, draft.hero_caption)
    assert told == ("Le titre de Nadia", "Le mien", "Un chapô à moi.", "Sa légende")
    assert draft.version == 3
    assert not draft.autosaves.filter(fate="open").exists()


def test_two_bodies_are_joined_paragraph_by_paragraph(reporting, editor, reporter, section):
    article = write(by=reporter, section=section, body=document("Un.", "Deux.", "Trois."))
    mine = sheet(article, body=document("Un, à moi.", "Deux.", "Trois.", "Quatre, à moi."))
    rewrite(article, by=editor, body=document("Un.", "Deux.", "Trois, à elle."))
    merge_with(reporting, reporting.client.post(page(article), mine))

    article.refresh_from_db()
    words = plain_text(article.body).split("\n")
    assert words == ["Un, à moi.", "Deux.", "Trois, à elle.", "Quatre, à moi."]


def test_a_new_tag_and_a_new_source_survive_the_merge(editing, reporter, draft):
    cited = [{"source": "Skarvik", "new_kind": "entreprise", "label": "", "url": ""}]
    mine = sheet(draft, tag_names="capital, breton", sources=cited)
    rewrite(draft, by=reporter, title="Le titre de Camille")
    merge_with(editing, editing.client.post(page(draft), mine))

    draft.refresh_from_db()
    assert sorted(draft.tags.names()) == ["breton", "capital"]
    assert draft.sources.get().name == "Skarvik"
    assert draft.title == "Le titre de Camille"


def test_a_choice_holds_for_the_version_it_was_made_on_only(reporting, editor, draft):
    mine = sheet(draft, title="Mon titre")
    rewrite(draft, by=editor, title="Deux")
    place = reporting.client.post(page(draft), mine).headers["Location"]
    rewrite(draft, by=editor, title="Trois")
    response = reporting.client.post(place, {"field-title": "mine", "seen": 2})
    assert response.status_code == 200
    assert "a enregistré une autre version" in text_of(response)
    draft.refresh_from_db()
    assert draft.title == "Trois"


def test_two_tabs_of_one_person_are_no_exception(reporting, draft):
    first, second = sheet(draft, title="Onglet un"), sheet(draft, title="Onglet deux")
    assert reporting.client.post(page(draft), first).headers["Location"] == page(draft)
    response = reporting.client.post(page(draft), second)
    assert "Onglet" in text_of(reporting.get(response.headers["Location"]))
    draft.refresh_from_db()
    assert draft.title == "Onglet un"


def test_a_stale_text_with_a_fault_is_mended_first(reporting, editor, draft):
    mine = sheet(draft, title="Mon titre", slug="Pas Une Adresse")
    rewrite(draft, by=editor, title="Le titre de Nadia")
    response = reporting.client.post(page(draft), mine)
    assert response.status_code == 200
    shown = text_of(response)
    assert "Nadia Ferhat a enregistré une autre version" in shown
    assert "Mon titre" in shown
    assert page(draft, "revision", 2) in shown


def test_the_merge_is_for_who_may_write(passing_by, reporting, editor, draft):
    mine = sheet(draft, title="Mon titre")
    rewrite(draft, by=editor, title="Deux")
    place = reporting.client.post(page(draft), mine).headers["Location"]
    assert "pas le vôtre" in text_of(passing_by.get(place))
    passing_by.client.post(place, {"field-title": "mine", "seen": 2})
    draft.refresh_from_db()
    assert draft.title == "Deux"


def test_sending_the_same_words_twice_is_no_conflict(reporting, draft):
    twice = sheet(draft, title="Cliqué deux fois")
    assert reporting.client.post(page(draft), twice).status_code == 302
    assert reporting.client.post(page(draft), twice).status_code == 302
    draft.refresh_from_db()
    assert draft.version == 2


def test_a_form_without_its_version_is_stale(reporting, draft):
    forged = sheet(draft, title="Sans version")
    for seen in ("", "x", "-1", "9" * 30):
        reporting.client.post(page(draft), forged | {"seen": seen})
    draft.refresh_from_db()
    assert draft.version == 1


def test_a_stale_save_that_wanted_more_does_not_do_it(reporting, editor, draft):
    mine = sheet(draft, title="Mon titre") | {"then": "submit"}
    rewrite(draft, by=editor, title="Deux")
    reporting.client.post(page(draft), mine)
    draft.refresh_from_db()
    assert draft.work == "draft"


def test_what_was_typed_stays_when_the_ball_changed_hands(reporting, draft, reporter):
    mine = sheet(draft, title="Trop tard", body=document("Mes derniers mots."))
    draft.submit(by=reporter)
    response = reporting.client.post(page(draft), mine)
    assert response.status_code == 200
    assert "reprenez la main" in text_of(response)
    assert "Mes derniers mots." in text_of(response)
    draft.refresh_from_db()
    assert draft.version == 1


def test_an_approval_does_not_survive_a_change(editing, approved):
    editing.save(approved, title="Encore une retouche")
    approved.refresh_from_db()
    assert approved.work == "draft"


@pytest.mark.django_db(transaction=True)
def test_of_two_saves_at_the_same_moment_one_waits_and_is_stale(at_the_desk, reporter, section):
    article = write(by=reporter, section=section)
    desks = [at_the_desk(reporter), at_the_desk(reporter)]

    def send(place: int) -> int:
        try:
            mine = sheet(article, title=f"Au même moment {place}")
            return desks[place].client.post(page(article), mine).headers["Location"]
        finally:
            connection.close()

    with ThreadPoolExecutor() as both:
        answers = sorted(both.map(send, range(2)))

    article.refresh_from_db()
    assert answers[0] == page(article)
    assert "/fusion/" in answers[1]
    assert article.version == 2
