"""The people of the desk and their roles: kept by the administrator alone."""

from __future__ import annotations

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import UserChangeForm
from django.urls import reverse
from django.utils.html import format_html

from articles.desk.choice_filter import ChoiceFilter
from articles.desk.paging import CappedPaginator
from articles.desk.record_words import SaidInFrench
from articles.desk.records_rights import KeptByRole
from articles.desk.searching import matching
from articles.desk.sorting import by_name
from articles.staff.users import Role


class MemberForm(UserChangeForm):
    """Knows who fills it in: an administrator cannot lock themself out."""

    # Nobody needs to see how it is stored; the page links to where a new one is set.
    password = None
    filled_in_by = None

    def clean(self):
        cleaned = super().clean()
        if self.filled_in_by and self.filled_in_by.pk == self.instance.pk:
            self._refuse_to_leave(cleaned)
        return cleaned

    def _refuse_to_leave(self, cleaned) -> None:
        if cleaned.get("role") != Role.ADMIN:
            self.add_error("role", "Un autre administrateur doit changer votre rôle.")
        for name in ("is_active", "is_staff"):
            if not cleaned.get(name):
                self.add_error(name, "Un autre administrateur doit fermer votre compte.")


class MemberAdmin(SaidInFrench, KeptByRole, UserAdmin):
    form = MemberForm
    actions = None
    paginator = CappedPaginator
    show_facets = admin.ShowFacets.NEVER
    show_full_result_count = False
    list_display = ("full_name", "username", "role", "is_active", "last_login")
    list_display_links = ("full_name",)
    list_filter = (("role", ChoiceFilter), "is_active")
    search_fields = ("username", "first_name", "last_name", "email")
    ordering = (by_name("last_name"), by_name("first_name"), "username")
    filter_horizontal = ()
    fieldsets = (
        (None, {"fields": ("username", "secret")}),
        ("Personne", {"fields": ("first_name", "last_name", "email")}),
        ("Rédaction", {"fields": ("role", "is_active", "is_staff")}),
        ("Dates", {"fields": ("last_login", "date_joined")}),
    )
    add_fieldsets = (
        (
            None,
            {"fields": ("username", "first_name", "last_name", "role", "password1", "password2")},
        ),
    )
    readonly_fields = ("secret", "last_login", "date_joined")

    @admin.display(description="Nom", ordering="last_name")
    def full_name(self, user) -> str:
        return str(user)

    @admin.display(description="Mot de passe")
    def secret(self, user) -> str:
        page = reverse("admin:auth_user_password_change", args=[user.pk])
        return format_html('<a href="{}">Donner un nouveau mot de passe</a>', page)

    def get_search_results(self, request, queryset, search_term):
        return matching(queryset, search_term, *self.search_fields), False

    def get_form(self, request, obj=None, **kwargs):
        form = super().get_form(request, obj, **kwargs)
        if obj is not None:
            form.filled_in_by = request.user
        return form
