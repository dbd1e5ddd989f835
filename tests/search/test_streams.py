"""The entries of the index, in Python and in Postgres; and texts of any kind and length."""

import pytest
from django.db import connection
from hypothesis import example, given, settings
from hypothesis import strategies as st

from articles.search.streams import LONGEST, Text, entries

WORDS = st.text(
    st.one_of(
        st.sampled_from(" '’-.,+#&~|=/\n:@\"\\é œ"),
        st.characters(exclude_categories=("Cs",), exclude_characters="\0"),
    ),
    max_size=60,
)
TEXTS = st.builds(
    Text,
    title=WORDS,
    head=st.lists(WORDS, max_size=3),
    other=st.lists(WORDS, max_size=3),
    body=st.lists(WORDS, max_size=4),
    marks=st.lists(st.sampled_from(["@section:3", "@kind:test", "@y2026"]), max_size=3),
)


def in_postgres(text: Text) -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tsvector_to_array(articles_words(%s, %s))", [text.stream, " ".join(text.marks)]
        )
        return set(cursor.fetchone()[0])


@pytest.mark.django_db
@settings(max_examples=300, deadline=None)
@given(TEXTS)
@example(Text(title="Wi-Fi 7, GPT-4o et les travaux d’OpenAI", body=["C++ ~ | |= / 10 000"]))
def test_postgres_makes_the_same_entries(text):
    assert in_postgres(text) == entries(text.stream, " ".join(text.marks))


@pytest.mark.django_db
def test_an_endless_text_of_different_words_still_fits():
    text = Text(title="Fin", body=[" ".join(f"mot{turn}x" for turn in range(200_000))])
    assert len(text.stream) <= LONGEST + 1
    assert "t:fin" in in_postgres(text)


def test_the_zones_of_a_story():
    found = entries(Text("Titre", ["Chapô"], ["Auteurs"], ["Les corps"]).stream, "")
    assert found == {
        *("titre", "=titre", "t:titre", "t=titre"),
        *("chapo", "=chapo", "h:chapo", "h=chapo"),
        *("auteu", "=auteurs", "o:auteu", "o=auteurs"),
        *("corps", "=corps"),
    }
