"""Stories with a video or a post of another site: what their page may frame, and what it brings along for that."""

import re

from tests.body.samples import block, doc, paragraph
from tests.people import document, publish
from tests.public.conftest import path_of

VIDEO = "https://youtu.be/zW2bGT1rXyQ"
TOOT = "https://mamot.fr/@orvane/113456789012345678"


def showing(*addresses: str) -> dict:
    return doc(paragraph("Vu."), *(block("embed", url=url, caption="") for url in addresses))


def policy_of(response) -> dict[str, str]:
    said = response.headers["Content-Security-Policy"].split("; ")
    return dict(directive.split(" ", 1) for directive in said)


def test_a_story_may_frame_what_it_shows_and_nothing_else(client, reporter, editor, section):
    body = showing(VIDEO, TOOT, VIDEO)
    page = client.get(path_of(publish(by=reporter, and_by=editor, section=section, body=body)))
    assert policy_of(page)["frame-src"] == "https://mamot.fr https://www.youtube-nocookie.com"
    assert page.content.count(b'<script type="module"') == page.content.count(b"site/embeds") == 1


def test_other_stories_bring_no_script_and_frame_nobody(client, reporter, editor, section):
    body = document('Il tape <figure class="embed" data-frame="https://voleur.example/"> et rit.')
    page = client.get(path_of(publish(by=reporter, and_by=editor, section=section, body=body)))
    assert "frame-src" not in policy_of(page)
    assert policy_of(page)["default-src"] == "'self'"
    assert re.findall(rb"<script(?! type=\"application/ld\+json\")", page.content) == []


def test_the_leave_ends_with_the_page(client, live, reporter, editor, section):
    body = showing(VIDEO)
    client.get(path_of(publish(by=reporter, and_by=editor, section=section, body=body)))
    assert "frame-src" not in policy_of(client.get(path_of(live)))
