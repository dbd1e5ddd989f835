"""One way of writing, in Python and in Postgres."""

import unicodedata

import pytest
from django.db import connection
from hypothesis import example, given, settings
from hypothesis import strategies as st

from articles.search.folding import fold, fold_character

# What the oldest Unicode of both knows; Postgres has no NUL, and no half of a pair.
KNOWN = st.characters(exclude_categories=("Cn", "Cs", "Co"), exclude_characters="\0")


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Sécurité", "securite"),
        ("SÉCURITÉ", "securite"),
        ("Œuvre d’art", "oeuvre d'art"),
        ("cœur, ex æquo", "coeur, ex aequo"),
        ("Straße", "strasse"),
        ("ﬁchier", "fichier"),
        ("GPT‑4", "gpt-4"),
        ("ＧＰＴ－４", "gpt-4"),
        ("10\N{NARROW NO-BREAK SPACE}000\N{NO-BREAK SPACE}€", "10 000 €"),
        ("an\N{SOFT HYPHEN}ti\N{ZERO WIDTH SPACE}virus", "antivirus"),
        ("m²", "m2"),
        ("№\N{NO-BREAK SPACE}5…", "no 5..."),
        ("C++, C# et .NET & co @x", "c++, c# et .net & co @x"),
        ("ΑΒΓ Привет", "αβγ привет"),
        ("à" + "a\N{COMBINING GRAVE ACCENT}", "aa"),
        ("ligne\ttab\nfin\0", "ligne tab fin"),
        ("🎉", "🎉"),
    ],
)
def test_is_written_small_and_plain(text, folded):
    assert fold(text) == folded


@given(st.text())
def test_folds_each_sign_by_itself_and_once(text):
    assert fold(text) == "".join(map(fold_character, text))
    assert fold(fold(text)) == fold(text)
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@pytest.mark.django_db
@settings(max_examples=300, deadline=None)
@given(st.text(KNOWN, max_size=80))
@example("İıŒœÆæßẞﬁĳŉǄ…½ς")
def test_postgres_folds_the_same(text):
    with connection.cursor() as cursor:
        cursor.execute("SELECT articles_fold(%s)", [text])
        assert cursor.fetchone()[0] == fold(text)


@pytest.mark.django_db
def test_postgres_folds_every_known_sign_the_same():
    known = [
        chr(code)
        for code in range(1, 0x110000)
        if unicodedata.category(chr(code)) not in ("Cn", "Cs", "Co")
    ]
    with connection.cursor() as cursor:
        cursor.execute("SELECT sign, articles_fold(sign) FROM unnest(%s::text[]) AS sign", [known])
        unlike = [sign for sign, folded in cursor.fetchall() if folded != fold(sign)]
    assert unlike == []
