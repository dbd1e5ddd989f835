"""One way of writing, in Python and in Postgres."""

import unicodedata

import pytest
from django.db import connection
from hypothesis import example, given, settings
from hypothesis import strategies as st

from articles.search.folding import fold, fold_character, fold_sql

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
        ("l'a l’a l‘a lʼa l`a l´a l′a", "l'a l'a l'a l'a l'a l'a l'a"),
        (
            "Wi-Fi Wi\N{HYPHEN}Fi Wi\N{NON-BREAKING HYPHEN}Fi Wi\N{MINUS SIGN}Fi 2024\N{EN DASH}2025",
            "wi-fi wi-fi wi-fi wi-fi 2024-2025",
        ),
        ("e\N{COMBINING ACUTE ACCENT}te\N{COMBINING ACUTE ACCENT}", "ete"),
        ("Łódź Malmø Đà Reykjavík ÞÓR İstanbul ısı", "lodz malmo da reykjavik thor istanbul isi"),
        ("STRAẞE ﬀ ﬃ Ĳ ǆ", "strasse ff ffi ij dz"),
        (
            "a\N{EM SPACE}b\N{IDEOGRAPHIC SPACE}c\N{OGHAM SPACE MARK}d\N{LINE SEPARATOR}e",
            "a b c d e",
        ),
        ("deux  espaces", "deux  espaces"),
        (
            "con\N{ZERO WIDTH NON-JOINER}sti\N{ZERO WIDTH JOINER}tu\N{ZERO WIDTH NO-BREAK SPACE}tion",
            "constitution",
        ),
        (
            "\N{LEFT-TO-RIGHT MARK}gauche\N{RIGHT-TO-LEFT OVERRIDE} \N{LEFT-TO-RIGHT ISOLATE}seul\N{POP DIRECTIONAL ISOLATE}",
            "gauche seul",
        ),
        ("x³ H₂O ① nº 6 ‼", "x3 h2o 1 no 6 !!"),
        ("iPhone™ Core®", "iphone core®"),
        ("½ ℃ ㎏", "1/2 °c kg"),
        ("𝗚𝗿𝗮𝘀 𝒞", "gras c"),
        ("ΆΣ ας Ёлка", "ασ ασ елка"),
        ("ﷲ مُحَمَّد", "الله محمد"),
        ("❤\N{VARIATION SELECTOR-16} 👩\N{ZERO WIDTH JOINER}💻", "❤ 👩💻"),
        ("moitié\ud83d", "moitie"),
        ("«\N{NO-BREAK SPACE}Oui\N{NO-BREAK SPACE}», 50\N{NO-BREAK SPACE}%", "« oui », 50 %"),
    ],
)
def test_is_written_small_and_plain(text, folded):
    assert fold(text) == folded


@given(st.text())
def test_folds_each_sign_by_itself_and_once(text):
    assert fold(text) == "".join(map(fold_character, text))
    assert fold(fold(text)) == fold(text)
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@given(st.text(st.characters(max_codepoint=127)))
def test_ascii_stays_ascii(text):
    assert fold(text).isascii()


def test_hangul_is_taken_apart_alike_however_it_came():
    assert fold("한국어") == fold(unicodedata.normalize("NFD", "한국어"))


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


@pytest.mark.django_db
def test_postgres_may_index_and_keep_what_it_folds():
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE TEMP TABLE folded (t text, f text GENERATED ALWAYS AS (articles_fold(t)) STORED)"
        )
        cursor.execute("CREATE INDEX ON folded (articles_fold(t))")
        cursor.execute("INSERT INTO folded (t) VALUES ('Été'), (NULL), ('') RETURNING f")
        assert cursor.fetchall() == [("ete",), (None,), ("",)]


@pytest.mark.django_db
def test_the_function_of_the_migration_is_the_one_that_the_tables_make():
    """Who changes the tables writes a migration that executes `fold_sql` again."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT prosrc FROM pg_proc WHERE proname = 'articles_fold'")
        (told,) = cursor.fetchone()
    assert told in fold_sql()
