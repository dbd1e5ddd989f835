"""How long after a key its letter is on the screen, in the editor of the real page."""

from __future__ import annotations

import time

PAUSE = 0.06  # seconds between two keys: a very fast typist's
WORDS = "la mesure est faite et refaite "
# A task posted from within the frame's callback runs once that frame has been laid out and painted.
WATCH = """() => {
  window.delays = [];
  document.addEventListener("keydown", ({ timeStamp }) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => window.delays.push(performance.now() - timeStamp);
    port2.postMessage(0);
  }), true);
}"""


def delays(site: str, page_address: str, cookie: str, keys: int) -> list[float]:
    """Milliseconds for each of so many keys, typed in the middle of the text."""
    from django.conf import settings
    from playwright.sync_api import sync_playwright

    from launch.chromium import find
    from tests.browser.conftest import FLAGS

    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=find(), args=FLAGS)
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": site}])
        page = context.new_page()
        page.goto(site + page_address)
        found = _typed(page, keys)
        browser.close()
    return found


def _typed(page, keys: int) -> list[float]:
    page.locator(".text[contenteditable=true]").wait_for()
    paragraphs = page.locator(".text > p")
    paragraphs.nth(paragraphs.count() // 2).click()
    page.evaluate(WATCH)
    for key in (WORDS * (keys // len(WORDS) + 1))[:keys]:
        page.keyboard.press("Space" if key == " " else key)
        time.sleep(PAUSE)
    return page.evaluate("window.delays")
