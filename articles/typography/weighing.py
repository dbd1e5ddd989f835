"""How heavy a file is, as a reader is told before taking it."""

from __future__ import annotations

from articles.typography.characters import NO_BREAK

_UNITS = ("octets", "ko", "Mo", "Go")


def weigh(size: int) -> str:
    """ "812 ko", "2,4 Mo": of `size` bytes, by thousands, with one decimal below ten."""
    value, unit = float(size), 0
    while round(value) >= 1000 and unit < len(_UNITS) - 1:
        value, unit = value / 1000, unit + 1
    told = (
        f"{value:.1f}".replace(".", ",").removesuffix(",0")
        if value < 10 and unit
        else f"{value:.0f}"
    )
    return f"{told}{NO_BREAK}{_UNITS[unit]}"
