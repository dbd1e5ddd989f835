"""What the article's page loads, and the policy it is served and written under."""

from __future__ import annotations

import gzip

import pytest
from django.urls import reverse
from playwright.sync_api import Response, expect

from articles.workflow.publishing import Publication
from newsroom.static import OURS, without_comments
from tests.browser.newsroom import Person
from tests.desk.sending import page as address_of
from tests.desk.stories import full_story

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

BUDGET = 220 * 1024  # bytes of JavaScript, compressed, for the whole page
LISTEN = """addEventListener("securitypolicyviolation", ({ violatedDirective, sourceFile, blockedURI }) =>
    console.error(`policy: ${violatedDirective} ${blockedURI} ${sourceFile}`))"""


@pytest.fixture
def story(reporter, outsider, section):
    return full_story(by=reporter, section=section, others=[outsider])


@pytest.fixture
def writer(chromium, live_server, story):
    person = Person(chromium, live_server.url)
    person.context.add_init_script(LISTEN)
    yield person.enter("camille")
    person.leave()
    assert person.errors == []


def test_the_scripts_of_the_article_page_are_light(writer, story):
    writer.page.goto(writer.address + address_of(story))
    writer.page.locator(".text[contenteditable=true]").wait_for()
    weights = {address: served_weight(writer, address) for address in loaded_scripts(writer)}
    assert any("editor/element" in address for address in weights)
    assert sum(weights.values()) < BUDGET, weights


def loaded_scripts(person: Person) -> list[str]:
    """All of them: the text is there once every module has run."""
    return person.page.evaluate(
        """() => performance.getEntriesByType("resource").map(({ name }) => name)
          .filter((name) => /\\.js$/.test(name))"""
    )


def served_weight(person: Person, address: str) -> int:
    """As a browser gets it from the site in use, which serves our scripts without their comments."""
    script = person.page.request.get(address)
    ours = OURS.match(address.partition("/static/")[2])
    source = without_comments(script.text()).encode() if ours else script.body()
    return len(gzip.compress(source))


def test_writing_needs_no_exception_from_a_strict_policy(writer, story, live):
    page = writer.page
    for address in ("/", Publication.objects.live().get(article=live).path, reverse("admin:index")):
        assert_strict(page.goto(writer.address + address))
    assert_strict(page.goto(writer.address + address_of(story)))
    assert_strict(page.goto(writer.address + reverse("admin:articles_article_add")))
    page.get_by_label("Titre", exact=True).fill("Sous surveillance")
    writer.type_blocks([("paragraph", "Un mot. "), ("heading", "Et un titre")])
    page.keyboard.press("Enter")
    page.evaluate(
        """() => {
          const clipboardData = new DataTransfer();
          clipboardData.setData("text/html", "<p style='color:red' onclick='alert(1)'>Collé<script>alert(1)</script></p>");
          document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
        }"""
    )
    expect(page.locator(".text")).to_contain_text("Collé")
    page.keyboard.press("Control+k")
    page.get_by_role("dialog").get_by_role("button", name="Fermer").click()
    writer.click("Enregistrer")
    expect(page.locator(".messages")).to_contain_text("Enregistré")
    expect(page.locator(".text")).to_contain_text("Collé")


def assert_strict(answer: Response) -> None:
    policy = answer.headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
    assert "data:" not in policy.partition("script-src")[2].partition(";")[0]
