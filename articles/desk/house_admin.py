"""The house's rules and its dictionary, as the desk keeps them. A rule is tried on the archive before it is switched on."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import path

from articles.desk.record_admin import RecordAdmin
from articles.desk.records_rights import may
from articles.proofreading.house_rules import HouseRule
from articles.proofreading.trying import try_on_archive


class HouseRuleAdmin(RecordAdmin):
    feminine = True
    ordering = ("wrong",)
    list_display = ("wrong", "right", "why", "active")
    search_fields = ("wrong", "right", "why")
    fields = ("wrong", "right", "why", "whole_word", "case_sensitive")

    def get_urls(self):
        trial = self.admin_site.admin_view(self.trial_page)
        return [
            path("<int:pk>/essai/", trial, name="articles_houserule_trial"),
            *super().get_urls(),
        ]

    def save_model(self, request, obj, form, change):
        sought = {"wrong", "right", "whole_word", "case_sensitive"}
        if obj.active and sought & set(form.changed_data):
            obj.active = False
            messages.info(
                request, "La règle a changé\N{NO-BREAK SPACE}: elle est à essayer de nouveau."
            )
        super().save_model(request, obj, form, change)

    def response_post_save_add(self, request, obj):
        """A new rule is tried first."""
        return redirect("admin:articles_houserule_trial", obj.pk)

    def trial_page(self, request: HttpRequest, pk: int) -> HttpResponse:
        if not may(request.user, "view", HouseRule):
            raise PermissionDenied
        rule = get_object_or_404(HouseRule, pk=pk)
        if request.method == "POST":
            return self._switch(request, rule)
        context = self.admin_site.each_context(request) | {
            "title": str(rule),
            "opts": self.opts,
            "rule": rule,
            "trial": try_on_archive(rule),
            "may_switch": may(request.user, "change", HouseRule),
        }
        return TemplateResponse(request, "desk/house_rule_trial.html", context)

    def _switch(self, request: HttpRequest, rule: HouseRule) -> HttpResponse:
        """Only the rule that was tried: another window may have changed it meanwhile."""
        if not may(request.user, "change", HouseRule):
            raise PermissionDenied
        on = request.POST.get("switch") == "on"
        if on and request.POST.get("tried") != rule.fingerprint:
            messages.warning(
                request, "La règle a changé pendant l’essai\N{NO-BREAK SPACE}: le voici refait."
            )
            return redirect("admin:articles_houserule_trial", rule.pk)
        HouseRule.objects.filter(pk=rule.pk).update(active=on)
        messages.success(request, "La règle est en service." if on else "La règle est suspendue.")
        return redirect("admin:articles_houserule_changelist")


class HouseWordAdmin(RecordAdmin):
    ordering = ("word",)
    list_display = ("word", "added_by")
    list_select_related = ("added_by",)
    search_fields = ("word",)
    fields = ("word",)

    def save_model(self, request, obj, form, change):
        if not change:
            obj.added_by = request.user
        super().save_model(request, obj, form, change)
