"""A decision on an article: its page, which says what will happen and asks what it must, and its act."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse

from articles.content.article import Article
from articles.desk.consequences import consequences
from articles.desk.decisions import DECISIONS, Decision
from articles.desk.telling import exact
from articles.workflow import requirements
from articles.workflow.permissions import Verb, refusal
from articles.workflow.refusals import Refused, Unfit
from articles.workflow.turns import Seen, latest_decision


def decide(site, request: HttpRequest, pk: int, verb: str) -> HttpResponse:
    if verb not in DECISIONS:
        raise Http404
    decision = DECISIONS[verb]
    article = get_object_or_404(Article.objects.with_standing().select_related("section"), pk=pk)
    if reason := refusal(request.user, decision.verb, article):
        messages.error(request, reason)
        return redirect("admin:articles_article_change", pk)
    if request.method != "POST":
        if decision.lacks and requirements.lacking(article):
            return redirect(page_of(article, lacking=decision.verb))
        return _page(site, request, article, decision, decision.form(article=article))
    form = decision.form(request.POST, article=article)
    if form.is_valid() and (answer := _act(request, article, decision, form)):
        return answer
    return _page(site, request, article, decision, form)


def act_at_once(request: HttpRequest, article, decision: Decision, seen: int) -> HttpResponse:
    """For decisions that ask nothing; whatever the verb answers is told on the article's page."""
    try:
        decision.act(article, {}, by=request.user, seen=seen)
    except Unfit:
        return redirect(page_of(article, lacking=decision.verb))
    except Refused as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, decision.done)
    return redirect(page_of(article))


def page_of(article, lacking: Verb | None = None) -> str:
    """The article's page; with `lacking`, it shows what the verb still misses at each field."""
    address = reverse("admin:articles_article_change", args=[article.pk])
    return f"{address}?manque={lacking}" if lacking else address


def _act(request, article, decision: Decision, form) -> HttpResponse | None:
    """None when the form has to be shown again."""
    seen = Seen(version_seen(request), number_sent(request, "known"))
    try:
        decision.act(article, form.cleaned_data, by=request.user, seen=seen)
    except Unfit as unfit:
        strangers = [issue for issue in unfit.issues if issue.field not in form.fields]
        if strangers:
            return redirect(page_of(article, lacking=decision.verb))
        for issue in unfit.issues:
            form.add_error(issue.field, issue.message)
    except Refused as refused:
        form.add_error(None, str(refused))
    else:
        messages.success(request, told_done(decision, form.cleaned_data))
        return redirect(page_of(article))
    return None


def told_done(decision: Decision, data: dict) -> str:
    """A schedule says its hour again, and that there is none when the answer was “at once”."""
    if decision.verb != Verb.SCHEDULE:
        return decision.done
    if data["at"] is None:
        return DECISIONS[Verb.PUBLISH].done
    return f"La parution est programmée pour le {exact(data['at'])}."


def _page(site, request, article, decision: Decision, form) -> HttpResponse:
    seen = version_seen(request) if request.method == "POST" else article.version
    context = site.each_context(request) | {
        "title": decision.title,
        "article": article,
        "standing": article.standing(),
        "decision": decision,
        "consequences": consequences(decision.verb, article),
        "form": form,
        "seen": seen,
        "known": number_sent(request, "known")
        if request.method == "POST"
        else latest_decision(article),
    }
    return TemplateResponse(request, "desk/decision.html", context)


def version_seen(request: HttpRequest) -> int:
    """The version that was before the person's eyes; 0, never a version, when none was sent."""
    return number_sent(request, "seen")


def number_sent(request: HttpRequest, name: str) -> int:
    """0 for what is none."""
    sent = request.POST.get(name, "")
    return int(sent) if sent.isascii() and sent.isdigit() and len(sent) < 19 else 0
