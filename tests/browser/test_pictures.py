"""A photo's way from the desk to a reader's phone: taken in with its words, served small, in its place from the start."""

from __future__ import annotations

import pytest
from django.urls import reverse
from PIL import Image as Pillow
from playwright.sync_api import expect

from articles.media.images import Image
from articles.workflow.publishing import Publication
from demo.drawing import draw
from tests.browser.axe import faults
from tests.browser.newsroom import Person
from tests.media import drawing, telling
from tests.people import publish

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

HEAVIEST = 80 * 1024
PHONE = {"viewport": {"width": 412, "height": 900}, "device_scale_factor": 2}
SHIFTS = """() => new Promise((done) => {
    let moved = 0;
    new PerformanceObserver((list) => { for (const shift of list.getEntries()) moved += shift.value; })
      .observe({ type: "layout-shift", buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => done(moved)));
})"""
LARGEST = """() => new Promise((done) => {
    new PerformanceObserver((list) => done(list.getEntries().at(-1).url))
      .observe({ type: "largest-contentful-paint", buffered: true });
})"""


@pytest.fixture(scope="module")
def photo(tmp_path_factory):
    """Four thousand pixels wide, with the grain of a sensor, as an agency sends it."""
    size = (4000, 2250)
    drawn = draw("mât", "antenna", 20, size=(1600, 900)).resize(size)
    picture = Pillow.blend(drawn, Pillow.effect_noise(size, 12).convert("RGB"), 0.08)
    words = telling.XMP.replace("{source_type}", "digitalCapture").encode()
    file = tmp_path_factory.mktemp("photo") / "IMG_0042.jpeg"
    file.write_bytes(drawing.encoded(picture, "JPEG", quality=90, xmp=words))
    return file


@pytest.fixture
def kept(chromium, live_server, reporter, photo) -> Image:
    """What the library has of it, once somebody sent it without typing a word."""
    person = Person(chromium, live_server.url)
    person.enter("camille")
    person.page.goto(person.address + reverse("admin:articles_image_add"))
    person.page.get_by_label("Fichier").set_input_files(photo)
    person.click("Enregistrer")
    expect(person.page.locator(".messages")).to_contain_text("Repris du fichier")
    person.page.goto(
        person.address + reverse("admin:articles_image_change", args=[Image.objects.get().pk])
    )
    expect(person.page.get_by_label("Crédit")).to_have_value("Camille Roussel/AFP")
    assert faults(person.page) == []
    person.leave()
    assert person.errors == []
    return Image.objects.get()


def test_a_large_photo_reaches_a_phone_light_and_without_a_jolt(
    chromium, live_server, kept, reporter, editor, section
):
    publish(by=reporter, and_by=editor, section=section, hero=kept)
    kept.make_renditions()
    reader = Person(chromium, live_server.url, **PHONE)
    with reader.page.expect_response(lambda answer: "/media/" in answer.url) as shown:
        reader.page.goto(reader.address + Publication.objects.live().get().path)
    assert shown.value.url.endswith(".avif")
    assert len(shown.value.body()) < HEAVIEST
    assert reader.page.evaluate(LARGEST) in {"", shown.value.url}
    assert reader.page.evaluate(SHIFTS) == 0
    expect(reader.page.locator(".story-hero")).to_contain_text("Camille Roussel/AFP")
    reader.leave()
    assert reader.errors == []
