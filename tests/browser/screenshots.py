"""Takes pictures of a running demo newsroom: bin/screenshots ADDRESS PASSWORD renews the README's.

With a FOLDER after that: every type of page of the reader site there instead, whole, on a desk and a phone, light and dark.
"""

from __future__ import annotations

import io
import re
import sys
import urllib.request
from itertools import product
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from launch.chromium import find
from tests.browser.conftest import FLAGS
from tests.browser.newsroom import Person
from tests.code.sources import ROOT

FOLDER = ROOT / "docs" / "screenshots"
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
# The demo's pages that are no articles; of those the first of each kind is taken.
PAGES = {
    "une": "/",
    "rubrique": "/intelligence-artificielle/",
    "mot-cle": "/tag/ia-generative/",
    "auteur": "/auteur/ines-carvalho/",
    "dossier": "/dossier/val-sauvier-six-mois-sans-reseau/",
    "produit": "/produit/kaolin-7/",
    "archives": "/archives/",
    "corrections": "/corrections/",
    "recherche": "/recherche/?q=intelligence+artificielle",
    "recherche-sans-reponse": "/recherche/?q=inteligense",
    "mentions-legales": "/mentions-legales/",
    "introuvable": "/rien/",
}


def main(address: str, password: str, folder: str = "") -> None:
    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=find(), args=FLAGS)
        if folder:
            keep_all(browser, address, Path(folder))
        else:
            keep_best(browser, address, password)
        browser.close()


def keep_all(browser, address: str, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    paths = PAGES | _stories_by_kind(address)
    for (size, look), (name, path) in product(
        product((DESKTOP, PHONE), ("light", "dark")), paths.items()
    ):
        person = Person(browser, address, viewport=size, color_scheme=look)
        person.page.goto(address + path)
        # A whole page shows what nobody scrolled to.
        person.page.evaluate("for (const img of document.images) img.loading = 'eager'")
        person.page.wait_for_load_state("networkidle")
        file = folder / f"{name}-{size['width']}-{look}.png"
        person.page.screenshot(path=str(file), full_page=True)
        person.leave()


def _stories_by_kind(address: str) -> dict[str, str]:
    """The path of the newest article of each kind."""
    places = re.findall(r"<loc>https?://[^/]+(/[^<]+/\d+-[^<]+)", _read(f"{address}/sitemap.xml"))
    found: dict[str, str] = {}
    for path in places:
        kind = re.search(r'class="story story-(\w+)', _read(address + path))
        found.setdefault(f"article-{kind[1]}" if kind else "article", path)
    return found


def _read(address: str) -> str:
    with urllib.request.urlopen(address, timeout=20) as answer:  # noqa: S310 - a newsroom of ours
        return answer.read().decode()


def keep_best(browser, address: str, password: str) -> None:
    reader = Person(browser, address, device_scale_factor=1.5)
    reader.page.goto(address)
    keep(reader.page, "front")
    reader.page.goto(f"{address}/produit/kaolin-7/")
    reader.page.get_by_role("link", name="enfin un téléphone réparable").first.click()
    reader.page.locator(".review").evaluate("box => box.scrollIntoView({ block: 'center' })")
    keep(reader.page, "verdict")
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


def keep(page: Page, name: str) -> None:
    """As WebP, well under 300 KB."""
    page.wait_for_load_state("networkidle")
    shown = Image.open(io.BytesIO(page.screenshot()))
    FOLDER.mkdir(parents=True, exist_ok=True)
    shown.convert("RGB").save(FOLDER / f"{name}.webp", quality=82, method=6)


if __name__ == "__main__":
    main(*sys.argv[1:4])
