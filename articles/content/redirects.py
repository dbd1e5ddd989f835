"""Where addresses that lead nowhere lead to instead: one row an address or a beginning of addresses, kept in the admin.

Asked only where a page would be a 404: what is live always wins, and good pages pay nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Length

from articles.content.redirect_addresses import (
    beginnings,
    clean_source,
    clean_target,
    is_outside,
    refuse_outside,
    with_query,
)
from articles.content.redirect_loops import MOST_HOPS, Rules, refuse_loop
from articles.content.typesetting import Typeset
from articles.workflow import clock

TAKEN = "Cette adresse a déjà sa redirection."


class RedirectQuerySet(models.QuerySet):
    def matching(self, path: str):
        """The rules of a path that is no page, the one that counts first: exact, then the longest beginning."""
        exact = Q(is_prefix=False, source=clean_path(path))
        prefix = Q(is_prefix=True, source__in=beginnings(path))
        return self.filter(exact | prefix).order_by("is_prefix", Length("source").desc())


def clean_path(path: str) -> str:
    """As sources are kept: without the slash at the end."""
    return path.rstrip("/") or "/"


class Redirect(Typeset):
    """`source` is a path without query or last slash; with `is_prefix` it stands for all under it too.

    `target` is a path, or a full address when `outside`; empty for what is gone, whose `reason` readers are told.
    """

    class Code(models.IntegerChoices):
        MOVED = 301, "301, définitive"
        FOUND = 302, "302, provisoire"
        GONE = 410, "410, page disparue"

    composed = ("reason",)

    source = models.CharField(
        "adresse demandée",
        max_length=500,
        help_text="À partir de la barre oblique, par exemple /2019/vieil-article/.",
    )
    is_prefix = models.BooleanField("avec tout ce qui suit", default=False)
    code = models.PositiveSmallIntegerField("nature", choices=Code, default=Code.MOVED)
    target = models.CharField(
        "mène à",
        max_length=1000,
        blank=True,
        help_text="Une adresse du site, par exemple /logiciels/. Ce qui suit l’adresse demandée la suit aussi.",
    )
    outside = models.BooleanField("mène hors du site, exprès", default=False)
    reason = models.CharField(
        "explication aux lecteurs",
        max_length=500,
        blank=True,
        help_text="Pour une page disparue\N{NO-BREAK SPACE}: elle est publiée.",
    )
    hits = models.PositiveBigIntegerField("passages", default=0, editable=False)
    last_hit_at = models.DateTimeField("dernier passage", null=True, editable=False)
    created_at = models.DateTimeField("ajoutée le", default=clock.now, editable=False)

    objects = RedirectQuerySet.as_manager()

    class Meta:
        verbose_name = "redirection"
        ordering = ["source", "is_prefix"]
        constraints = [
            models.UniqueConstraint(
                fields=["source", "is_prefix"],
                name="redirect_once",
                violation_error_message=TAKEN,
            )
        ]

    def __str__(self):
        return f"{self.source}/…" if self.is_prefix else self.source

    @property
    def is_gone(self) -> bool:
        return self.code == self.Code.GONE

    def clean(self):
        super().clean()
        self.tidy()
        others = type(self).objects.exclude(pk=self.pk)
        if others.filter(source=self.source, is_prefix=self.is_prefix).exists():
            raise ValidationError({"source": TAKEN})
        refuse_loop(Rules(others), self)

    def tidy(self) -> None:
        """Source and target as they are kept; raises ValidationError for those that may not be, each named by its field."""
        told = _fault(self._tidy_source) | _fault(self._tidy_target)
        if told:
            raise ValidationError(told)

    def _tidy_source(self) -> None:
        if self.source.endswith("*"):
            self.source, self.is_prefix = self.source[:-1], True
        self.source = clean_source(self.source)

    def _tidy_target(self) -> None:
        if self.is_gone:
            self.target, self.outside = "", False
            return
        self.reason = ""
        self.target = clean_target(self.target)
        refuse_outside(self.target, self.outside)
        self.outside = is_outside(self.target)

    def lead(self, path: str) -> str:
        """Where this rule sends that path; what follows the source follows the target."""
        if not self.is_prefix:
            return self.target
        rest = clean_path(path)[len(self.source) :]
        return self.target.rstrip("/") + rest + ("/" if path.endswith("/") or not rest else "")


def _fault(tidy: Callable[[], None]) -> dict:
    """By field, what the step finds wrong."""
    try:
        tidy()
    except ValidationError as error:
        return error.error_dict
    return {}


def lead_on(former: str, path: str) -> None:
    """A page has moved: its readers follow it, whatever rule waited at either address, if they can without going round."""
    Redirect.objects.filter(source__in=map(clean_path, (former, path)), is_prefix=False).delete()
    rule = Redirect(source=former, target=path)
    try:
        rule.full_clean()
    except ValidationError:
        return
    rule.save()


@dataclass(frozen=True)
class Way:
    """Where a path leads in one step, however many rules it passes; `target` is "" for what is gone."""

    code: int
    target: str
    reason: str
    rules: tuple[int, ...]


def find_way(path: str, query: str = "") -> Way | None:
    """One query a rule passed, and one more to see that there is no other. `query` is kept."""
    passed: list[Redirect] = []
    target = path
    while len(passed) <= MOST_HOPS and not is_outside(target):
        rule = Redirect.objects.matching(target.partition("?")[0]).first()
        if rule is None or rule.pk in {each.pk for each in passed}:
            break
        passed.append(rule)
        if rule.is_gone:
            return Way(rule.code, "", rule.reason, tuple(each.pk for each in passed))
        target = rule.lead(target.partition("?")[0])
    if not passed or len(passed) > MOST_HOPS:
        return None
    # One step that may change makes the whole way one that may.
    code = max(rule.code for rule in passed)
    return Way(code, with_query(target, query), "", tuple(rule.pk for rule in passed))


def count_hit(rules: tuple[int, ...]) -> None:
    """Each by itself: no transaction ever holds two rows."""
    for key in rules:
        Redirect.objects.filter(pk=key).update(hits=F("hits") + 1, last_hit_at=clock.now())
