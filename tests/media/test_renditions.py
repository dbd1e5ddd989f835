"""The sizes and formats a picture is served in: made by the worker, small, marked, and never enlarged."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import call_command
from procrastinate.contrib.django.models import ProcrastinateJob

from articles.body import image_tag
from articles.media.images import Image
from articles.media.receiving import receive
from articles.reactions import make_renditions
from demo.drawing import draw
from tests.media import drawing, telling

pytestmark = pytest.mark.django_db


def keep(content: bytes, extension: str = "jpg", **words) -> Image:
    words = {"alt": "Une image", "credit": "Le Relais"} | words
    return Image.objects.create(file=ContentFile(content, name=f"a.{extension}"), **words)


def made(image: Image, width: int, extension: str):
    with default_storage.open(image.rendition_name(width, extension)) as file:
        return drawing.opened(file.read())


def sized(width: int, height: int) -> bytes:
    return drawing.encoded(drawing.scene((width, height)), "JPEG")


@pytest.mark.parametrize(
    ("width", "widths"),
    [
        (200, [200]),
        (320, [320]),
        (1000, [320, 480, 720, 1000]),
        (1200, [320, 480, 720, 1000, 1200]),
        (1920, [320, 480, 720, 1000, 1280, 1920]),
        (2400, [320, 480, 720, 1000, 1280, 1920]),
    ],
)
def test_no_rendition_is_larger_than_its_picture(width, widths):
    shown = keep(sized(width, width // 2))
    assert shown.widths == widths
    shown.make_renditions()
    for extension in ("avif", "webp", "jpg"):
        there = [made(shown, each, extension).size for each in widths]
        assert there == [(each, round(each * shown.height / width)) for each in widths]


def test_what_may_be_transparent_stays_so():
    picture = drawing.corners((400, 300)).convert("RGBA")
    picture.putalpha(0)
    shown = keep(drawing.encoded(picture, "PNG"), "png")
    shown.make_renditions()
    for extension in ("avif", "webp", "png"):
        assert made(shown, 320, extension).convert("RGBA").getpixel((5, 5))[3] == 0


@pytest.mark.parametrize("extension", ["avif", "webp", "jpg"])
def test_every_rendition_says_whose_it_is_and_that_a_machine_made_it(extension):
    shown = keep(sized(400, 300), credit="Camille Roussel", copyright="© Le Relais", ai_use="made")
    shown.make_renditions()
    with default_storage.open(shown.rendition_name(320, extension)) as file:
        facts = receive(ContentFile(file.read())).facts
    assert facts["credit"] == "Camille Roussel"
    assert facts["copyright"] == "© Le Relais"
    assert facts["source_type"] == "trainedAlgorithmicMedia"


def test_a_picture_with_a_wrong_way_up_is_scaled_upright_even_from_an_older_library():
    shown = keep(drawing.turned(6))
    shown.make_renditions()
    assert made(shown, shown.widths[0], "jpg").getpixel((8, 8))[0] > 200


def test_moving_pictures_are_served_as_they_are():
    shown = keep(drawing.moving("GIF"), "gif", animated=True)
    shown.make_renditions()
    assert shown.as_picture().url == shown.file.url
    assert shown.as_picture().srcsets == ()
    assert "<picture>" not in image_tag(shown.as_picture(), "", sizes="100vw")


def test_the_worker_is_asked_for_them_when_they_are_wanted_and_not_again():
    def asked() -> int:
        return ProcrastinateJob.objects.filter(task_name__endswith="make_renditions").count()

    shown = keep(sized(400, 300))
    assert asked() == 1
    make_renditions(image_id=shown.pk)
    shown.refresh_from_db()
    shown.caption = "Une légende n’est écrite dans aucun fichier"
    shown.save()
    assert asked() == 1
    shown.credit = "Un crédit l’est dans tous"
    shown.save()
    assert asked() == 2


def test_a_picture_deleted_meanwhile_stops_nobody(db):
    make_renditions(image_id=12345)


def test_a_try_that_was_cut_off_is_made_good():
    shown = keep(sized(400, 300))
    name = default_storage.save(shown.rendition_name(320, "avif"), ContentFile(b"half"))
    shown.make_renditions()
    assert name == shown.rendition_name(320, "avif")
    assert made(shown, 320, "avif").size == (320, 240)


def test_an_older_picture_gets_its_likeness_with_them():
    shown = keep(
        drawing.encoded(draw("circuit-ambre", "circuit", 38, size=(640, 360)), "PNG"), "png"
    )
    assert shown.likeness is None
    shown.make_renditions()
    shown.refresh_from_db()
    assert shown.likeness == receive(ContentFile(shown.file.open().read())).likeness


def test_one_command_asks_for_what_an_older_library_lacks():
    shown = keep(sized(400, 300))
    Image.objects.update(digest="")
    call_command("make_renditions", stdout=StringIO())
    make_renditions(image_id=shown.pk)
    again = StringIO()
    call_command("make_renditions", stdout=again)
    assert again.getvalue().endswith(": 0.\n")


def test_the_picture_element_offers_the_best_first_and_keeps_its_place():
    shown = keep(sized(1000, 500))
    tag = image_tag(shown.as_picture(), "Un pylône", sizes="100vw", urgent=True)
    assert tag.index("image/avif") < tag.index("image/webp") < tag.index("<img")
    assert f'src="/media/r/{shown.pk}/{shown.key}/1000.jpg"' in tag
    assert f"/media/r/{shown.pk}/{shown.key}/320.avif 320w" in tag
    assert 'alt="Un pylône" width="1000" height="500" fetchpriority="high"' in tag


def test_words_of_a_file_do_not_break_what_is_written_in_it():
    shown = keep(telling.with_xmp(), credit='<b>"&é', copyright="]]></rdf:RDF>")
    shown.make_renditions()
    with default_storage.open(shown.rendition_name(shown.widths[0], "jpg")) as file:
        facts = receive(ContentFile(file.read())).facts
    assert facts["copyright"] == "]]></rdf:RDF>"
