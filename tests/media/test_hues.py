"""The colour by which a picture is looked for, and the keywords that go with it."""

from io import StringIO

import pytest
from django.core.management import call_command
from PIL import Image as Pillow
from procrastinate.contrib.django.models import ProcrastinateJob

from articles.media.classing import Hue, joined, listed
from articles.media.hues import hue_of
from articles.media.receiving import receive
from tests.desk.pictures import image, upload
from tests.media.drawing import encoded


def plain(colour: str) -> Pillow.Image:
    return Pillow.new("RGB", (60, 40), colour)


@pytest.mark.parametrize(
    ("colour", "hue"),
    [
        ("#d32626", Hue.RED),
        ("#ff6a00", Hue.ORANGE),
        ("#f2cf1d", Hue.YELLOW),
        ("#2f9e44", Hue.GREEN),
        ("#12a5b5", Hue.CYAN),
        ("#2563d9", Hue.BLUE),
        ("#7a3fc4", Hue.PURPLE),
        ("#ee6fa8", Hue.PINK),
        ("#7b4a24", Hue.BROWN),
        ("#0a0a12", Hue.BLACK),
        ("#8a8f94", Hue.GREY),
        ("#f8f8f8", Hue.WHITE),
    ],
)
def test_a_plain_surface_has_its_colour(colour, hue):
    assert hue_of(plain(colour)) == hue


def test_a_spot_of_colour_on_grey_is_what_one_remembers():
    picture = plain("#8a8f94")
    picture.paste("#d32626", (0, 0, 20, 20))
    assert hue_of(picture) == Hue.RED


def test_a_fleck_does_not_make_a_colour():
    picture = plain("#8a8f94")
    picture.paste("#d32626", (0, 0, 4, 4))
    assert hue_of(picture) == Hue.GREY


def test_what_is_transparent_is_white():
    assert hue_of(Pillow.new("RGBA", (20, 20), (200, 0, 0, 0))) == Hue.WHITE


def test_it_is_noted_as_a_picture_comes_in_and_later_for_older_ones(db):
    content = encoded(plain("#2563d9"), "PNG")
    assert receive(upload(content)).hue == Hue.BLUE
    older = image()
    older.file.save("bleu.png", upload(content))
    older.note_hue()
    older.refresh_from_db()
    assert older.hue == Hue.BLUE


def test_keywords_are_listed_once_and_cut_between_words():
    assert listed(" quai,Lorient ;  QUAI,, l'été ") == ["quai", "Lorient", "l’été"]
    long = joined(f"mot{number}" for number in range(200))
    assert len(long) <= 500
    assert long.endswith(tuple("0123456789"))


def test_an_older_library_is_looked_at_by_the_worker(db):
    older, _ = image(), image(hue=Hue.RED)
    before = ProcrastinateJob.objects.count()
    call_command("note_hues", stdout=StringIO())
    asked = ProcrastinateJob.objects.order_by("id")[before:]
    assert [job.args for job in asked] == [{"image_id": older.pk}]
