"""What axe-core finds wrong with a page, at both widths and in both colours."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
COLOURS = ["color-contrast", "link-in-text-block"]
# All rules once at each width and in each colour; the pages that are most worked on have their colours looked at twice.
LOOKS = ((DESKTOP, "light", None), (PHONE, "dark", None))
MORE_LOOKS = (*LOOKS, (PHONE, "light", COLOURS), (DESKTOP, "dark", COLOURS))
_SCRIPT = Axe().axe_script


def faults(page: Page, looks=LOOKS, frames: bool = True) -> list[str]:
    """One line a fault: look, rule, element and what axe says of it. Without `frames` those of others are left to them."""
    page.evaluate(_SCRIPT)
    found = []
    for size, colours, rules in looks:
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=colours, reduced_motion="reduce")
        options = {"resultTypes": ["violations"], "preload": False, "iframes": frames} | (
            {"runOnly": rules} if rules else {}
        )
        look = f"{size['width']} px, {colours}"
        found += [f"{look}: {fault}" for fault in _faults(page, options)]
    return found


def _faults(page: Page, options: dict) -> list[str]:
    answer = page.evaluate("options => axe.run(document, options)", options)
    return [
        f"{rule['id']} {' '.join(map(str, node['target']))} — {node['failureSummary']}"
        for rule in answer["violations"]
        for node in rule["nodes"]
    ]
