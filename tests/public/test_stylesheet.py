import re
from pathlib import Path

import pytest
from django.contrib.staticfiles.storage import StaticFilesStorage

from articles.public.stylesheet import FIRST, NAME, PARTS, SiteStylesheetFinder, join

COLOUR = "(#[0-9a-f]{3,6})"
TOKEN = re.compile(rf"--([a-z0-9-]+): (?:light-dark\()?{COLOUR}(?:, {COLOUR}\))?;")
WORDS_ON = [("ink", "paper"), ("soft", "paper"), ("accent", "paper"), ("ink", "raised")]
WORDS_ON += [("soft", "raised"), ("accent", "raised"), ("paper", "ink"), ("paper", "accent")]
WORDS_ON += [("on-deep", "deep"), ("on-deep-soft", "deep")]


def palettes() -> dict[str, dict[str, str]]:
    told = TOKEN.findall((PARTS / "tokens.css").read_text())
    return {
        theme: {name: pair[place] or pair[0] for name, *pair in told}
        for place, theme in enumerate(("light", "dark"))
    }


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(sign * 2 for sign in colour[1:])
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("words", "ground"), WORDS_ON)
def test_words_stand_out_from_their_ground(theme, words, ground):
    palette = palettes()[theme]
    pale, dark = sorted((luminance(palette[words]), luminance(palette[ground])), reverse=True)
    assert (pale + 0.05) / (dark + 0.05) >= 4.5


def test_the_order_of_layers_comes_first_and_every_part_names_its_layer():
    assert re.sub(r"/\*.*?\*/\s*", "", join()).startswith("@layer reset, tokens")
    for part in PARTS.glob("*.css"):
        if part.name != FIRST:
            assert re.search(r"^@layer \w+ \{", part.read_text(), re.M), part.name
            assert part.read_text().count("{") == part.read_text().count("}"), part.name


def test_the_joined_file_is_found_and_collected(tmp_path, settings):
    settings.STATE_DIR = tmp_path
    finder = SiteStylesheetFinder()
    assert Path(finder.find(NAME)).read_text() == join()
    assert finder.find("site/other.css") == []
    assert finder.find(NAME, find_all=True) == [finder.find(NAME)]
    ((name, storage),) = finder.list([])
    collected = StaticFilesStorage(location=tmp_path / "root", base_url="/static/")
    collected.save(name, storage.open(name))
    assert (tmp_path / "root" / NAME).read_text() == join()


def test_the_joined_file_is_written_only_when_it_changes(tmp_path, settings):
    settings.STATE_DIR = tmp_path
    finder = SiteStylesheetFinder()
    first = finder.storage.get_modified_time(NAME) if finder.find(NAME) else None
    finder.find(NAME)
    assert finder.storage.get_modified_time(NAME) == first
