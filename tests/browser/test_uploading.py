"""Pictures come in from wherever one is: dropped, pasted or chosen, many at once, and nobody leaves what they write."""

from __future__ import annotations

import base64
import json
import threading

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from articles.content.article import Article
from articles.media.images import Image
from articles.media.likeness import likeness
from articles.media.receiving import receive
from tests.browser.axe import faults
from tests.desk.pictures import encoded, image
from tests.desk.sending import page as address_of
from tests.media import drawing
from tests.people import document, write

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

LIBRARY = reverse("admin:articles_image_changelist")
BRING = """([selector, kind, files, beside]) => {
    const data = new DataTransfer();
    for (const [name, type, content] of files)
      data.items.add(new File([Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0))], name, { type }));
    const place = document.querySelector(selector);
    const { left, top, height } = (beside ? document.querySelector(beside) : place).getBoundingClientRect();
    const how = { bubbles: true, cancelable: true };
    if (kind === "paste") return place.dispatchEvent(new ClipboardEvent("paste", { ...how, clipboardData: data }));
    for (const name of ["dragenter", "dragover", "drop"])
      place.dispatchEvent(new DragEvent(name, { ...how, dataTransfer: data, clientX: left + 20, clientY: top + height - 2 }));
}"""


def file(name: str, content: bytes, kind: str = "image/jpeg") -> list[str]:
    return [name, kind, base64.b64encode(content).decode()]


def scene(at: int = 0, size=(400, 300)) -> bytes:
    return drawing.encoded(drawing.scene(size, at), "JPEG", quality=90)


@pytest.fixture
def story(reporter, section):
    return write(by=reporter, section=section, body=document("Le premier.", "Le second."))


def bring(person, selector, kind, *files, beside=None):
    person.page.evaluate(BRING, [selector, kind, list(files), beside])


def row(person, name):
    return person.page.get_by_role("group", name=name, exact=True)


def settled(person):
    """The text as it is stored once everything is in it."""
    person.page.keyboard.press("Control+s")
    expect(person.page.locator(".messages")).to_contain_text("Enregistré")
    return Article.objects.get().body["content"]


def test_many_at_once_each_with_its_own_fate(writer):
    writer.page.goto(writer.address + LIBRARY)
    bring(
        writer,
        "main",
        "drop",
        file("quai.jpg", scene(0)),
        file("plan.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml"),
        file("usine.jpg", scene(1)),
    )
    expect(row(writer, "plan.svg")).to_contain_text("SVG")
    for name in ("quai.jpg", "usine.jpg"):
        expect(row(writer, name)).to_contain_text("À compléter")
    expect(writer.page.locator(".library-item")).to_have_count(2)
    expect(writer.page.locator(".uploads-status")).to_have_text(
        "2\N{NO-BREAK SPACE}dans la médiathèque, 1\N{NO-BREAK SPACE}refusée"
    )
    assert faults(writer.page) == []
    row(writer, "plan.svg").get_by_role("button", name="Retirer").click()
    expect(row(writer, "plan.svg")).to_have_count(0)
    assert sorted(Image.objects.values_list("title", flat=True)) == ["quai", "usine"]


def test_two_at_most_are_sent_at_a_time_and_those_that_wait_may_be_called_back(writer):
    writer.page.goto(writer.address + LIBRARY)
    held = []
    writer.page.route("**/televerser/", lambda route: held.append(route))
    bring(writer, "main", "paste", *(file(f"{at}.jpg", scene(at)) for at in range(3)))
    expect(row(writer, "2.jpg")).to_contain_text("En attente")
    expect(row(writer, "1.jpg")).not_to_contain_text("En attente")
    assert len(held) == 2
    row(writer, "2.jpg").get_by_role("button", name="Annuler").click()
    expect(row(writer, "2.jpg")).to_contain_text("Annulé")
    for route in held:
        route.continue_()
    for name in ("0.jpg", "1.jpg"):
        expect(row(writer, name)).to_contain_text("Dans la médiathèque")
    assert Image.objects.count() == 2


