"""Where a picture is cut when a page gives it less room than it has: around the point that must stay in sight.

Pages cut by CSS (`look`), networks get a file that is cut; framing has the geometry of both.
"""

from __future__ import annotations

from django.core.validators import MaxValueValidator
from django.db import models

from articles.media.framing import MIDDLE, Point

# The steps of static/site/css/tints.css: places in percent, and the four strengths of each primary colour.
STEP = 5
STRENGTHS = "26ae"


class Cropped(models.Model):
    """The point is whoever's of the desk, else the one that `impression` suggests, else the middle."""

    focus_x = models.PositiveSmallIntegerField(
        "depuis la gauche (%)", null=True, blank=True, validators=[MaxValueValidator(100)]
    )
    focus_y = models.PositiveSmallIntegerField(
        "depuis le haut (%)", null=True, blank=True, validators=[MaxValueValidator(100)]
    )
    suggested_x = models.PositiveSmallIntegerField(null=True, editable=False)
    suggested_y = models.PositiveSmallIntegerField(null=True, editable=False)
    colour = models.CharField("couleur", max_length=7, blank=True, editable=False)

    class Meta:
        abstract = True

    @property
    def suggested(self) -> Point:
        return MIDDLE if self.suggested_x is None else Point(self.suggested_x, self.suggested_y)

    @property
    def focus(self) -> Point:
        x = self.suggested.x if self.focus_x is None else self.focus_x
        y = self.suggested.y if self.focus_y is None else self.focus_y
        return Point(x, y)

    @property
    def look(self) -> str:
        """Classes of tints.css: where to cut, and the colour until the picture has come. A page may carry no styles."""
        x, y = (round(place / STEP) * STEP for place in self.focus)
        told = (x != MIDDLE.x and f"fx-{x}", y != MIDDLE.y and f"fy-{y}", self.tone)
        return " ".join(filter(None, told))

    @property
    def tone(self) -> str:
        """Of the 64 colours there are, the nearest."""
        if not self.colour:
            return ""
        parts = (int(self.colour[at : at + 2], 16) for at in (1, 3, 5))
        return "t-" + "".join(
            min(STRENGTHS, key=lambda sign: abs(int(sign * 2, 16) - part)) for part in parts
        )
