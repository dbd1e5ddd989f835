import hashlib
from dataclasses import replace

from django.conf import settings
from django.core.validators import FileExtensionValidator
from django.db import models

from articles.body import Picture
from articles.media.classing import Classed, joined
from articles.media.framing import SHAPES, shared_size
from articles.media.licensing import Licensed
from articles.media.provenance import Provenance
from articles.media.renditions import PLAIN_WIDTH, Rendered
from articles.media.twins import ImageQuerySet
from articles.typography import compose

ACCEPTED_EXTENSIONS = ["jpg", "jpeg", "png", "webp", "gif", "avif"]


class Image(Provenance, Licensed, Classed, Rendered):
    """`digest` is SHA-256 of the file as it was sent, `likeness` as articles.media.likeness has it."""

    composed = ("alt", "caption", "credit", "title", "copyright", "source", "place", "restriction")

    file = models.ImageField(
        "fichier",
        upload_to="images/%Y/%m",
        width_field="width",
        height_field="height",
        validators=[FileExtensionValidator(ACCEPTED_EXTENSIONS)],
    )
    width = models.PositiveIntegerField("largeur", editable=False, help_text="pixels")
    height = models.PositiveIntegerField("hauteur", editable=False, help_text="pixels")
    animated = models.BooleanField(default=False, editable=False)
    digest = models.CharField(max_length=64, blank=True, editable=False)
    likeness = models.BigIntegerField(null=True, editable=False)
    alt = models.CharField(
        "texte de remplacement",
        max_length=300,
        help_text="Ce que montre l’image, pour qui ne la voit pas.",
    )
    caption = models.CharField("légende", max_length=1000, blank=True)
    credit = models.CharField(
        "crédit",
        max_length=120,
        help_text="Qui a fait l’image, par exemple «\N{NO-BREAK SPACE}Nadia Ferhat pour Le Relais\N{NO-BREAK SPACE}».",
    )
    created_at = models.DateTimeField("ajoutée le", auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="ajoutée par",
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    objects = ImageQuerySet.as_manager()

    class Meta:
        verbose_name = "image"
        ordering = ["-created_at", "-id"]
        indexes = [
            # Every file that is asked for is looked up by its name.
            models.Index(fields=["file"], name="image_by_file"),
            models.Index(fields=["digest"], name="image_by_digest"),
            models.Index(fields=["-created_at", "-id"], name="image_newest"),
        ]

    def __str__(self):
        return self.alt or self.title or self.file.name

    def save(self, *args, **kwargs):
        for name in self.composed:
            setattr(self, name, compose(getattr(self, name)).strip())
        self.keywords = joined([self.keywords])
        if self.file and not self.file._committed and not self.digest:
            self.take_digest()
        super().save(*args, **kwargs)

    def take_digest(self) -> None:
        self.file.open("rb")
        self.digest = hashlib.sha256(self.file.read()).hexdigest()
        self.file.seek(0)

    def as_shared_picture(self, shape: str = "s") -> Picture:
        """For others, who take one file, cut to their shape (a key of SHAPES), and want to know its size."""
        size = (self.width, self.height)
        width, height = shared_size(size, SHAPES[shape]) if self.key else size
        whole = self.as_picture()
        return replace(whole, url=self.cut_url(shape), width=width, height=height, srcsets=())

    def as_shapes(self) -> list[Picture]:
        """As search engines want it: wide, less wide and square. One picture where it is only served as it is."""
        shapes = [shape for shape in SHAPES if shape != "s"] if self.key else ["s"]
        return [self.as_shared_picture(shape) for shape in shapes]

    def as_picture(self) -> Picture:
        """What the renderers take, without touching the file. Once the licence has ended, its address shows a placeholder."""
        if self.animated:
            return replace(self.as_still(), url=self.file.url, srcsets=())
        return self.as_still()

    def as_still(self) -> Picture:
        """For lists, where nothing should move: how a moving picture begins."""
        return Picture(
            url=self.address_near(PLAIN_WIDTH),
            srcsets=self.srcsets(),
            **{
                name: getattr(self, name)
                for name in ("width", "height", "alt", "caption", "credit", "notice", "look")
            },
        )
