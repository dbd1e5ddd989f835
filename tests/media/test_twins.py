"""The same picture is known again, sent as it was or made smaller, lighter and poorer; another is not taken for it."""

from __future__ import annotations

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from PIL import Image as Pillow
from PIL import ImageEnhance

from articles.media.images import Image
from articles.media.receiving import receive
from demo.drawing import draw
from tests.desk.pictures import upload
from tests.desk.sending import text_of, told
from tests.media.drawing import encoded

pytestmark = pytest.mark.django_db


def keep(content: bytes, **words) -> Image:
    received = receive(ContentFile(content))
    return Image.objects.create(
        file=ContentFile(received.content, name=f"a.{received.extension}"),
        **{"alt": "Une image", "credit": "Le Relais"} | words,
        digest=received.digest,
        likeness=received.likeness,
    )


@pytest.fixture(scope="module")
def drawn():
    return draw("circuit-ambre", "circuit", 38, size=(640, 360))


CHANGES = {
    "smaller": lambda picture: encoded(picture.resize((200, 112)), "JPEG"),
    "poorer": lambda picture: encoded(picture, "JPEG", quality=15),
    "another format": lambda picture: encoded(picture, "WEBP"),
    "lighter": lambda picture: encoded(ImageEnhance.Brightness(picture).enhance(1.15), "PNG"),
    "grey": lambda picture: encoded(picture.convert("L"), "PNG"),
    "trimmed": lambda picture: encoded(picture.crop((6, 4, 634, 356)), "PNG"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_picture_is_known_again_through_what_happens_to_pictures(drawn, change):
    first, second = keep(encoded(drawn, "PNG")), keep(change(drawn))
    assert list(Image.objects.twins_of(second)) == [first]


def test_the_same_file_comes_before_those_that_look_like_it(drawn):
    keep(CHANGES["smaller"](drawn))
    same, again = keep(encoded(drawn, "PNG")), keep(encoded(drawn, "PNG"))
    assert Image.objects.twins_of(again).first() == same


def test_another_picture_of_the_same_hand_is_no_twin(drawn):
    keep(encoded(drawn, "PNG"))
    for key, motif in (("orbit-nuit", "orbit"), ("circuit-turquoise", "circuit")):
        assert not Image.objects.twins_of(
            keep(encoded(draw(key, motif, 200, size=(640, 360)), "PNG"))
        )


def test_plain_surfaces_are_no_twins(drawn):
    for colour in ("red", "blue"):
        plain = keep(encoded(Pillow.new("RGB", (90, 60), colour), "PNG"))
        assert not Image.objects.twins_of(plain)


def test_the_desk_is_offered_the_twin_and_keeps_what_it_likes(drawn, reporter, client):
    there = keep(encoded(drawn, "PNG"), alt="Un circuit")
    client.force_login(reporter)
    sent = upload(encoded(drawn, "PNG"))
    form = {"file": sent, "alt": "Encore un circuit", "credit": "Moi"}
    page = client.post(reverse("admin:articles_image_add"), form, follow=True)
    assert "déjà dans la médiathèque" in told(page)
    assert reverse("admin:articles_image_change", args=[there.pk]) in text_of(page)
    assert "le même fichier" in text_of(page)
    assert Image.objects.count() == 2
