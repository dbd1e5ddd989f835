"""Who sits for a portrait: what can be chosen about a face, and the desk's own people."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from .palette import Colour

# Base, shade and lips of each skin.
SKINS: tuple[tuple[Colour, Colour, Colour], ...] = (
    ((247, 214, 190), (222, 164, 140), (200, 98, 92)),
    ((240, 196, 164), (209, 146, 116), (186, 84, 78)),
    ((226, 174, 134), (188, 126, 92), (166, 76, 68)),
    ((198, 142, 104), (156, 100, 72), (140, 66, 60)),
    ((164, 108, 76), (122, 74, 54), (122, 56, 56)),
    ((126, 80, 58), (90, 54, 42), (112, 50, 54)),
    ((92, 60, 48), (64, 40, 36), (104, 48, 54)),
)

HAIR: dict[str, Colour] = {
    "black": (34, 32, 44),
    "brown": (70, 46, 40),
    "chestnut": (112, 66, 44),
    "auburn": (152, 70, 42),
    "blond": (218, 172, 102),
    "grey": (142, 142, 150),
    "white": (222, 220, 218),
}

LONG = ("bob", "long", "bun", "tail", "fringe", "coils", "cloud", "braids", "scarf")
SHORT = ("crop", "swept", "curls", "shaved", "bald", "cloud")
CLOTHES = ("jacket", "jumper", "roll_neck", "shirt", "hood", "cardigan")


@dataclass(frozen=True)
class Sitter:
    skin: int
    hair: str
    tone: str
    clothes: str
    glasses: str = ""  # round, square
    beard: str = ""  # full, short, moustache
    earrings: bool = False
    jaw: float = 1.0
    look: int = 1  # which way the face turns: -1 or 1
    lines: bool = False


# The people of the demo newsroom, as they look.
DESK: dict[str, Sitter] = {
    "portrait-camille-roussel": Sitter(0, "bob", "auburn", "jacket", "round", earrings=True, jaw=0.94),
    "portrait-adrien-le-goff": Sitter(1, "crop", "chestnut", "jumper", "", "full", jaw=1.04, look=-1),
    "portrait-nadia-ferhat": Sitter(3, "coils", "black", "shirt", "", earrings=True, jaw=0.95, look=-1),
    "portrait-thomas-vasseur": Sitter(0, "bald", "grey", "jacket", "square", "short", jaw=1.06, lines=True),
    "portrait-ines-carvalho": Sitter(2, "long", "brown", "roll_neck", "", earrings=True, jaw=0.93),
    "portrait-mael-kerbrat": Sitter(1, "swept", "blond", "hood", "round", "short", look=-1),
    "portrait-eloise-marchetti": Sitter(1, "bun", "brown", "cardigan", "square", jaw=0.95, look=-1),
    "portrait-jules-bonnefoy": Sitter(5, "curls", "black", "hood", "", "moustache", jaw=1.0),
    "portrait-yasmine-tahiri": Sitter(2, "cloud", "brown", "jacket", "square", earrings=True, jaw=0.94),
    "portrait-hugo-desmarais": Sitter(6, "shaved", "black", "shirt", "round", "full", jaw=1.05, look=-1),
    "portrait-clemence-aubry": Sitter(0, "fringe", "grey", "shirt", "", earrings=True, jaw=0.95, lines=True),
    "portrait-solene-guivarch": Sitter(4, "braids", "black", "roll_neck", "round", earrings=True, look=-1, jaw=0.95),
}  # fmt: skip


def schemes(person: Sitter) -> tuple[str, ...]:
    """The schemes a sitter stands out from: dark heads ask for light grounds."""
    if person.skin > 2 or person.tone == "black":
        return ("paper", "day", "ember")
    return ("paper", "day", "dusk", "night", "ember")


def sitter(key: str, rng: Random) -> Sitter:
    """The person a key names; anyone else gets a face of their own."""
    if key in DESK:
        return DESK[key]
    short, skin = rng.random() < 0.5, rng.randrange(len(SKINS))
    tones = ("black", "black", "brown", "grey") if skin > 2 else tuple(HAIR)
    return Sitter(
        skin=skin,
        hair=rng.choice(SHORT if short else LONG),
        tone=rng.choice(tones),
        clothes=rng.choice(CLOTHES),
        glasses=rng.choice(("", "", "", "", "round", "square")),
        beard=rng.choice(("", "", "full", "short", "moustache")) if short else "",
        earrings=not short and rng.random() < 0.6,
        jaw=rng.uniform(0.98, 1.07) if short else rng.uniform(0.92, 0.98),
        look=rng.choice((-1, 1)),
    )
