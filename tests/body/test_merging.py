"""One document out of two: no block that either side wrote is lost, and what nobody touched stays."""

from hypothesis import given
from hypothesis import strategies as st

from articles.body import clashes, merge_documents
from tests.people import document

words = st.lists(st.sampled_from("abcdefgh"), max_size=7)


def merged(base, mine, theirs):
    blocks = merge_documents(*map(_document, (base, mine, theirs)))["content"]
    return [block["content"][0]["text"] for block in blocks]


def _document(words):
    return document(*words)


def test_changes_in_different_places_come_together():
    assert merged("abc", "aXbc", "abY") == list("aXbY")
    assert merged("abcd", "bcd", "abcd") == list("bcd")
    assert merged("abc", "abc", "axc") == list("axc")


def test_both_texts_stay_where_both_changed_the_same_place():
    assert merged("abc", "aXc", "aYc") == list("aYXc")
    assert clashes(*map(_document, ("abc", "aXc", "aYc"))) == 1
    assert clashes(*map(_document, ("abc", "aXbc", "abY"))) == 0


def test_the_same_change_on_both_sides_is_one():
    assert merged("abc", "aXc", "aXc") == list("aXc")


@given(words, words, words)
def test_nothing_written_is_lost(base, mine, theirs):
    found = merged(base, mine, theirs)
    for side in (mine, theirs):
        assert set(side) - set(base) <= set(found)


@given(words, words)
def test_a_side_that_changed_nothing_takes_nothing_away(base, mine):
    assert merged(base, mine, base) == list(mine)
    assert merged(base, base, mine) == list(mine)
