"""The house's own rules: plain words, what to write instead, and why. The desk manages them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from django.db import models

from articles.proofreading.findings import HOUSE, Finding
from articles.proofreading.passages import Passage
from articles.typography import compose
from articles.typography.characters import SPACES

LONGEST = 80


class HouseRule(models.Model):
    """Plain words, never a regular expression. Whatever changes what it finds switches it off until it is tried again."""

    composed = ("right", "why")

    wrong = models.CharField(
        "on n’écrit pas",
        max_length=LONGEST,
        unique=True,
        help_text="Un mot ou quelques mots, tels qu’ils se lisent. Une espace ou une apostrophe vaut pour toutes.",
    )
    right = models.CharField(
        "on écrit",
        max_length=120,
        blank=True,
        help_text="Vide\N{NO-BREAK SPACE}: le passage est signalé sans remplacement.",
    )
    why = models.CharField("pourquoi", max_length=200)
    whole_word = models.BooleanField(
        "mots entiers",
        default=True,
        help_text="Sinon, le début ou le milieu d’un mot compte aussi.",
    )
    case_sensitive = models.BooleanField("majuscules et minuscules comptent", default=False)
    active = models.BooleanField("en service", default=False)

    class Meta:
        verbose_name = "règle maison"
        verbose_name_plural = "règles maison"
        ordering = ["wrong"]

    def __str__(self):
        return f"{self.wrong} → {self.right}" if self.right else self.wrong

    def save(self, *args, **kwargs):
        self.wrong = " ".join(self.wrong.split()).replace("'", "’")
        self.right, self.why = compose(self.right).strip(), compose(self.why).strip()
        super().save(*args, **kwargs)

    @property
    def fingerprint(self) -> str:
        """Of all that decides what it finds and puts."""
        return repr((self.wrong, self.right, self.whole_word, self.case_sensitive))


class HouseRules:
    """Rules made ready to read many passages."""

    def __init__(self, rules: Iterable[HouseRule]):
        self._ready = [(_clue(rule), _pattern(rule), rule) for rule in rules if rule.wrong.strip()]

    def read(self, passage: Passage) -> Iterator[Finding]:
        folded = passage.text.lower()
        for clue, pattern, rule in self._ready:
            if clue in folded:
                yield from _findings(passage, pattern, rule)


def _clue(rule: HouseRule) -> str:
    """The longest stretch without a space or an apostrophe: cheap to look for."""
    return max(re.split(r"[\s'’]+", rule.wrong.lower()), key=len)


def _pattern(rule: HouseRule) -> re.Pattern[str]:
    words = [re.sub("['’]", "['’]", re.escape(word)) for word in rule.wrong.split()]
    source = rf"[{SPACES}]+".join(words)
    if rule.whole_word:
        source = rf"(?<!\w){source}(?!\w)"
    return re.compile(source, 0 if rule.case_sensitive else re.IGNORECASE)


def _findings(passage: Passage, pattern: re.Pattern[str], rule: HouseRule) -> Iterator[Finding]:
    for match in pattern.finditer(passage.covered):
        right = _cased_as(match[0], rule)
        if not rule.right or not _stands_already(passage.text, match, right):
            yield Finding(passage, *match.span(), (right,) if right else (), rule.why, HOUSE)


def _cased_as(found: str, rule: HouseRule) -> str:
    """At the head of a sentence the right words begin with a capital too."""
    if found[:1].isupper() and rule.wrong[:1].islower():
        return rule.right[:1].upper() + rule.right[1:]
    return rule.right


def _stands_already(text: str, match: re.Match[str], right: str) -> bool:
    """« PDG » inside the « P.-D.G. » it is to become, or « en Bourse » found whatever its capitals."""
    at = right.lower().find(match[0].lower())
    while at >= 0:
        start = match.start() - at
        if start >= 0 and text[start : start + len(right)] == right:
            return True
        at = right.lower().find(match[0].lower(), at + 1)
    return False
