"""Hair kept short, and the table of every style: what lies behind the head, what frames the face."""

from __future__ import annotations

from collections.abc import Callable

from . import curls, long_hair
from .faces import Model, skull
from .palette import mix
from .shapes import blob, curve, disc, oval, points, polar, polygon, union
from .strands import cap, hook, strands

Layer = Callable[[Model], None]


def _nothing(m: Model) -> None:
    """No hair on this side."""


def _crop(m: Model) -> None:
    cap(m, "92,-20 82,-74 44,-92 -10,-84 -52,-96 -84,-62 -92,-16")
    strands(m, "-20,-146 10,-120 44,-96", "-60,-134 -40,-112 -14,-92")


def _swept(m: Model) -> None:
    """Volume combed to one side."""
    look = m.sitter.look
    top = points("-104,14 -116,-56 -100,-128 -40,-178 40,-176 104,-132 114,-50 104,14", look)
    line = points("104,14 93,-24 86,-66 40,-74 -20,-98 -66,-108 -90,-64 -94,-24 -104,14", look)
    m.fill(polygon(*curve(top), *curve(line)), m.hair, shade=0.4, lit=0.25)
    rows = "-64,-112 -20,-150 50,-146", "-50,-106 6,-124 76,-104", "-78,-110 -50,-150 0,-168"
    strands(m, *rows, width=4, side=look)


def _tight(m: Model) -> None:
    """Short curls: rounds along the crown."""
    rounds = [polar(0, -42, 96, angle) for angle in range(196, 350, 14)]
    inner = [polar(0, -40, 66, angle) for angle in range(206, 340, 20)]
    cap(m, "94,-14 88,-58 50,-84 0,-90 -50,-84 -88,-58 -94,-14")
    m.fill(union(disc(x, y, 25) for x, y in rounds + inner), m.hair, shade=0.35)
    tone = mix(m.hair, m.canvas.palette.light, 0.2)
    m.fill(union(hook(x, y) for x, y in rounds[::2] + inner[1::2]), tone, opacity=0.6)


def _shaved(m: Model) -> None:
    line = points("94,-10 90,-52 66,-86 20,-98 -20,-98 -66,-86 -90,-52 -94,-10")
    crown = polygon((140, 30), *curve(line), (-140, 30), (-140, -180), (140, -180))
    m.fill(crown, m.hair, clip=skull(m.sitter), opacity=0.82)


def _bald(m: Model) -> None:
    """Hair at the sides only, a light on the crown."""
    for side in (-1, 1):
        strip = points("90,26 108,10 110,-44 98,-84 88,-64 91,-20", side)
        m.fill(blob(*strip), m.hair, shade=0.4)
    shine = oval(-34, -98, 30, 12).turned(-24, (-34, -98))
    m.fill(shine, m.canvas.palette.light, opacity=0.3)


STYLES: dict[str, tuple[Layer, Layer]] = {
    "crop": (_nothing, _crop),
    "swept": (_nothing, _swept),
    "curls": (_nothing, _tight),
    "shaved": (_nothing, _shaved),
    "bald": (_nothing, _bald),
    "cloud": (curls.cloud_behind, curls.cloud_before),
    "coils": (curls.coils_behind, curls.coils_before),
    "braids": (curls.braids_behind, curls.braids_before),
    "scarf": (curls.scarf_behind, curls.scarf_before),
    "bob": (long_hair.bob_behind, long_hair.bob_before),
    "fringe": (long_hair.bob_behind, long_hair.fringe_before),
    "long": (long_hair.long_behind, long_hair.long_before),
    "bun": (long_hair.bun_behind, long_hair.drawn_back),
    "tail": (long_hair.tail_behind, long_hair.drawn_back),
}
