"""What the article's page does beyond its HTML: rows, tags, pictures, and words that are not lost."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from articles.content.article import Article
from articles.content.tags import Tag
from articles.media.images import Image
from tests.browser.newsroom import Person
from tests.desk.pictures import encoded, image
from tests.desk.sending import page as address_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def open_page(person: Person, article):
    person.page.goto(person.address + address_of(article))
    person.page.locator(".text[contenteditable=true]").wait_for()
    return person.page


def signed(article):
    return [(str(one.author), one.role) for one in article.bylines.all()]


def test_signatures_are_added_moved_and_taken_away(writer, draft, editor, outsider):
    page = open_page(writer, draft)
    for name in ("Nadia Ferhat", "Louis Marchetti"):
        page.get_by_role("button", name="Ajouter une signature").click()
        page.locator(".row-signature:not(.row-gone)").last.get_by_label("Signature").select_option(
            label=name
        )
    rows = page.locator(".row-signature:not(.row-gone)")
    rows.nth(2).get_by_label("Rôle").select_option("photo")
    rows.nth(2).get_by_role("button", name="Monter").click()
    rows.nth(0).get_by_role("button", name="Retirer").click()
    writer.click("Enregistrer")
    expect(page.locator(".messages")).to_contain_text("Enregistré")
    assert signed(draft) == [("Louis Marchetti", "photo"), ("Nadia Ferhat", "texte")]


def test_the_main_picture_is_chosen_in_the_library_or_sent(writer, draft):
    shown = image(alt="Une antenne relais")
    page = open_page(writer, draft)
    page.get_by_role("button", name="Choisir une image…").click()
    page.get_by_role("dialog").get_by_role("option", name="Une antenne relais").click()
    expect(page.locator("#id_hero")).to_have_value(str(shown.pk))

    with page.expect_file_chooser() as asked:
        page.get_by_role("button", name="Téléverser…").click()
    asked.value.set_files(
        {"name": "Une image neuve.jpg", "mimeType": "image/jpeg", "buffer": encoded()}
    )
    expect(page.locator(".picker-label")).to_have_text("Une image neuve")
    writer.click("Enregistrer")
    expect(page.locator(".messages")).to_contain_text("Enregistré")
    draft.refresh_from_db()
    assert draft.hero == Image.objects.get(title="Une image neuve")


def test_nobody_is_asked_anything_on_leaving_unless_the_server_lacks_words(writer, draft):
    page = open_page(writer, draft)
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    page.locator(".text").click()
    page.keyboard.type("Encore un mot. ")
    page.get_by_role("link", name="Articles").click()
    page.wait_for_url("**/articles/article/")
    assert asked == []
    open_page(writer, draft)
    expect(page.locator(".text")).to_contain_text("Encore un mot.")

    writer.context.set_offline(True)
    page.locator(".text").click()
    page.keyboard.type("Et un autre. ")
    expect(page.locator("[data-save-state]")).to_contain_text("Hors ligne")
    with page.expect_event("dialog"):
        page.close(run_before_unload=True)
    assert asked == ["beforeunload"]
    writer.errors[:] = [error for error in writer.errors if "DISCONNECTED" not in error]


def test_two_tabs_meet_and_nothing_is_lost(writer, draft):
    page = open_page(writer, draft)
    other = writer.context.new_page()
    other.goto(page.url)
    page.get_by_label("Titre", exact=True).fill("Le premier onglet")
    other.get_by_label("Titre", exact=True).fill("Le second onglet")
    other.get_by_role("button", name="Enregistrer").click()
    expect(other.locator(".messages")).to_contain_text("version 2")

    writer.click("Enregistrer")
    page.get_by_label("Le texte non enregistré").check()
    writer.click("Enregistrer ce choix")
    expect(page.locator(".messages")).to_contain_text("version 3")
    draft.refresh_from_db()
    assert draft.title == "Le premier onglet"
    assert draft.revisions.get(number=2).snapshot["title"] == "Le second onglet"


def test_a_double_click_makes_one_article(writer):
    page = writer.page
    page.goto(f"{writer.address}/admin/articles/article/add/")
    page.get_by_label("Titre", exact=True).fill("Cliqué deux fois")
    page.get_by_role("button", name="Enregistrer").dblclick()
    expect(page.locator(".messages")).to_contain_text("Enregistré")
    assert Article.objects.count() == 1


def test_without_scripts_the_page_still_saves(chromium, live_server, editor, draft):
    person = Person(chromium, live_server.url, java_script_enabled=False)
    person.enter("nadia")
    page = person.page
    page.goto(person.address + address_of(draft))
    page.get_by_label("Titre", exact=True).fill("Sans script")
    Tag.objects.create(name="intelligence artificielle").synonyms.create(name="IA")
    page.get_by_label("Mots-clés").fill("ia, deux")
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.locator(".messages")).to_contain_text("Enregistré")
    draft.refresh_from_db()
    assert draft.title == "Sans script"
    assert set(draft.tags.names()) == {"deux", "intelligence artificielle"}
    assert person.errors == []
    person.leave()
