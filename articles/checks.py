"""What `manage.py check` says of a newsroom that is set up wrong, before a reader notices."""

from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import Error, Tags, register
from django.db import DatabaseError


@register(Tags.urls)
def site_url_is_an_origin(app_configs, **kwargs):
    """Canonical addresses, the feed and the sitemap are built on NEWSROOM_SITE_URL."""
    parts = urlsplit(settings.SITE_URL)
    if parts.scheme in {"http", "https"} and parts.netloc and not (parts.path or parts.query):
        return []
    return [
        Error(
            f"NEWSROOM_SITE_URL is {settings.SITE_URL!r}; it must be like https://www.example.org",
            id="articles.E001",
        )
    ]


@register(Tags.security, deploy=True)
def legal_pages_are_written(app_configs, **kwargs):
    """What French law asks of a site: without it readers are not served (docs/decisions/0027)."""
    from articles.content.house import look

    try:
        missing = look().missing
    except DatabaseError:
        told = "Les pages obligatoires n’ont pas pu être vérifiées : la base ne répond pas ou n’est pas à jour."
        return [Error(told, hint="manage.py migrate", id="articles.E003")]
    if not missing:
        return []
    return [
        Error(
            f"Le site ne peut pas ouvrir : ces pages obligatoires sont vides : {', '.join(missing)}.",
            hint="Écrivez-les dans la rédaction (/admin/, Pages de la maison) : elle est servie, le site s’ouvrira.",
            id="articles.E002",
        )
    ]
