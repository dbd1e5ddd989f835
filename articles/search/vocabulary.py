"""The words of the archive, to guess from what somebody meant to type. What is guessed is shown only if it finds something."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import connection, models, transaction

from articles.search.analysing import analyse
from articles.search.entries import PublicationWords
from articles.search.streams import Text
from articles.search.telling import tell

# Letters. Shorter ones are like too many others.
SHORTEST = 4


class Word(models.Model):
    """`form` as it is found, `spelling` as it is shown; `stories` is how many versions of one told it when they came out."""

    form = models.CharField(max_length=60, primary_key=True)
    spelling = models.CharField(max_length=60)
    stories = models.IntegerField(default=1)

    class Meta:
        indexes = [
            GinIndex(OpClass("form", name="gin_trgm_ops"), name="word_like", fastupdate=False),
            models.Index(OpClass("form", name="text_pattern_ops"), name="word_beginning"),
        ]

    def __str__(self):
        return self.spelling


def learn(publication_id: int) -> None:
    """The words of a publication, once. Three queries."""
    with transaction.atomic():
        words = (
            PublicationWords.objects.select_for_update(of=("self",))
            .select_related("publication__revision")
            .filter(publication=publication_id, is_learned=False)
            .first()
        )
        if words is None:
            return
        _note(spellings(tell(words.publication.revision.snapshot)))
        PublicationWords.objects.filter(pk=publication_id).update(is_learned=True)


def spellings(text: Text) -> dict[str, str]:
    """Each form with its spelling; of two, the one without a capital: the other may stand at the head of a sentence."""
    told: dict[str, str] = {}
    for line in (text.title, *text.head, *text.other, *text.body):
        for token in analyse(line).words:
            spelling = line[token.start : token.end]
            if (
                _is_word(token.form)
                and len(spelling) <= 60
                and (token.form not in told or spelling.islower())
            ):
                told[token.form] = spelling
    return told


def _is_word(form: str) -> bool:
    return len(form) >= SHORTEST and not form.isdigit()


def _note(told: Mapping[str, str]) -> None:
    """In the order of forms: two workers that hold rows for each other would wait for ever."""
    forms = sorted(told)
    with connection.cursor() as cursor:
        cursor.execute(_NOTE, [forms, [told[form] for form in forms]])


_NOTE = """
INSERT INTO articles_word (form, spelling, stories)
SELECT form, spelling, 1 FROM unnest(%s::text[], %s::text[]) AS told (form, spelling)
ON CONFLICT (form) DO UPDATE SET
    stories = articles_word.stories + 1,
    spelling = CASE WHEN excluded.spelling = lower(excluded.spelling) THEN excluded.spelling
        ELSE articles_word.spelling END
"""


def alike(forms: Iterable[str], most: int = 5) -> dict[str, list[str]]:
    """For each form that no story tells, spellings of the archive that somebody may have meant, the likeliest first.

    One query.
    """
    with connection.cursor() as cursor:
        cursor.execute(_ALIKE, [list(forms), most])
        found: dict[str, list[str]] = {}
        for form, spelling in cursor.fetchall():
            found.setdefault(form, []).append(spelling)
    return found


# One letter in five may be wrong; of words as near, the one that more stories tell.
_ALIKE = """
SELECT typed, near.spelling
FROM unnest(%s::text[]) AS typed
CROSS JOIN LATERAL (
    SELECT spelling, similarity(form, typed) + ln(stories + 1) / 40 AS nearness
    FROM articles_word
    WHERE form %% typed AND form <> typed AND abs(length(form) - length(typed)) <= 2
    ORDER BY nearness DESC, form
    LIMIT %s
) AS near
WHERE NOT EXISTS (SELECT FROM articles_word WHERE form = typed)
ORDER BY typed, near.nearness DESC
"""
