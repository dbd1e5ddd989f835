"""Opening an article's page: the text that its writer had not saved is there again, and the page says so."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect

from articles.content.article import Article
from articles.desk.article_form import ArticleSheet
from articles.desk.deciding import page_of
from articles.desk.posting import only_post
from articles.desk.sitting import Sitting, sent_again
from articles.workflow.autosaving import Autosave, Fate, settle, unsaved


@dataclass(frozen=True)
class Opened:
    """`restored` is in the sheet; `aside` was written on an older version and waits to be compared."""

    sheet: ArticleSheet
    sitting: Sitting
    restored: Autosave | None = None
    aside: Autosave | None = None

    @property
    def typed(self) -> Autosave | None:
        """The unsaved text that the page shows or tells of."""
        return self.restored or self.aside


def open_article(user, article, wanted: str = "") -> Opened:
    """`wanted` is the number of an unsaved text of this person's to have back whatever its age."""
    typed = _wanted(user, article, wanted) or unsaved(article.pk, user)
    if typed is None:
        return Opened(ArticleSheet(article, by=user), Sitting.begin(article))
    if typed.base != article.version and str(typed.pk) != wanted:
        return Opened(ArticleSheet(article, by=user), Sitting.begin(article), aside=typed)
    sheet = ArticleSheet(article, sent_again(typed.sheet), by=user)
    return Opened(sheet, Sitting.begin(article, follows=typed.sitting), restored=typed)


def _wanted(user, article, number: str) -> Autosave | None:
    if not (number.isascii() and number.isdigit() and len(number) < 19):
        return None
    return Autosave.objects.of(article.pk, user).filter(pk=number).first()


@only_post
def drop_text(site, request: HttpRequest, pk: int, row: int) -> HttpResponse:
    """Back to the saved version; the text stays among the checkpoints."""
    typed = get_object_or_404(Autosave, pk=row, article=pk, author=request.user)
    settle(pk, request.user, Fate.DROPPED, typed.sitting, typed.follows)
    messages.info(request, "Le texte non enregistré est écarté. Il reste dans l’historique.")
    return redirect(page_of(Article(pk=pk)))
