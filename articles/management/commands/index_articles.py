"""Makes the words of the search anew: after a restore, by hand, or because a rule of French was mended.

Readers find all the while: each story has its old words until it has new ones. What is done is done, so a run that was
stopped goes on where it was; `--all` begins anew.
"""

from __future__ import annotations

from django.core.management.base import BaseCommand
from django.db import connection

from articles.search import indexing, vocabulary
from articles.search.entries import PublicationWords
from articles.workflow import clock


class Command(BaseCommand):
    help = "Refait l’index de la recherche, sans que les lecteurs cessent de trouver."

    def add_arguments(self, parser):
        parser.add_argument("--all", action="store_true", help="Tout, même ce qui est à jour.")
        parser.add_argument(
            "--compact",
            action="store_true",
            help="Refait aussi l’index de la base, sans la bloquer.",
        )

    def handle(self, *args, **options):
        if options["all"]:
            indexing.outdate()
        self._go("Publications", indexing.outdated(), indexing.renew_batch)
        drafts = indexing.outdated_drafts().values_list("article", flat=True)
        self._go("Brouillons", drafts, indexing.renew_drafts, key="article")
        came_out = PublicationWords.objects.filter(publication__live__startswith__lte=clock.now())
        self._go("Vocabulaire", came_out.filter(is_learned=False), _learn)
        self._say("Publications terminées, ôtées de l’index", str(indexing.forget_the_ended()))
        if options["compact"]:
            _compact()
            self._say("Index de la base", "refait")

    def _go(self, name: str, rows, act, key: str = "pk") -> None:
        """The keys first: a cursor over all of it would hold a transaction for as long as the run takes."""
        keys = list(rows.order_by(f"-{key}").values_list(key, flat=True))
        for start in range(0, len(keys), indexing.BATCH):
            act(keys[start : start + indexing.BATCH])
            done = min(start + indexing.BATCH, len(keys))
            self._say(name, f"{done} sur {len(keys)}")

    def _say(self, name: str, told: str) -> None:
        self.stdout.write(f"{name}\N{NO-BREAK SPACE}: {told}.")


def _learn(keys: list[int]) -> None:
    for key in keys:
        vocabulary.learn(key)


def _compact() -> None:
    with connection.cursor() as cursor:
        for index in ("publication_words", "article_words"):
            cursor.execute(f"REINDEX INDEX CONCURRENTLY {index}")
