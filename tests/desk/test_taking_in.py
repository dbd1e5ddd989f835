"""Pictures sent by script while somebody writes: one a request, its words may come later, nothing is forced."""

import pytest
from django.urls import reverse

from articles.media.fetching import Fetched
from articles.media.images import Image
from tests.desk.pictures import encoded, image, upload
from tests.media import drawing, telling
from tests.people import document, write

TAKE_IN = reverse("admin:take_in")


def send(desk, content=None, name="photo.jpg"):
    return desk.client.post(TAKE_IN, {"file": upload(content, name)})


def think_better(desk, number):
    return desk.client.post(reverse("admin:think_better", args=[number]))


def test_a_picture_comes_in_without_a_word(reporting, reporter):
    answer = send(reporting, name="Quai_de_Lorient.JPG")
    kept = Image.objects.get()
    told = answer.json()["picture"]
    assert answer.status_code == 201
    assert (kept.alt, kept.credit, kept.title) == ("", "", "Quai_de_Lorient")
    assert kept.created_by == reporter
    assert (told["id"], told["label"], told["alt"]) == (kept.pk, "Quai_de_Lorient", "")
    assert told["thumbnail"] == kept.address_near(320, "webp")
    assert told["change"] == reverse("admin:articles_image_change", args=[kept.pk])


def test_what_the_file_says_is_taken_over_and_told(reporting):
    answer = send(reporting, telling.with_xmp()).json()
    assert answer["picture"]["credit"] == "Camille Roussel/AFP"
    assert "crédit" in answer["filled"]


def test_a_picture_of_the_clipboard_has_no_name(reporting):
    send(reporting, name="image.png")
    assert Image.objects.get().title == ""


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG"),
        (drawing.png_bomb(60_000, 60_000), "trop grande"),
        (b"", "vide"),
    ],
)
def test_what_is_no_picture_is_refused_in_words(reporting, content, says):
    answer = send(reporting, content)
    assert answer.status_code == 422
    assert says in answer.json()["error"]
    assert not Image.objects.exists()


def test_nothing_sent_is_said(reporting):
    answer = reporting.client.post(TAKE_IN)
    assert answer.status_code == 422
    assert answer.json()["error"]


def test_strangers_are_told_so_and_not_sent_to_a_page(client, db):
    answer = client.post(TAKE_IN, {"file": upload()})
    assert answer.status_code == 403
    assert not Image.objects.exists()


def test_those_that_look_like_it_are_offered(reporting):
    known = drawing.encoded(drawing.scene(), "JPEG", quality=90)
    first = send(reporting, known).json()["picture"]
    smaller = drawing.encoded(drawing.scene((200, 150)), "JPEG", quality=80)
    (alike,) = send(reporting, smaller).json()["twins"]
    assert (alike["id"], alike["same"], alike["takeable"]) == (first["id"], False, True)
    assert [one["same"] for one in send(reporting, known).json()["twins"]] == [True, False]


def test_whoever_sent_it_may_think_better_of_it(reporting, passing_by):
    number = send(reporting).json()["picture"]["id"]
    assert think_better(passing_by, number).status_code == 409
    assert think_better(reporting, number).json() == {"gone": number}
    assert not Image.objects.exists()
    assert think_better(reporting, number).status_code == 409


def test_what_serves_meanwhile_stays(reporting, reporter, section):
    number = send(reporting, encoded()).json()["picture"]["id"]
    figure = {"type": "figure", "attrs": {"image": number}}
    body = {"type": "doc", "content": [*document("Mots.")["content"], figure]}
    write(by=reporter, section=section, body=body)
    assert think_better(reporting, number).status_code == 409
    assert Image.objects.filter(pk=number).exists()


def test_what_was_there_before_is_nobodys_to_take_back(reporting):
    assert think_better(reporting, image().pk).status_code == 409
    assert Image.objects.exists()


def test_a_picture_comes_in_by_its_address(reporting, monkeypatch):
    content = encoded()
    found = Fetched(name="quai.jpg", host="photos.example", content=content)
    monkeypatch.setattr(
        "articles.desk.taking_in.fetch", {"https://photos.example/quai.jpg": found}.get
    )
    answer = reporting.client.post(TAKE_IN, {"address": "https://photos.example/quai.jpg"})
    kept = Image.objects.get()
    assert answer.status_code == 201
    assert (kept.title, kept.source, kept.width) == ("quai", "photos.example", 40)


def test_an_address_behind_our_walls_is_refused_in_words(reporting):
    answer = reporting.client.post(TAKE_IN, {"address": "http://127.0.0.1/secret.jpg"})
    assert answer.status_code == 422
    assert "réseau privé" in answer.json()["error"]
