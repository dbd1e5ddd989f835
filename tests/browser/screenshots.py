"""Takes the README's pictures from a running demo newsroom: bin/screenshots ADDRESS PASSWORD."""

from __future__ import annotations

import io
import sys

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from launch.chromium import find
from tests.browser.conftest import FLAGS
from tests.browser.newsroom import Person
from tests.code.sources import ROOT

FOLDER = ROOT / "docs" / "screenshots"
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}


def main(address: str, password: str) -> None:
    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=find(), args=FLAGS)
        reader = Person(browser, address, device_scale_factor=1.5)
        reader.page.goto(address)
        keep(reader.page, "front")
        phone = Person(browser, address, color_scheme="dark", device_scale_factor=2)
        phone.page.set_viewport_size(PHONE)
        phone.page.goto(address)
        phone.page.locator("main a[href*='-']").first.click()
        phone.page.wait_for_load_state("networkidle")
        keep(phone.page, "article-phone")
        editor = Person(browser, address, device_scale_factor=1.5).log_in("edition", password)
        keep(editor.page, "desk")
        editor.page.goto(f"{address}/admin/articles/article/?q=Hoshigame")
        editor.page.get_by_role("link", name="Hoshigame fermera").first.click()
        editor.page.locator(".text[contenteditable=true]").wait_for()
        keep(editor.page, "writing")
        browser.close()


def keep(page: Page, name: str) -> None:
    """As WebP, well under 300 KB."""
    page.wait_for_load_state("networkidle")
    shown = Image.open(io.BytesIO(page.screenshot()))
    FOLDER.mkdir(parents=True, exist_ok=True)
    shown.convert("RGB").save(FOLDER / f"{name}.webp", quality=82, method=6)


if __name__ == "__main__":
    main(*sys.argv[1:3])
