"""The article's page: one form to write in, kept as one revision, and the decisions that follow the saving."""

from __future__ import annotations

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse

from articles.content.article import Article
from articles.desk import planning
from articles.desk.article_form import ArticleSheet
from articles.desk.article_page import article_context, reading_page
from articles.desk.deciding import act_at_once, page_of
from articles.desk.decisions import DECISIONS
from articles.desk.merging import merge_address
from articles.desk.planning import PlanForm
from articles.desk.reopening import Opened, open_article
from articles.desk.sitting import Sitting, sheet_of
from articles.workflow import permissions, requirements
from articles.workflow.autosaving import Autosave, Fate, autosave, settle
from articles.workflow.permissions import Verb
from articles.workflow.refusals import Refused, Stale
from articles.workflow.revising import Revision
from articles.workflow.turns import refuse_stale

LACKING = {Verb.SUBMIT: requirements.lacking_for_review}


def article_page(site, request: HttpRequest, pk: int | None = None) -> HttpResponse:
    if request.method == "POST":
        return _save(site, request, pk)
    article = _found(pk) if pk else Article(created_by=request.user)
    if pk and (reason := permissions.refusal(request.user, Verb.WRITE, article)):
        return reading_page(site, request, article, reason)
    if pk is None:
        sheet = ArticleSheet(article, by=request.user, signed=_own_name(request.user))
        return _writing_page(site, request, article, Opened(sheet, Sitting.begin(article)))
    opened = open_article(request.user, article, request.GET.get("texte", ""))
    if (verb := request.GET.get("manque")) and not opened.restored:
        opened.sheet.tell(LACKING.get(verb, requirements.lacking)(article))
    return _writing_page(site, request, article, opened)


def _found(pk: int) -> Article:
    articles = Article.objects.with_standing().select_related("section", "hero", "created_by")
    return get_object_or_404(articles, pk=pk)


def _own_name(user) -> list:
    author = getattr(user, "author", None)
    return [author] if author else []


def _writing_page(
    site,
    request,
    article,
    opened: Opened,
    stale: Stale | None = None,
    planned: PlanForm | None = None,
):
    context = article_context(site, request, article, planned) | {
        "sheet": opened.sheet,
        "opened": opened,
        "stale": stale,
    }
    return TemplateResponse(request, "admin/articles/article/change_form.html", context)


def _save(site, request, pk: int | None) -> HttpResponse:
    sitting = Sitting.of(request.POST)
    with transaction.atomic():
        article = _locked(pk) if pk else Article(created_by=request.user)
        sheet = ArticleSheet(article, request.POST, by=request.user)
        sound = sheet.is_valid()
        stale = _staleness(article, sheet.form.last_seen) if pk else None
        try:
            revision = _keep(request.user, article, sheet, stale) if sound else None
        except Refused as refused:
            if refused is stale:
                return _to_be_merged(request, pk, sitting)
            sound = False
            sheet.refuse(str(refused))
    if not sound:
        article = _found(pk) if pk else article
        planned = _typed_plan(request, article)
        return _writing_page(site, request, article, Opened(sheet, sitting), stale, planned)
    settle(article.pk, request.user, Fate.KEPT, sitting.id, sitting.follows)
    return _follow(site, request, article, revision)


def _typed_plan(request, article) -> PlanForm | None:
    return PlanForm.typed(request.POST, article) if _plans(request) and article.pk else None


def _plans(request) -> bool:
    return request.POST.get("then") in planning.ACTS


def _follow_plan(site, request, article, revision: Revision | None) -> HttpResponse:
    """An hour that is refused is asked again on the same page, whose text is saved."""
    if revision:
        _tell_saved(request, revision)
    planned = planning.act_on_plan(request, article)
    if planned is None:
        return redirect(page_of(article))
    article = _found(article.pk)
    sheet = ArticleSheet(article, by=request.user)
    if planned.lacking:
        sheet.tell(planned.lacking)
    opened = Opened(sheet, Sitting.begin(article))
    return _writing_page(site, request, article, opened, planned=planned)


def _to_be_merged(request, pk: int, sitting: Sitting) -> HttpResponse:
    """The text is kept as it was sent, and shown beside the version that came first."""
    autosave(
        pk,
        by=request.user,
        sitting=sitting.id,
        # What is sent by hand comes after whatever the page sent by itself.
        sequence=sitting.sequence + 1,
        base=sitting.base,
        follows=sitting.follows,
        sheet=sheet_of(request.POST),
    )
    typed = Autosave.objects.of(pk, request.user).filter(sitting=sitting.id).latest()
    if _plans(request):
        messages.info(
            request,
            "L’heure de parution n’a pas changé\N{NO-BREAK SPACE}: réunissez d’abord les deux textes.",
        )
    return redirect(merge_address(typed))


def _locked(pk: int) -> Article:
    return get_object_or_404(Article.objects.select_for_update(), pk=pk)


def _staleness(article, seen: int) -> Stale | None:
    try:
        refuse_stale(article, seen)
    except Stale as stale:
        return stale
    return None


def _keep(user, article, sheet: ArticleSheet, stale: Stale | None) -> Revision | None:
    """Stores the sheet as one revision; None when nothing is new. Raises Refused, and has stored nothing then."""
    with transaction.atomic():
        if article.pk:
            # Asked of the stored article, before what was sent can add a signature to it.
            permissions.demand(user, Verb.WRITE, article)
        sheet.write()
        revision = article.keep(by=user)
        if revision and stale:
            raise stale
        if not revision:
            # The article keeps its date of change.
            transaction.set_rollback(True)
    return revision


def _follow(site, request, article, revision: Revision | None) -> HttpResponse:
    """What was asked beside saving: nothing, an hour, the preview, or a decision."""
    if _plans(request):
        return _follow_plan(site, request, article, revision)
    wanted = request.POST.get("then", "")
    decision = DECISIONS.get(wanted)
    if wanted == "preview":
        return redirect("admin:articles_article_preview", article.pk)
    if decision is None:
        _tell_saved(request, revision)
        return redirect(page_of(article))
    if revision and decision.asks:
        _tell_saved(request, revision)
    if not decision.asks:
        return act_at_once(request, article, decision, seen=article.version)
    return redirect("admin:articles_article_decide", article.pk, decision.verb)


def _tell_saved(request, revision: Revision | None) -> None:
    if revision:
        messages.success(request, f"Enregistré, version {revision.number}.")
    else:
        messages.info(request, "Rien n’a changé depuis la dernière version.")
