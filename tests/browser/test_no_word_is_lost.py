"""Tabs close, networks fail, sessions end, two people write: the words are there on return, and the page says so."""

from __future__ import annotations

from threading import Event

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import expect

from articles.content.article import Article
from articles.desk.autosaving import _kept
from articles.desk.reopening import open_article
from articles.workflow.autosaving import Autosave
from tests.browser.newsroom import Person
from tests.desk.sending import page as address_of
from tests.people import rewrite

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

RESTORED = "Votre texte non enregistré est là"


@pytest.fixture
def someone(chromium, live_server):
    """Logs people in; none of their pages may complain, but of the network that a test takes away."""
    there = []

    def enter(username: str) -> Person:
        person = Person(chromium, live_server.url)
        person.page.on("dialog", lambda dialog: dialog.accept())
        there.append(person)
        return person.enter(username)

    yield enter
    for person in there:
        person.leave()
    errors = [error for person in there for error in person.errors]
    assert [error for error in errors if "ERR_INTERNET_DISCONNECTED" not in error] == []


@pytest.fixture
def writer(someone, reporter):
    return someone("camille")


def open_page(person: Person, article):
    person.page.goto(person.address + address_of(article))
    person.page.locator(".text[contenteditable=true]").wait_for()
    return person.page


def type_at_the_end(page, words: str) -> None:
    page.locator(".text[contenteditable=true]").focus()
    page.keyboard.press("Control+End")
    page.keyboard.type(words)


def expect_kept(page) -> None:
    expect(page.locator("[data-save-state]")).to_contain_text("Gardé à")


def test_a_tab_closed_without_saving(writer, draft):
    page = open_page(writer, draft)
    page.get_by_label("Titre", exact=True).fill("Un titre tout neuf")
    type_at_the_end(page, " Et une phrase de plus.")
    page.close(run_before_unload=False)

    writer.page = page = writer.context.new_page()
    open_page(writer, draft)
    expect(page.get_by_text(RESTORED)).to_be_visible()
    expect(page.get_by_label("Titre", exact=True)).to_have_value("Un titre tout neuf")
    expect(page.locator(".text")).to_contain_text("Et une phrase de plus.")
    writer.click("Enregistrer")
    expect(page.locator(".messages")).to_contain_text("Enregistré")
    open_page(writer, draft)
    expect(page.get_by_text(RESTORED)).to_be_hidden()


def test_offline_for_a_while(writer, draft):
    page = open_page(writer, draft)
    writer.context.set_offline(True)
    type_at_the_end(page, " Dans le métro.")
    expect(page.locator("[data-save-state]")).to_contain_text("Hors ligne")
    writer.click("Enregistrer")
    expect(page.locator("[data-save-trouble]")).to_contain_text("gardé dans ce navigateur")
    page.keyboard.press("Control+End")
    writer.context.set_offline(False)
    expect_kept(page)
    expect(page.locator("[data-save-trouble]")).to_be_hidden()
    writer.click("Enregistrer")
    expect(page.locator(".messages")).to_contain_text("Enregistré")
    draft.refresh_from_db()
    assert "Dans le métro." in str(draft.body)


def test_a_session_that_expired_while_writing(writer, draft):
    page = open_page(writer, draft)
    Session.objects.all().delete()
    type_at_the_end(page, " Une phrase écrite trop tard.")
    expect(page.locator("[data-save-trouble]")).to_contain_text("La session a expiré")
    with writer.context.expect_page() as opened:
        page.get_by_role("link", name="Se reconnecter").click()
    login = opened.value
    login.get_by_label("Nom d’utilisateur").fill("camille")
    login.get_by_label("Mot de passe").fill("mot-de-passe")
    login.get_by_role("button", name="Se connecter").click()
    expect(login.get_by_role("heading", name="Le bureau")).to_be_visible()
    login.close()
    writer.click("Enregistrer")
    expect(page.locator(".messages")).to_contain_text("Enregistré")
    draft.refresh_from_db()
    assert "Une phrase écrite trop tard." in str(draft.body)


def test_a_new_article_exists_from_its_first_words(writer):
    page = writer.page
    page.goto(f"{writer.address}/admin/articles/article/add/")
    page.get_by_label("Titre", exact=True).fill("Tout neuf")
    type_at_the_end(page, "Une première phrase.")
    expect_kept(page)
    article = Article.objects.get()
    assert page.url.endswith(address_of(article))
    page.reload()
    expect(page.get_by_label("Titre", exact=True)).to_have_value("Tout neuf")
    expect(page.locator(".text")).to_contain_text("Une première phrase.")
    writer.click("Soumettre")
    writer.expect_words("soumis à la relecture")
    assert Article.objects.get().version == 1


