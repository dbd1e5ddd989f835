"""What hairstyles are made of: a cap over the crown, strands, the hook of a curl."""

from __future__ import annotations

from .faces import Model
from .palette import mix
from .shapes import Shape, bow, curve, points, polygon, ribbon, union

CROWN = points("-103,22 -112,-42 -96,-108 -44,-152 26,-156 88,-118 112,-46 103,22")


def cap(m: Model, line: str) -> None:
    """Hair over the crown, down to a hairline given from right to left."""
    shape = polygon(*curve(CROWN), *curve([CROWN[-1], *points(line), CROWN[0]]))
    m.fill(shape, m.hair, shade=0.4, lit=0.22)


def strands(m: Model, *lines: str, width: float = 3, side: float = 1) -> None:
    """A few hairs that catch the light."""
    tone = mix(m.hair, m.canvas.palette.light, 0.22)
    shapes = (ribbon(curve(points(line, side)), width, 1) for line in lines)
    m.fill(union(shapes), tone, opacity=0.6)


def hook(x: float, y: float) -> Shape:
    """The light on one curl."""
    return ribbon(bow(x, y, 10, 9, 170, 320), 3.6, 1.2)
