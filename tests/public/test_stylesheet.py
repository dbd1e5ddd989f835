import re
from pathlib import Path

import pytest
from django.contrib.staticfiles.storage import StaticFilesStorage

from articles.public.minifying import minify
from articles.public.stylesheet import FIRST, NAME, PARTS, SiteStylesheetFinder, join, served

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
    assert Path(finder.find(NAME)).read_text() == served()
    assert finder.find("site/other.css") == []
    assert finder.find(NAME, find_all=True) == [finder.find(NAME)]
    ((name, storage),) = finder.list([])
    collected = StaticFilesStorage(location=tmp_path / "root", base_url="/static/")
    collected.save(name, storage.open(name))
    assert (tmp_path / "root" / NAME).read_text() == served()


def test_the_joined_file_is_written_only_when_it_changes(tmp_path, settings):
    settings.STATE_DIR = tmp_path
    finder = SiteStylesheetFinder()
    first = finder.storage.get_modified_time(NAME) if finder.find(NAME) else None
    finder.find(NAME)
    assert finder.storage.get_modified_time(NAME) == first


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("a {\n  color: red;\n}\n", "a{color:red}"),
        ("a { & :hover, &::after { order: -1; } }", "a{& :hover,&::after{order:-1}}"),
        ("/* why */ a /* b */ b { gap: 0 /* c */ 1rem; }", "a b{gap:0 1rem}"),
        ('a::after { content: " ;  } /* kept */ "; }', 'a::after{content:" ;  } /* kept */ "}'),
        (r'a { content: "\" , "; }', r'a{content:"\" , "}'),
        ("a { background: url(data:x;y, z) }", "a{background:url(data:x;y, z)}"),
        ("@media (min-width: 40rem) and (x) { a { } }", "@media (min-width:40rem) and (x){a{}}"),
        ("a { width: calc(1px + 2 * var(--x, 3px)); }", "a{width:calc(1px + 2 * var(--x,3px))}"),
        ("a, b > c + d [e] { f: g !important; }", "a,b > c + d [e]{f:g !important}"),
    ],
)
def test_only_what_people_read_is_taken_out(written, left):
    assert minify(written) == left == minify(left)


def test_what_is_served_is_a_quarter_lighter_and_begins_with_the_layers():
    assert served().startswith("@layer reset,tokens,base,layout,components,print;")
    assert len(served()) < 0.76 * len(join())
    assert "/*" not in served()