def test_one_that_is_called_back_while_the_server_reads_it_goes_again(writer, monkeypatch):
    go_on = threading.Event()

    def receive_later(file):
        assert go_on.wait(10)
        return receive(file)

    monkeypatch.setattr("articles.desk.uploading.receive", receive_later)
    writer.page.goto(writer.address + LIBRARY)
    bring(writer, "main", "drop", file("quai.jpg", scene()))
    sent = row(writer, "quai.jpg")
    expect(sent).to_contain_text("Lecture de l’image")
    sent.get_by_role("button", name="Annuler").click()
    expect(sent).to_contain_text("Annulé")
    with writer.page.expect_response(lambda answer: "renoncer" in answer.url) as taken_back:
        go_on.set()
    assert taken_back.value.ok
    assert not Image.objects.exists()


def test_without_a_network_or_a_session_it_is_said_and_sent_again(writer, reporter):
    page = writer.page
    page.goto(writer.address + LIBRARY)
    writer.has_left = True  # Chromium complains of what is taken from it here
    page.route("**/televerser/", lambda route: route.abort())
    bring(writer, "main", "drop", file("quai.jpg", scene()))
    sent = row(writer, "quai.jpg")
    expect(sent).to_contain_text("Le serveur ne répond pas")
    page.unroute("**/televerser/")
    cookies = writer.context.cookies()
    writer.context.clear_cookies(name="sessionid")
    sent.get_by_role("button", name="Réessayer").click()
    expect(sent).to_contain_text("Votre session a expiré")
    writer.context.add_cookies(cookies)
    sent.get_by_role("button", name="Réessayer").click()
    expect(sent).to_contain_text("Dans la médiathèque")


def test_one_that_is_already_there_may_be_taken_instead(writer):
    writer.page.goto(writer.address + LIBRARY)
    bring(writer, "main", "drop", file("quai.jpg", scene()))
    expect(row(writer, "quai.jpg")).to_contain_text("Dans la médiathèque")
    known = Image.objects.get()
    bring(writer, "main", "drop", file("petit.jpg", scene(size=(200, 150))))
    sent = row(writer, "petit.jpg")
    expect(sent).to_contain_text("Ressemble à")
    with writer.page.expect_response(lambda answer: "renoncer" in answer.url):
        sent.get_by_role("button", name="Prendre celle-là").click()
    expect(sent).to_contain_text("Remplacée par")
    assert list(Image.objects.all()) == [known]


def test_pictures_dropped_into_the_text_stand_where_they_fell_in_their_order(writer, story):
    writer.page.goto(writer.address + address_of(story))
    writer.page.locator(".text[contenteditable=true]").wait_for()
    files = [file(f"{at}.jpg", scene(at)) for at in (0, 1, 3)]
    bring(writer, ".text", "drop", *files, beside=".text > p")
    expect(writer.page.locator(".block-figure")).to_have_count(3)
    expect(writer.page.locator(".upload-place")).to_have_text([])
    expect(writer.page.locator(".figure-wanted").first).to_contain_text(
        "crédit et texte de remplacement"
    )
    first, *figures, second = settled(writer)
    assert [first["content"][0]["text"], second["content"][0]["text"]] == [
        "Le premier.",
        "Le second.",
    ]
    titles = dict(Image.objects.values_list("pk", "title"))
    assert [titles[block["attrs"]["image"]] for block in figures] == ["0", "1", "3"]


def test_a_picture_pasted_while_writing_goes_in_at_the_caret_and_words_go_on(writer, story):
    page = writer.page
    page.goto(writer.address + address_of(story))
    page.locator(".text[contenteditable=true]").get_by_text("Le premier.").click()
    page.keyboard.press("End")
    held = []
    page.route("**/televerser/", lambda route: held.append(route))
    bring(writer, ".text", "paste", file("image.png", encoded("PNG"), "image/png"))
    expect(page.locator(".upload-place")).to_contain_text("image.png")
    page.keyboard.type(" Et la suite.")
    held[0].continue_()
    expect(page.locator(".block-figure img")).to_be_visible()
    figure = page.locator(".block-figure")
    figure.get_by_label("Texte de remplacement").fill("Un quai")
    figure.get_by_label("Crédit").fill("Le Relais")
    expect(page.locator(".figure-wanted")).to_be_empty()
    first, figure, _ = settled(writer)
    assert first["content"][0]["text"] == "Le premier. Et la suite."
    assert (figure["attrs"]["alt"], figure["attrs"]["credit"]) == ("Un quai", "Le Relais")


