"""What the article's page sends, as a browser would: read from the page, changed, posted back."""

import json
from dataclasses import dataclass

from django.test import Client
from django.urls import reverse

from articles.content import announcing
from articles.desk.kind_form import KindForm
from articles.desk.product_name import names_of_sheets
from articles.workflow.turns import latest_decision
from tests.people import rewrite

FIELDS = (
    "kicker",
    "title",
    "standfirst",
    "kind",
    "slug",
    "hero_caption",
    "hero_credit",
    "hero_alt",
    *announcing.WORDS,
    "ai_disclosure",
)


def page(article, name="change", *more):
    return reverse(f"admin:articles_article_{name}", args=[article.pk, *more])


def rows(prefix: str, sent: list[dict]) -> dict:
    """The posted form of a list of rows."""
    data = {f"{prefix}-TOTAL_FORMS": len(sent), f"{prefix}-INITIAL_FORMS": 0}
    for place, row in enumerate(sent):
        data |= {f"{prefix}-{place}-{name}": value for name, value in row.items()}
        data[f"{prefix}-{place}-ORDER"] = row.get("ORDER", place + 1)
    return data


def sheet(article=None, **changes) -> dict:
    """The whole form of an article as it stands, with some fields changed."""
    data = {"kind": "actualite", "seen": 0, "body": "", "tag_names": ""}
    signed, cited = changes.pop("signatures", None), changes.pop("sources", None)
    ranked = changes.pop("classement", None)
    if article is not None:
        data |= {name: getattr(article, name) for name in FIELDS} | {"seen": article.version}
        data |= {"body": json.dumps(article.body), "section": article.section_id or ""}
        data |= {"hero": article.hero_id or "", "key_points": "\n".join(article.key_points)}
        data |= parts(article)
        if ranked is None:
            names = names_of_sheets(article)
            ranked = [row | {"product": names[row["product"]]} for row in article.ranking]
        data["tag_names"] = ", ".join(article.tagged.values_list("tag__name", flat=True))
        if signed is None:
            signed = [byline.as_snapshot() for byline in article.bylines.all()]
    if isinstance(changes.get("body"), dict):
        changes["body"] = json.dumps(changes["body"])
    told = {"signatures": signed, "sources": cited, "classement": ranked}
    for prefix, sent in told.items():
        data |= rows(prefix, sent or [])
    return data | changes


def parts(article) -> dict:
    """The fields of what goes with a kind, as the page shows them."""
    form = KindForm(article=article, names=names_of_sheets(article))
    shown = {name: form[name].field.prepare_value(form[name].value()) for name in form.fields}
    return {name: value for name, value in shown.items() if value not in (None, False)}


def as_lists(form: dict) -> dict[str, list[str]]:
    """A posted form as the server reads it."""
    return {name: [str(value)] for name, value in form.items()}


@dataclass
class Desk:
    """One person's browser."""

    client: Client
    user: object

    def get(self, path, **data):
        return self.client.get(path, data)

    def post(self, path, **data):
        return self.client.post(path, data)

    def open(self, article):
        return self.client.get(page(article))

    def save(self, article, then="save", **changes):
        return self.client.post(page(article), sheet(article, **changes) | {"then": then})

    def create(self, then="save", **changes):
        address = reverse("admin:articles_article_add")
        return self.client.post(address, sheet(**changes) | {"then": then})

    def decide(self, article, verb, **data):
        data.setdefault("seen", article.version)
        data.setdefault("known", latest_decision(article))
        return self.client.post(page(article, "decide", verb), data)


def text_of(response) -> str:
    return response.content.decode()


def errors_of(response) -> dict:
    """What the page tells at each field."""
    sheet = response.context["sheet"]
    told = {name: list(errors) for name, errors in sheet.form.errors.items()}
    told |= {name: list(errors) for name, errors in sheet.parts.errors.items()}
    if sheet.bylines.non_form_errors():
        told["bylines"] = list(sheet.bylines.non_form_errors())
    return told


def told(response) -> str:
    """The messages of the page a browser lands on, or of the answer itself."""
    return " ".join(str(message) for message in response.context["messages"])


def rewrite_and_approve(article, *, by, and_by, **fields):
    """A change that went the whole way and only waits to be published."""
    rewrite(article, by=by, **fields)
    article.submit(by=by)
    article.approve(by=and_by)
