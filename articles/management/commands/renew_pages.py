"""Renders again the stored pages that an older version of the templates or renderers made."""

from django.core.management.base import BaseCommand

from articles.content.renewing import outdated, renew, shown
from articles.workflow.publications import Publication


class Command(BaseCommand):
    help = (
        "Renouvelle les pages en ligne ou programmées dont le rendu date d’une version précédente."
    )

    def add_arguments(self, parser):
        parser.add_argument("--all", action="store_true", help="toutes, même à jour")

    def handle(self, *args, **options):
        renewed = renew(shown(Publication.objects.all()) if options["all"] else outdated())
        if options["verbosity"]:
            self.stdout.write(f"Pages renouvelées\N{NO-BREAK SPACE}: {renewed}.")
