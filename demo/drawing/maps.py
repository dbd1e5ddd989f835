"""Maps: a folded sheet and the pin on it."""

from __future__ import annotations

from .canvas import Canvas
from .grounds import dots, lit
from .palette import mix
from .shapes import Point, Shape, blob, bow, curve, disc, plate, polar, polygon, ribbon, union
from .solids import Iso

GREEN = 0.55


def folded(c: Canvas) -> None:
    """A map in four folds lying in the light, a tall pin on it."""
    p, rng = c.palette, c.rng
    lit(c)
    iso = Iso(rng.choice((720, 880)), 500, 1.0, 26)
    c.fill(disc(iso.x + 150, 400, 400), p.field, shade=0.5)
    lift = (0, 60, 0, 60, 0)
    panels = [_panel(iso, index, lift[index], lift[index + 1]) for index in range(4)]
    whole = union(panels)
    c.drop(whole, 40, 80, 40, 0.4)
    land = mix(p.light, p.field, 0.3)
    c.fill(whole, land)

    def put(shape: Shape) -> Shape:
        return shape.mapped(lambda point: _bent(iso, point, lift))

    _country(c, put, whole)
    for index in (0, 2):
        c.overprint(panels[index], mix(p.field, p.light, 0.45) if not p.dark else p.ink)
        c.fill(panels[index], p.ink, opacity=0.14)
    route = curve([(-430, 190), (-300, 60), (-140, 130), (0, -40), (150, 20), (260, -130)], 8)
    dashes = [ribbon(route[i : i + 5], 22) for i in range(0, len(route) - 4, 6)]
    c.fill(union(put(dash) for dash in dashes), p.accent if p.scheme != "ember" else p.ember)
    _ring(c, put, route[0])
    pin(c, *_bent(iso, route[-1], lift), 1.0)
    dots(c, 90, 90, 9, 6)


def _panel(iso: Iso, index: int, start: float, end: float) -> Shape:
    left = -520 + index * 260
    return polygon(
        iso.at(left, -300, start),
        iso.at(left + 260, -300, end),
        iso.at(left + 260, 300, end),
        iso.at(left, 300, start),
    )


def _bent(iso: Iso, point: Point, lift: tuple[float, ...]) -> Point:
    """Where a point of the flat map lies on the folded one."""
    share = min(max((point[0] + 520) / 260, 0), 3.999)
    index = int(share)
    z = lift[index] + (lift[index + 1] - lift[index]) * (share - index)
    return iso.at(point[0], point[1], z)


def _country(c: Canvas, put, whole: Shape) -> None:
    p, rng = c.palette, c.rng
    for x, y, size in ((-380, -120, 150), (60, 200, 170), (380, -180, 150), (-120, -240, 110)):
        rim = [polar(x, y, size * rng.uniform(0.7, 1.2), a) for a in range(0, 360, 40)]
        c.fill(put(blob(*rim)), mix(p.light, p.tint, GREEN), clip=whole, shade=0.3)
    river = curve([(-540, -40), (-330, -180), (-100, -20), (80, -180), (300, 60), (540, 20)], 10)
    c.fill(
        put(ribbon(river, 44)),
        mix(p.light, p.edge if not p.dark else p.field, 0.75),
        clip=whole,
    )
    roads = [
        [(-520, 240), (-200, 200), (100, 60), (520, 160)],
        [(-260, -300), (-200, 0), (-40, 300)],
        [(260, -300), (200, 0), (330, 300)],
    ]
    c.fill(union(put(ribbon(curve(road), 16)) for road in roads), p.light, clip=whole)
    houses = [
        plate(x + a * 34, y + b * 34, 22, 22)
        for x, y in ((-60, 60), (400, 60), (-440, 60))
        for a in range(3)
        for b in range(3)
    ]
    c.fill(
        union(put(house) for house in houses),
        mix(p.light, p.body if not p.dark else p.side, 0.6),
        clip=whole,
    )


def _ring(c: Canvas, put, at: Point) -> None:
    p = c.palette
    c.fill(put(disc(*at, 34)), p.ink)
    c.fill(put(disc(*at, 19)), p.light)


def pin(c: Canvas, x: float, y: float, size: float) -> None:
    """A map pin whose point is at (x, y)."""
    p = c.palette
    head = y - 250 * size
    round_ = bow(x, head, 112 * size, 112 * size, 150, 390)
    shape = polygon(*round_, (x, y))
    c.cast(shape, 420 * size, angle=20, opacity=0.55)
    tone = p.accent if p.scheme != "ember" else p.body
    c.fill(shape, tone, shade=0.75, lit=0.3)
    c.fill(disc(x, head, 52 * size), p.light if p.scheme != "ember" else p.accent, shade=0.5)
