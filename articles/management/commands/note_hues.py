"""For a library of before colours were noted: asks the worker to look at each picture that has none."""

from django.core.management.base import BaseCommand

from articles.media.images import Image
from articles.reactions import make_renditions


class Command(BaseCommand):
    help = "Fait noter la couleur des images qui n’en ont pas encore."

    def handle(self, *args, **options):
        numbers = Image.objects.filter(hue="").values_list("pk", flat=True)
        for number in numbers:
            make_renditions.configure(lock=f"renditions of {number}").defer(image_id=number)
        self.stdout.write(f"{len(numbers)}\N{NO-BREAK SPACE}images à regarder")
