"""Spelling: Hunspell in a process of its own, and the words that the house knows beside its dictionary."""

import subprocess

import pytest

from articles.content.products import Product
from articles.content.tags import Tag
from articles.proofreading import hunspell
from articles.proofreading.house_words import HouseWord, known_spellings
from articles.proofreading.outside import Unavailable
from articles.proofreading.passages import Passage, passages_of
from articles.proofreading.reading import read
from articles.proofreading.spelling import misspelt
from tests.body.samples import doc, paragraph

NBSP = "\N{NO-BREAK SPACE}"


def wrong(text):
    return [finding.wrong for finding in misspelt([Passage("title", None, text)])]


@pytest.mark.spelling
def test_unknown_words_are_found_in_their_place_with_what_to_write(db):
    text = f"«{NBSP}L’hebergeur a-t-il dévelopé l'outil{NBSP}»"
    first, second = misspelt([Passage("title", None, text)])
    assert (first.wrong, first.rights[0]) == ("hebergeur", "hébergeur")
    assert (second.wrong, "développé" in second.rights) == ("dévelopé", True)
    assert text[first.start : first.end] == "hebergeur"


@pytest.mark.spelling
def test_what_is_no_french_word_is_not_read(db):
    assert (
        wrong("RTX4090, Snapdragon8, DLSS, voir hebergeur.example/xyzt et @qsdf #azer `wxcv`") == []
    )
    code = {"type": "text", "text": "qsdfgh", "marks": [{"type": "code"}]}
    document = doc({"type": "paragraph", "content": [code, {"type": "text", "text": " rien"}]})
    assert misspelt(passages_of({}, document)) == []
    program = {"type": "codeBlock", "content": [{"type": "text", "text": 'print("qsdfgh")'}]}
    assert misspelt(passages_of({}, doc(program))) == []


@pytest.mark.spelling
def test_the_house_knows_its_names_and_how_they_are_written(db):
    Product.objects.create(name="Kerbrax Pro", publisher="Orvanix")
    Tag.objects.create(name="zwifter", slug="zwifter")
    HouseWord.objects.create(word="Nadellax")
    assert wrong("Kerbrax, d’Orvanix, dit Nadellax. Zwifter, zwifter.") == []
    (finding,) = misspelt([Passage("title", None, "orvanix")])
    assert finding.rights == ("Orvanix",)


def test_names_are_asked_for_in_one_query_whatever_stands_in_the_words(
    db, django_assert_num_queries
):
    HouseWord.objects.create(word="prud’homme")
    with django_assert_num_queries(1):
        assert known_spellings(["prud'homme", "(x", "a-b"]) == {"prud'homme": {"prud’homme"}}
    with django_assert_num_queries(0):
        assert known_spellings([]) == {}


@pytest.mark.parametrize("answer", ["missing", "late", "broken"])
def test_without_hunspell_the_rest_is_read_all_the_same(db, monkeypatch, answer):
    def run(command, **options):
        if answer == "late":
            raise subprocess.TimeoutExpired(command, options["timeout"])
        return subprocess.CompletedProcess(command, 1, b"", b"no dictionary")

    monkeypatch.setattr(hunspell, "is_installed", lambda: answer != "missing")
    monkeypatch.setattr(hunspell.subprocess, "run", run)
    reading = read(passages_of({"title": "L’Etat  dévelope"}, doc(paragraph("Rien."))))
    assert reading.missing == ["spelling"]
    assert [finding.wrong for finding in reading.findings] == ["Etat", "  "]
    with pytest.raises(Unavailable):
        hunspell.Hunspell().unknown(["mot"])


def test_suggestions_that_came_in_time_are_kept(monkeypatch):
    def late(command, **options):
        out = b"& hebergeur 1 1: h\xc3\xa9bergeur\n\n& devel"
        raise subprocess.TimeoutExpired(command, options["timeout"], output=out)

    monkeypatch.setattr(hunspell, "is_installed", lambda: True)
    monkeypatch.setattr(hunspell.subprocess, "run", late)
    assert hunspell.Hunspell().suggestions(["hebergeur"]) == {"hebergeur": ["hébergeur"]}
