"""Draws the demo newsroom's pictures: one house style, no two alike, the same for the same key.

Imports Pillow and nothing of ours. Use `draw(key, motif, hue)` and `encode(image)`.
"""

from .drawing import draw, encode

__all__ = ["draw", "encode"]
