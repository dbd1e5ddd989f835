"""What a reader gets of another site's video: nothing before a click, then the thing itself, in the same place."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.body.samples import block, doc, paragraph
from tests.browser.axe import faults
from tests.browser.newsroom import Person
from tests.people import publish
from tests.public.conftest import path_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

VIDEO = "https://www.youtube.com/watch?v=zW2bGT1rXyQ"
TOOT = "https://mamot.fr/@orvane/113456789012345678"
SAYS_ITS_HEIGHT = """<!doctype html><title>Message</title><p>Le message</p><script>
addEventListener("message", ({ data, source }) => {
  if (data.type === "setHeight") source.postMessage({ type: "setHeight", id: data.id, height: 333 }, "*");
});
</script>"""


@pytest.fixture
def story(reporter, editor, section):
    shown = (block("embed", url=url, caption="Vu de Lorient") for url in (VIDEO, TOOT))
    body = doc(paragraph("Deux pièces au dossier."), *shown)
    return publish(by=reporter, and_by=editor, section=section, body=body)


def visit(chromium, live_server, story, **context):
    """The reader, and the addresses of other hosts that their browser asked for; stand-ins answer there."""
    person, asked = Person(chromium, live_server.url, **context), []

    def answer(route):
        asked.append(route.request.url)
        route.fulfill(content_type="text/html", body=SAYS_ITS_HEIGHT)

    person.context.route(lambda url: not url.startswith(live_server.url), answer)
    person.page.goto(person.address + path_of(story))
    return person, asked


def test_nothing_is_asked_of_the_other_site_before_the_click(chromium, live_server, story):
    person, asked = visit(chromium, live_server, story)
    page = person.page
    video, post = page.locator(".embed").all()
    expect(video.get_by_role("button", name="Afficher la vidéo")).to_be_visible()
    expect(video).to_contain_text("YouTube, qui recevra alors votre adresse IP")
    page.wait_for_load_state("networkidle")
    assert faults(page) == []
    assert asked == []

    before = video.bounding_box()["height"]
    video.get_by_role("button").press("Enter")
    expect(page.frame_locator(".embed-video iframe").get_by_text("Le message")).to_be_visible()
    frame = video.locator("iframe")
    expect(frame).to_be_focused()
    expect(frame).to_have_attribute("title", "Vidéo hébergée par YouTube")
    assert frame.bounding_box()["height"] > before / 2
    assert asked == ["https://www.youtube-nocookie.com/embed/zW2bGT1rXyQ"]
    expect(video.get_by_role("link", name="La voir sur YouTube")).to_be_visible()

    post.get_by_role("button", name="Afficher le message").click()
    expect(post.locator("iframe")).to_have_css("height", "333px")
    assert asked[1:] == [f"{TOOT}/embed"]
    assert faults(page, frames=False) == []
    assert person.errors == []
    person.leave()


def test_without_scripts_a_link_leads_there(chromium, live_server, story):
    person, asked = visit(chromium, live_server, story, java_script_enabled=False)
    link = person.page.get_by_role("link", name="La voir sur YouTube")
    expect(link).to_have_attribute("href", VIDEO)
    expect(person.page.get_by_text("Vidéo hébergée par YouTube")).to_be_visible()
    assert asked == []
    person.leave()
