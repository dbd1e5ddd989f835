"""The stylesheet that is served and the one that people wrote are the same to a browser."""

from __future__ import annotations

import pytest

from articles.public.stylesheet import join, served

pytestmark = pytest.mark.browser

# Every rule in order, as the browser understood it. Only values of tokens keep the spaces they were written with.
RULES = """css => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    const spaced = text => text.replace(/\\s+/g, " ").replace(/(: |,) /g, "$1").replace(/: /g, ":");
    return [...sheet.cssRules].map(rule => spaced(rule.cssText));
}"""


def test_a_browser_reads_the_same_rules_from_both(chromium):
    page = chromium.new_page()
    written, light = (page.evaluate(RULES, css) for css in (join(), served()))
    page.close()
    assert len(written) > 50
    assert light == written