def test_text_that_the_server_never_got_arrives_with_the_next_page(writer, draft):
    page = open_page(writer, draft)
    writer.context.set_offline(True)
    type_at_the_end(page, " La batterie lâche.")
    expect(page.locator("[data-save-state]")).to_contain_text("Hors ligne")
    page.close(run_before_unload=False)
    writer.context.set_offline(False)
    writer.page = page = writer.context.new_page()
    open_page(writer, draft)
    expect(page.get_by_text(RESTORED)).to_be_visible()
    expect(page.locator(".text")).to_contain_text("La batterie lâche.")


def test_words_that_arrive_while_the_page_is_being_read_again(writer, draft, monkeypatch):
    page = open_page(writer, draft)
    arrived = Event()

    def open_late(*asked):
        opened = open_article(*asked)
        assert arrived.wait(8)
        return opened

    def keep(*asked):
        answer = _kept(*asked)
        arrived.set()
        return answer

    monkeypatch.setattr("articles.desk.writing.open_article", open_late)
    monkeypatch.setattr("articles.desk.autosaving._kept", keep)
    page.get_by_label("Titre", exact=True).fill("Ce qui arrive trop tard")
    page.reload()
    expect(page.get_by_text(RESTORED)).to_be_visible()
    expect(page.get_by_label("Titre", exact=True)).to_have_value("Ce qui arrive trop tard")


def test_a_tab_that_lives_sends_its_words_itself(writer, draft):
    """Another tab of the same browser would read its page anew for them, and take its own message away."""
    page = open_page(writer, draft)
    network = writer.context.new_cdp_session(page)
    offline = {"latency": 0, "downloadThroughput": -1, "uploadThroughput": -1, "offline": True}
    network.send("Network.emulateNetworkConditions", offline)
    page.get_by_label("Titre", exact=True).fill("Le premier onglet")
    expect(page.locator("[data-save-state]")).to_contain_text("Hors ligne")

    other = writer.context.new_page()
    other.goto(page.url)
    other.get_by_label("Titre", exact=True).fill("Le second onglet")
    other.get_by_role("button", name="Enregistrer").click()
    expect(other.locator(".messages")).to_contain_text("version 2")
    expect(other.locator("[data-company]")).to_contain_text("une autre fenêtre")
    assert not Autosave.objects.filter(sheet__title=["Le premier onglet"]).exists()

    network.send("Network.emulateNetworkConditions", offline | {"offline": False})
    expect_kept(page)
    assert Autosave.objects.filter(sheet__title=["Le premier onglet"], fate="open").exists()


def test_two_people_and_two_texts(writer, draft, editor):
    page = open_page(writer, draft)
    type_at_the_end(page, " Les mots de Camille.")
    rewrite(draft, by=editor, title="Le titre de Nadia")
    expect(page.locator("[data-newer]")).to_contain_text("Nadia Ferhat a enregistré la version 2")
    writer.click("Enregistrer")
    expect(page.get_by_role("heading", name="Deux textes à réunir")).to_be_visible()
    writer.click("Enregistrer ce choix")
    expect(page.get_by_label("Titre", exact=True)).to_have_value("Le titre de Nadia")
    expect(page.locator(".text")).to_contain_text("Les mots de Camille.")


def test_going_on_with_what_somebody_else_has_open(writer, someone, draft, editor):
    page = open_page(writer, draft)
    type_at_the_end(page, " Pas encore enregistré.")
    expect_kept(page)

    nadia = someone("nadia")
    other = open_page(nadia, draft)
    expect(other.locator("[data-company]")).to_contain_text("Camille Roussel est dans le texte")
    other.get_by_role("button", name="Prendre le relais…").click()
    other.get_by_role("dialog").get_by_role("button", name="Prendre le relais").click()
    expect(other.locator(".messages")).to_contain_text("Camille Roussel")
    expect(other.locator(".text")).to_contain_text("Pas encore enregistré.")

    expect(page.locator("[data-taken]")).to_contain_text("Nadia Ferhat a pris le relais")
    draft.refresh_from_db()
    assert draft.latest_revision().author.username == "camille"
    assert not Autosave.objects.filter(fate="open").exists()
