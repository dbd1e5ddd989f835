"""Pictures say how wide they are shown, so that browsers take the smallest file that is sharp."""

from __future__ import annotations

import pytest

from tests.browser.newsroom import Person
from tests.public.house import open_house

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

WIDTHS = (320, 412, 768, 1280, 1920, 2560, 3840)
# What `sizes` says of each picture and what it takes, in CSS pixels: a photo of 16:9 that is cut to fill a card is as wide as
# its height asks. Browsers take rem of `sizes` for 16 px.
SAID_AND_SHOWN = """() => [...document.querySelectorAll("main img[sizes]:not(.author-head *, .signed *, .byline-faces *)")].map(img => {
    const { width, height } = img.getBoundingClientRect();
    const whole = height * 16 / 9;
    const probe = document.createElement("div");
    document.body.append(probe);
    for (const one of img.sizes.split(/,(?![^(]*\\))/)) {
        const [, when, size] = one.trim().match(/^(?:(\\(min-width: ?[\\d.]+rem\\)) )?(.+)$/);
        if (when && !matchMedia(when).matches) continue;
        probe.style.width = size.replace(/([\\d.]+)rem/g, (_, rem) => `${rem * 16}px`);
        break;
    }
    const said = probe.getBoundingClientRect().width;
    probe.remove();
    const cut = img.closest(".card-picture");
    const box = `${img.closest("[class]")?.className} < ${img.closest("div, figure")?.className}`;
    return { box, said: Math.round(said), shown: Math.round(cut ? Math.max(width, whole) : width) };
}).filter(({ shown }) => shown)"""


@pytest.fixture
def house(reporter, editor, chief, outsider, section):
    people = {"reporter": reporter, "editor": editor, "chief": chief, "outsider": outsider}
    return open_house(**people, section=section)


def test_pictures_say_how_wide_they_are_shown(chromium, live_server, house):
    person, found, seen = Person(chromium, live_server.url), set(), set()
    for path in house.values():
        person.page.goto(person.address + path)
        for width in WIDTHS:
            person.page.set_viewport_size({"width": width, "height": 900})
            for told in person.page.evaluate(SAID_AND_SHOWN):
                seen.add(told["box"])
                if not 0 <= told["said"] - told["shown"] + 2 <= 8 + 0.12 * told["shown"]:
                    found.add(f"{width} px, {path}: {told}")
    person.leave()
    assert len(seen) > 3
    assert not found, "\n".join(sorted(found))
