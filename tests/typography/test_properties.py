"""What holds for any text: a soup of everything that has ever tripped a typographer."""

import re
import unicodedata
from itertools import pairwise
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from articles.typography import Run, Suggestion, apply, compose, compose_runs, slugify, suggest

SIGNS = [
    *"""«»“”„‘’.,;:!?…()[]{}-–—/%€$£°#@&=+*_<>|~^×²½´ʼ′`\\'" """,
    *(" ", "  ", "\t", "\n", "\r\n", "\u00a0", "\u202f", "\u2009", "\u2028"),
    *("\u00ad", "\u200b", "\ufeff", "\u0301", "e\u0301", "ﬁ", "\ua015", "\ufdd1", "\ufdd2", "🙂"),
    *(
        "''",
        '" ',
        ' "',
        "« ",
        " »",
        "“ ",
        " ”",
        "..",
        "...",
        "....",
        ". . .",
        " - ",
        "--",
        "‑",
        "{{ x }}",
        "`a ? b`",
    ),
]
WORDS = (Path(__file__).parent / "cases" / "soup.txt").read_text(encoding="utf-8").split()

soup = st.lists(st.sampled_from([*SIGNS, *WORDS]), max_size=14).map("".join)
runs = st.lists(st.builds(Run, soup, opaque=st.booleans(), breaks=st.booleans()), max_size=6)


@settings(max_examples=300)
@given(soup)
def test_composing_twice_changes_nothing(text):
    assert compose(compose(text)) == compose(text)


@settings(max_examples=300)
@given(soup, st.lists(st.integers(0, 80), max_size=5))
def test_it_does_not_matter_where_runs_are_cut(text, cuts):
    cuts = sorted(min(cut, len(text)) for cut in cuts)
    parts = [text[start:end] for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    assert "".join(compose_runs([Run(part) for part in parts])) == compose(text)


@settings(max_examples=300)
@given(runs)
def test_opaque_runs_and_breaks_come_back_untouched(block):
    composed = compose_runs(block)
    assert len(composed) == len(block)
    for run, text in zip(block, composed, strict=True):
        assert text == run.text or not (run.opaque or run.breaks)


@settings(max_examples=300)
@given(runs)
def test_composing_runs_twice_changes_nothing(block):
    once = compose_runs(block)
    again = [Run(text, run.opaque, run.breaks) for run, text in zip(block, once, strict=True)]
    assert compose_runs(again) == once


@settings(max_examples=300)
@given(soup)
def test_no_sign_is_lost_or_moved(text):
    assert _bare(compose(text)) == _bare(text)


@settings(max_examples=300)
@given(soup)
def test_suggestions_fit_the_text_they_were_made_for(text):
    suggestions = suggest(text)
    assert all(text[s.start : s.end] == s.wrong for s in suggestions)
    assert all(one.end <= two.start for one, two in pairwise(suggestions))
    back = [Suggestion(s.start, s.end, s.wrong, s.wrong, s.why, s.rule) for s in suggestions]
    assert apply(text, back) == text


@settings(max_examples=300)
@given(soup)
def test_slugs_are_slugs(text):
    slug = slugify(text)
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", slug)
    assert len(slug) <= 80


def _bare(text: str) -> str:
    """The text without what composing may change: spaces, quotation marks, points, œ, ends of ordinals."""
    text = re.sub(r"[\ufb00-\ufb06]", lambda glyph: unicodedata.normalize("NFKC", glyph[0]), text)
    text = unicodedata.normalize("NFC", re.sub(r"[\u00ad\u200b\u2060\ufeff]", "", text))
    text = re.sub(r"(?<=[\divx])(i?[èe]me|i?[èe]re|re|e)", "", text.lower())
    text = re.sub(r"[\s\"'«»“”’‘´ʼ′]", "", text).replace("…", ".").replace("œ", "oe")
    return re.sub(r"\.+", ".", text)
