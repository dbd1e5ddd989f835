"""Files without a row, rows without a file, renditions without their set: told, and made good where that is possible."""

from django.core.management.base import BaseCommand

from articles.media.checking import check
from articles.reactions import make_renditions

SPACE = "\N{NO-BREAK SPACE}"


class Command(BaseCommand):
    help = "Compare les fichiers de la médiathèque et leurs fiches ; avec --repair, répare."

    def add_arguments(self, parser):
        parser.add_argument(
            "--repair",
            action="store_true",
            help="supprime les fichiers de trop, redemande les déclinaisons",
        )

    def handle(self, *args, repair, **options):
        """Status 1 where something is left to do."""
        repaired, open_ = 0, 0
        for found in check(lambda number: make_renditions.defer(image_id=number)):
            mended = repair and found.repair is not None
            if mended:
                found.repair()
            repaired, open_ = repaired + mended, open_ + (not mended)
            self.stdout.write(f"{found.told}{' — réparé' if mended else ''}")
        self.stdout.write(_sum(repaired, open_))
        if open_:
            raise SystemExit(1)


def _sum(repaired: int, open_: int) -> str:
    if not repaired and not open_:
        return "Fichiers et fiches concordent."
    return f"Réparé{SPACE}: {repaired}. Reste à faire{SPACE}: {open_}."
