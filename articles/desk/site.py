"""The admin site of the desk: its home, its menu, its lookups."""

from __future__ import annotations

from django.contrib.admin import AdminSite
from django.contrib.admin.forms import AdminAuthenticationForm
from django.db.models.base import ModelBase
from django.shortcuts import redirect
from django.urls import path

from articles.content.house import at_hand

# The order of the menu; who may see what is in records_rights.
MENU = [
    "Image",
    "Document",
    "Source",
    "Tag",
    "Product",
    "Author",
    "Dossier",
    "Section",
    "HouseRule",
    "HouseWord",
    "Synonyms",
    "HousePage",
    "Redirect",
    "SiteIdentity",
    "User",
]


class LoginForm(AdminAuthenticationForm):
    error_messages = AdminAuthenticationForm.error_messages | {
        "invalid_login": "Ce nom et ce mot de passe ne vont pas ensemble. Vérifiez les majuscules."
    }


class DeskSite(AdminSite):
    login_form = LoginForm
    site_title = "Rédaction"
    site_header = "Rédaction"
    index_title = "Le bureau"
    site_url = "/"
    enable_nav_sidebar = False
    empty_value_display = "–"

    def register(self, model_or_iterable, admin_class=None, **options):
        """Ours only: the tables that other parts of the machine register are no business of the desk's."""
        models = (
            [model_or_iterable] if isinstance(model_or_iterable, ModelBase) else model_or_iterable
        )
        ours = [model for model in models if model._meta.app_label == "articles"]
        super().register(ours, admin_class, **options)

    def get_urls(self):
        from articles.desk.lookups import look_up
        from articles.desk.proofreading import learn_word, proofread
        from articles.desk.taking_in import take_in, think_better

        # Not behind admin_view: a script is told 403, not sent to a page where nobody can log in.
        return [
            path("articles/lookups/<slug:kind>/", look_up, name="lookup"),
            path("articles/relecture/", proofread, name="proofread"),
            path("articles/relecture/mot/", learn_word, name="learn_word"),
            path("articles/televerser/", take_in, name="take_in"),
            path("articles/televerser/<int:number>/renoncer/", think_better, name="think_better"),
            *super().get_urls(),
        ]

    def index(self, request, extra_context=None):
        from articles.desk.dashboard import dashboard

        return super().index(request, {**dashboard(request.user), **(extra_context or {})})

    def app_index(self, request, app_label, extra_context=None):
        return redirect("admin:index")

    def each_context(self, request):
        context = super().each_context(request)
        return context | {"records": _records(context["available_apps"]), "house": at_hand()}

    def get_log_entries(self, request):
        """None: the home shows what waits, not Django's own log."""
        return ()


def _records(apps: list[dict]) -> list[dict]:
    models = {model["object_name"]: model for app in apps for model in app["models"]}
    return [models[name] for name in MENU if name in models]