def test_in_the_text_too_one_that_is_already_there_may_be_taken_instead(writer, story):
    known = image(alt="Un quai", digest="", likeness=None)
    Image.objects.filter(pk=known.pk).update(likeness=likeness(drawing.scene()))
    writer.page.goto(writer.address + address_of(story))
    writer.page.locator(".text[contenteditable=true]").wait_for()
    bring(writer, ".text", "drop", file("petit.jpg", scene(size=(200, 150))))
    place = writer.page.locator(".upload-place")
    expect(place).to_contain_text("Ressemble à")
    with writer.page.expect_response(lambda answer: "renoncer" in answer.url):
        place.get_by_role("button", name="Prendre celle-là").click()
    expect(place).to_have_count(0)
    expect(writer.page.locator(".figure-wanted")).to_be_empty()
    assert settled(writer)[2]["attrs"]["image"] == known.pk
    assert list(Image.objects.all()) == [known]


def test_a_refused_file_leaves_the_text_as_it_was(writer, story):
    writer.page.goto(writer.address + address_of(story))
    writer.page.locator(".text[contenteditable=true]").wait_for()
    bring(writer, ".text", "drop", file("note.pdf", b"%PDF-1.7", "application/pdf"))
    place = writer.page.locator(".upload-place")
    expect(place).to_contain_text("Ce fichier est un PDF")
    place.get_by_role("button", name="Retirer").click()
    expect(place).to_have_count(0)
    stored = writer.page.locator("textarea[name=body]").evaluate("area => area.value")
    assert json.loads(stored) == document("Le premier.", "Le second.")


def test_a_picture_is_sent_from_where_it_is_chosen(writer, story, tmp_path):
    image(alt="Une antenne")
    photo = tmp_path / "quai.jpg"
    photo.write_bytes(scene())
    page = writer.page
    page.goto(writer.address + address_of(story))
    page.locator(".text[contenteditable=true]").get_by_text("Le premier.").click()
    page.keyboard.press("End")
    page.keyboard.press("Enter")
    page.keyboard.type("/image")
    page.locator(".menu-slash .menu-option").first.wait_for()
    page.keyboard.press("Enter")
    with page.expect_file_chooser() as asked:
        page.get_by_role("dialog").get_by_role("button", name="Téléverser…").click()
    asked.value.set_files(photo)
    expect(page.locator(".block-figure img")).to_be_visible()
    assert settled(writer)[1]["attrs"]["image"] == Image.objects.get(title="quai").pk


def test_a_picture_copied_as_an_address_is_asked_for_by_the_server(writer, story):
    page = writer.page
    page.goto(writer.address + address_of(story))
    page.locator(".text[contenteditable=true]").get_by_text("Le premier.").click()
    paste = """([selector, kind, words]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData(kind, words);
      const place = document.querySelector(selector);
      place.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData }));
    }"""
    address = "http://127.0.0.1/une.jpg?a=1&b=2"
    copied = f'<meta charset="utf-8"><img src="{address.replace("&", "&amp;")}" alt="">'
    page.evaluate(paste, [".text", "text/html", copied])
    place = page.locator(".upload-place")
    expect(place.locator(".upload-name")).to_have_text(address)
    expect(place).to_contain_text("réseau privé")

    page.get_by_role("button", name="Choisir une image…").click()
    dialog = page.get_by_role("dialog")
    page.evaluate(paste, ["dialog input[type=search]", "text/plain", f" {address} "])
    expect(dialog.locator(".upload-told")).to_contain_text("réseau privé")
    assert faults(page) == []


def test_a_file_that_misses_its_place_does_not_take_the_page_away(writer, story):
    writer.page.goto(writer.address + address_of(story))
    writer.page.locator(".text[contenteditable=true]").wait_for()
    taken = """() => ["dragover", "drop"].map((name) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(["x"], "x.txt"));
      return !document.querySelector("#id_title").dispatchEvent(
        new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer }));
    })"""
    assert writer.page.evaluate(taken) == [True, True]


def test_more_than_one_where_one_is_chosen_is_said(writer, story):
    writer.page.goto(writer.address + address_of(story))
    writer.page.locator(".text[contenteditable=true]").wait_for()
    files = [file(f"{at}.jpg", scene(at)) for at in (0, 1)]
    bring(writer, "picture-picker", "drop", *files)
    expect(writer.page.locator(".bringing-more")).to_contain_text("seule la première")
    expect(writer.page.locator(".picker-label")).to_have_text("0")
    assert list(Image.objects.values_list("title", flat=True)) == ["0"]
