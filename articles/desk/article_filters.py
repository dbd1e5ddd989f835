"""The ways to narrow the list of articles: where each stands, its section, its author, its kind, its date."""

from __future__ import annotations

from django.contrib.admin import DateFieldListFilter, SimpleListFilter
from django.db.models import Exists, OuterRef, QuerySet

from articles.content.authors import Author, Byline
from articles.content.sections import Section
from articles.desk.sorting import by_name
from articles.workflow import clock
from articles.workflow.publications import Publication
from articles.workflow.standing import Work


def _publications():
    return Publication.objects.filter(article=OuterRef("pk"))


def _live() -> Exists:
    return Exists(_publications().live())


def _scheduled() -> Exists:
    return Exists(_publications().scheduled())


def _to_come() -> QuerySet:
    """Few, and found by the start of their window: sooner than asking each article."""
    return Publication.objects.scheduled().values("article")


def _was_public() -> Exists:
    return Exists(_publications().filter(live__startswith__lte=clock.now()))


def _at_its_version() -> QuerySet:
    return _publications().filter(revision__number=OuterRef("version"))


def never_out(articles: QuerySet) -> QuerySet:
    return articles.filter(~_was_public(), ~_scheduled(), work=Work.DRAFT)


def unshown(articles: QuerySet) -> QuerySet:
    """No publication shows or will show the version they are at."""
    shown = _at_its_version()
    return articles.filter(~Exists(shown.live()), ~Exists(shown.scheduled()))


def with_pending_changes(articles: QuerySet) -> QuerySet:
    """Live or about to be, and no publication shows or will show this version."""
    return unshown(articles).filter(_live() | _scheduled())


STANDINGS = {
    "brouillon": ("Brouillons", never_out),
    "relecture": ("En relecture", lambda articles: articles.filter(work=Work.REVIEW)),
    "reprendre": ("À reprendre", lambda articles: articles.filter(work=Work.REWORK)),
    "pret": ("Prêts", lambda articles: unshown(articles).filter(work=Work.READY)),
    "programme": ("Programmés", lambda articles: articles.filter(pk__in=_to_come())),
    "en-ligne": ("En ligne", lambda articles: articles.filter(_live())),
    "modifications": ("Modifications en cours", with_pending_changes),
    "retire": (
        "Retirés",
        lambda articles: articles.filter(_was_public(), ~_live(), ~_scheduled()),
    ),
}


class StandingFilter(SimpleListFilter):
    title = "état"
    parameter_name = "etat"
    template = "desk/standing_tabs.html"

    def lookups(self, request, model_admin):
        return [(key, label) for key, (label, _) in STANDINGS.items()]

    def queryset(self, request, queryset):
        known = STANDINGS.get(self.value())
        return known[1](queryset) if known else queryset

    def choices(self, changelist):
        first, *others = super().choices(changelist)
        return [first | {"display": "Tous"}, *others]


class RecordFilter(SimpleListFilter):
    """Narrows by one record among those there are, each told by its number in the address."""

    records: type
    order: tuple = (by_name(),)

    def lookups(self, request, model_admin):
        return list(self.records.objects.order_by(*self.order).values_list("pk", "name"))

    def queryset(self, request, queryset):
        value = self.value() or ""
        if not (value.isascii() and value.isdigit() and len(value) < 19):
            return queryset
        return self.narrow(queryset, int(value))


class SectionFilter(RecordFilter):
    title = "rubrique"
    parameter_name = "rubrique"
    records = Section
    order = ("position", "id")

    def narrow(self, queryset, number: int):
        return queryset.filter(section=number)


class AuthorFilter(RecordFilter):
    title = "signature"
    parameter_name = "auteur"
    records = Author

    def narrow(self, queryset, number: int):
        signed = Byline.objects.filter(article=OuterRef("pk"), author=number)
        return queryset.filter(Exists(signed))


class ChangedFilter(DateFieldListFilter):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.title = "date"
