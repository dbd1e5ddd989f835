"""Loads the demo newsroom into an empty database."""

import os

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from articles.content.article import Article
from demo.loading import load_accounts, load_newsroom


class Command(BaseCommand):
    help = "Crée les comptes et, si aucun article n’existe, la rédaction de démonstration."

    def add_arguments(self, parser):
        parser.add_argument(
            "--accounts-only", action="store_true", help="seulement les quatre comptes"
        )

    def handle(self, *args, accounts_only, **options):
        password = os.environ.get("NEWSROOM_DEMO_PASSWORD")
        if not password:
            raise CommandError("NEWSROOM_DEMO_PASSWORD doit donner le mot de passe des comptes.")
        with transaction.atomic():
            load_accounts(password)
            if not accounts_only and not Article.objects.exists():
                load_newsroom()
