"""Who may keep which records: the whole table. What may happen to an article stands in workflow.permissions."""

from __future__ import annotations

from articles.content.renewing import leaning_on
from articles.staff.users import Role

# Records whose words stand on article pages, by the kind that references call them.
SHOWN = frozenset({"source", "tag", "product", "image", "document"})

LOOK = frozenset({"view"})
KEEP = LOOK | {"add", "change"}
RULE = KEEP | {"delete"}

_EVERYBODY = {Role.REPORTER: KEEP, Role.EDITOR: RULE, Role.CHIEF: RULE, Role.ADMIN: RULE}

RIGHTS: dict[str, dict[Role, frozenset[str]]] = {
    "source": _EVERYBODY,
    # Journalists choose among the tags there are: a list that everybody adds to is no list.
    "tag": {**_EVERYBODY, Role.REPORTER: LOOK},
    "product": _EVERYBODY,
    "image": _EVERYBODY,
    "collection": _EVERYBODY,
    "document": _EVERYBODY,
    "author": {**_EVERYBODY, Role.REPORTER: LOOK, Role.EDITOR: KEEP},
    "dossier": {**_EVERYBODY, Role.REPORTER: LOOK},
    "section": {**_EVERYBODY, Role.REPORTER: LOOK, Role.EDITOR: LOOK},
    "houserule": {**_EVERYBODY, Role.REPORTER: LOOK},
    "houseword": {**_EVERYBODY, Role.REPORTER: LOOK},
    "synonyms": {**_EVERYBODY, Role.REPORTER: LOOK},
    # What the house says of itself, and where its addresses lead, is the chief's.
    "siteidentity": {Role.CHIEF: LOOK | {"change"}, Role.ADMIN: LOOK | {"change"}},
    "housepage": {Role.CHIEF: RULE, Role.ADMIN: RULE},
    "redirect": {Role.CHIEF: RULE, Role.ADMIN: RULE},
    # Nobody is deleted: what they wrote and decided names them. Who leaves loses the key.
    "user": {Role.ADMIN: KEEP},
}


def may(user, right: str, model) -> bool:
    """`right` is one of view, add, change, delete."""
    if not user.is_active or not user.is_staff:
        return False
    return right in RIGHTS[model._meta.model_name].get(user.role, frozenset())


def _is_public(record) -> bool:
    """Shown on a page that readers get: changing it publishes, and that is the editors' to do."""
    kind = record._meta.model_name
    return kind in SHOWN and leaning_on(kind, record.pk).exists()


class KeptByRole:
    """A ModelAdmin whose permissions come from the table above, not from Django's groups."""

    def has_module_permission(self, request) -> bool:
        return may(request.user, "view", self.model)

    def has_view_permission(self, request, obj=None) -> bool:
        return may(request.user, "view", self.model)

    def has_add_permission(self, request) -> bool:
        return may(request.user, "add", self.model)

    def has_change_permission(self, request, obj=None) -> bool:
        if not may(request.user, "change", self.model):
            return False
        return obj is None or may(request.user, "delete", self.model) or not _is_public(obj)

    def has_delete_permission(self, request, obj=None) -> bool:
        return may(request.user, "delete", self.model)
