"""The point that stays in sight: guessed, moved, and obeyed by every shape; and the colour before the picture."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from PIL import Image as Pillow
from PIL import ImageDraw
from procrastinate.contrib.django.models import ProcrastinateJob

from articles.body import Picture, image_tag
from articles.media.framing import SHARED_SIZE, Point, crop_box, shared_size
from articles.media.images import Image
from articles.media.impression import impression
from articles.media.receiving import receive
from articles.reactions import make_renditions
from tests.media import drawing
from tests.people import publish

SHAPES = [(16, 9), (4, 3), (1, 1), SHARED_SIZE]
SIZES = [(1600, 900), (900, 1600), (1000, 1000), (40, 30), (3000, 200), (1, 1)]


def spotted(x: int, y: int, size: tuple[int, int] = (1600, 900)) -> Pillow.Image:
    """A calm sky with one striking thing in it, at that percent of its sides."""
    picture = Pillow.new("RGB", size, (150, 180, 200))
    pen = ImageDraw.Draw(picture)
    left, top, side = size[0] * x // 100, size[1] * y // 100, min(size) // 10
    pen.ellipse((left - side, top - side, left + side, top + side), fill="red", outline="black")
    return picture


def keep(picture: Pillow.Image, name: str = "JPEG", **fields) -> Image:
    received = receive(ContentFile(drawing.encoded(picture, name)))
    fields = {"alt": "Un ballon", "credit": "Le Relais"} | received.traits | fields
    file = ContentFile(received.content, name=f"a.{received.extension}")
    return Image.objects.create(file=file, **fields)


def opened(name: str) -> Pillow.Image:
    with default_storage.open(name) as file:
        return drawing.opened(file.read())


def is_red(spot) -> bool:
    return spot[0] > 180 and spot[1] < 90 and spot[2] < 90


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("point", [Point(0, 0), Point(100, 100), Point(50, 50), Point(83, 7)])
def test_a_crop_is_as_large_as_can_be_and_keeps_the_point(size, shape, point):
    left, top, right, bottom = crop_box(size, shape, point)
    assert 0 <= left < right <= size[0]
    assert 0 <= top < bottom <= size[1]
    assert (
        (right - left, bottom - top) == size or right - left == size[0] or bottom - top == size[1]
    )
    x, y = size[0] * point.x / 100, size[1] * point.y / 100
    assert left - 1 <= x <= right + 1
    assert top - 1 <= y <= bottom + 1


def test_what_networks_get_is_not_enlarged():
    assert shared_size((4000, 3000)) == (1200, 630)
    assert shared_size((600, 315)) == (600, 315)
    assert shared_size((300, 300)) == (300, 158)


@pytest.mark.parametrize(("x", "y"), [(25, 50), (75, 40), (50, 70), (80, 75)])
def test_the_suggestion_is_near_what_strikes(x, y):
    found = impression(spotted(x, y))
    assert abs(found["suggested_x"] - x) <= 10
    assert abs(found["suggested_y"] - y) <= 15


@pytest.mark.parametrize("colour", ["white", "black", (90, 90, 90)])
def test_of_a_plain_surface_the_middle_is_suggested(colour):
    found = impression(Pillow.new("RGB", (300, 200), colour))
    assert (found["suggested_x"], found["suggested_y"]) == (50, 50)


@pytest.mark.parametrize("mode", ["L", "RGB", "RGBA"])
@pytest.mark.parametrize("size", [(1, 1), (3, 900), (40, 30)])
def test_every_picture_leaves_an_impression(mode, size):
    found = impression(Pillow.new(mode, size))
    assert 0 <= found["suggested_x"] <= 100


def test_the_colour_is_the_one_that_prevails():
    assert impression(spotted(50, 50))["colour"] == "#96b4c8"
    assert impression(Pillow.new("L", (30, 30), 255))["colour"] == "#ffffff"


def test_what_one_sees_through_has_none():
    clear = spotted(50, 50).convert("RGBA")
    assert impression(clear)["colour"] == "#96b4c8"
    clear.putalpha(120)
    assert impression(clear)["colour"] == ""


@pytest.mark.django_db
def test_the_page_is_told_where_to_cut_and_which_colour_comes_first():
    shown = keep(spotted(75, 40), focus_x=83, focus_y=11)
    assert 'class="fx-85 fy-10 t-aaa"' in image_tag(shown.as_picture(), "", sizes="100vw")
    shown.focus_x = shown.focus_y = 50
    assert shown.look == "t-aaa"
    shown.focus_x = shown.focus_y = None
    assert shown.look == f"fx-{shown.suggested_x} fy-{shown.suggested_y} t-aaa"
    assert "class" not in image_tag(Picture("/a.jpg", 4, 3), "", sizes="100vw")


def test_the_style_sheet_knows_every_class_that_a_record_may_have():
    sheet = Path(settings.BASE_DIR, "static/site/css/tints.css").read_text()
    places = [place for place in range(0, 101, 5) if place != 50]
    known = set(re.findall(r"\.([ft][xy]?-[0-9a-e]+)\b", sheet))
    tones = {
        Image(colour=f"#{red:02x}{green:02x}{blue:02x}").tone
        for red in range(0, 256, 15)
        for green in range(0, 256, 15)
        for blue in range(0, 256, 15)
    }
    assert known == {f"f{axis}-{place}" for axis in "xy" for place in places} | tones
    assert len(tones) == 64


@pytest.mark.django_db
@pytest.mark.parametrize("point", [(100, 50), (0, 50)])
def test_networks_get_a_real_file_cut_around_the_point(point):
    picture = spotted(90, 50, size=(3000, 900))
    shown = keep(picture, focus_x=point[0], focus_y=point[1])
    shown.make_renditions()
    shared = opened(shown.shared_name())
    assert (shared.format, shared.size) == ("JPEG", (1200, 630))
    has_it = any(is_red(shared.getpixel((x, 315))) for x in range(1200))
    assert has_it == (point[0] == 100)


@pytest.mark.django_db
def test_search_engines_get_three_shapes_of_a_picture(client, reporter, editor, section):
    shown = keep(spotted(75, 40, size=(2000, 1500)))
    publish(by=reporter, and_by=editor, section=section, hero=shown)
    shown.make_renditions()
    for picture, size in zip(
        shown.as_shapes(), [(1200, 675), (1200, 900), (1200, 1200)], strict=True
    ):
        assert (picture.width, picture.height) == size
        answer = client.get(picture.url)
        assert "immutable" in answer["Cache-Control"]
        assert drawing.opened(answer.getvalue()).size == size


@pytest.mark.django_db
def test_moving_the_point_makes_that_file_again_and_no_other():
    shown = keep(spotted(75, 40))
    shown.make_renditions()
    former, others = shown.shared_name(), shown.rendition_names()
    before = {name: default_storage.get_modified_time(name) for name in others}
    shown.focus_x, shown.focus_y = 10, 20
    shown.save()
    assert ProcrastinateJob.objects.filter(task_name__endswith="make_renditions").count() == 2
    make_renditions(image_id=shown.pk)
    shown.refresh_from_db()
    assert shown.is_made
    assert {name: default_storage.get_modified_time(name) for name in others} == before
    assert default_storage.exists(shown.shared_name())
    assert not default_storage.exists(former)


@pytest.mark.django_db
def test_an_older_picture_gets_its_point_and_colour_from_the_worker_and_pages_follow(
    reporter, editor, section
):
    content = drawing.encoded(spotted(75, 40), "JPEG")
    shown = Image.objects.create(file=ContentFile(content, "a.jpg"), alt="Un ballon", credit="X")
    assert shown.look == ""
    story = publish(by=reporter, and_by=editor, section=section, hero=shown)
    make_renditions(image_id=shown.pk)
    shown.refresh_from_db()
    assert shown.look.startswith("fx-")
    renewed = ProcrastinateJob.objects.filter(
        task_name__endswith="renew_pages", args={"kind": "image", "target_id": shown.pk}
    )
    assert renewed.exists()
    publication = story.publications.get()
    publication.render_again()
    assert f'class="{shown.look}"' in publication.main_html


@pytest.mark.django_db
def test_the_story_tells_networks_of_that_file_and_readers_may_fetch_it(
    client, reporter, editor, section
):
    shown = keep(spotted(75, 40))
    story = publish(by=reporter, and_by=editor, section=section, hero=shown)
    page = client.get(f"/logiciels/{story.pk}-x/", follow=True).content.decode()
    assert f'og:image" content="{settings.SITE_URL}{shown.shared_url}"' in page
    assert 'og:image:width" content="1200"' in page
    assert 'og:image:height" content="630"' in page
    # Before the worker is done: the picture itself.
    assert client.get(shown.shared_url).status_code == 200
    shown.make_renditions()
    answer = client.get(shown.shared_url)
    assert drawing.opened(answer.getvalue()).size == (1200, 630)
    assert "immutable" in answer["Cache-Control"]
    other = shown.shared_url.replace(".jpg", "0.jpg")
    assert "max-age=0" in client.get(other)["Cache-Control"]


@pytest.mark.django_db
def test_lists_and_networks_show_how_a_moving_picture_begins():
    content = drawing.moving("GIF")
    received = receive(ContentFile(content))
    shown = Image.objects.create(
        file=ContentFile(received.content, "a.gif"), alt="x", credit="x", **received.traits
    )
    shown.make_renditions()
    assert shown.as_picture().url == shown.file.url
    still = shown.as_still()
    assert still.url.endswith(".png")
    assert [srcset.type for srcset in still.srcsets] == ["image/avif", "image/webp", "image/png"]
    begins = opened(shown.rendition_name(40, "png"))
    assert not getattr(begins, "is_animated", False)
    assert begins.convert("RGB").getpixel((5, 5)) == drawing.frames(1)[0].getpixel((5, 5))
    assert opened(shown.shared_name()).size == (40, 21)


@pytest.mark.parametrize("mode", ["L", "RGB", "RGBA"])
def test_the_largest_that_comes_in_leaves_one_without_a_second_copy(mode):
    """Twenty-six million pixels, in the memory that the confined process has."""
    content = drawing.encoded(Pillow.new(mode, (6500, 4000), 200), "PNG")
    received = receive(ContentFile(content))
    assert (received.suggested_x, received.suggested_y) == (50, 50)
