"""Asks the worker for missing renditions: of pictures that are older than renditions, or after a change of recipe."""

from django.core.management.base import BaseCommand

from articles.media.images import Image
from articles.reactions import make_renditions


class Command(BaseCommand):
    help = "Demande au worker les déclinaisons d’images qui manquent."

    def handle(self, *args, **options):
        asked = 0
        for image in Image.objects.order_by("-pk").iterator():
            if not image.digest:
                image.take_digest()
                image.save()
            elif not image.is_made:
                make_renditions.defer(image_id=image.pk)
            else:
                continue
            asked += 1
        self.stdout.write(f"Images à décliner\N{NO-BREAK SPACE}: {asked}.")
