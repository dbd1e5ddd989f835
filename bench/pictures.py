"""Processor time and memory of taking a photo of 12 Mpx in, and of its six widths in three formats, on one core.

    .venv/bin/python -m bench.pictures [--rounds 3] [--uploads 500]

Bounds: renditions under 4 s of processor and 400 MB; the file that a phone of 412 px takes under 80 kB; this
process no more than 8 MB larger, with no file left open or lying about, after all those uploads. More is exit status 1.
The photo is drawn: the demo's own drawing with the grain of a sensor, which is harder to compress than a photo of a calm scene.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
from contextlib import suppress
from io import BytesIO
from pathlib import Path

from PIL import Image

SIZE = (4000, 3000)
WIDTHS = [320, 480, 720, 1000, 1280, 1920]
MOST_SECONDS, MOST_MEMORY, MOST_BYTES = 4.0, 400 * 1024 * 1024, 80 * 1024
# What a phone of 412 CSS pixels takes, at a density of 2.6.
PHONE = 1000


def main() -> int:
    options = _options()
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    with tempfile.TemporaryDirectory(prefix="bench-pictures-") as folder:
        heavy = _is_heavy(folder, options.rounds)
    return int(heavy or _leaks(options.uploads))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--uploads", type=int, default=500)
    return parser.parse_args()


def _is_heavy(folder: str, rounds: int) -> bool:
    photo = Path(folder) / "photo.jpg"
    _photo().save(photo, quality=90)
    _tell("taken in", [_take_in(photo, folder) for _ in range(rounds)])
    seconds, memory = _tell("6 widths × 3 formats", [_scale(photo, folder) for _ in range(rounds)])
    weights = {
        name: (Path(folder) / f"{PHONE}.{name}").stat().st_size for name in ("avif", "webp", "jpg")
    }
    told = ", ".join(f"{name} {size / 1024:.0f} kB" for name, size in weights.items())
    print(f"{PHONE} px wide: {told}")
    return seconds > MOST_SECONDS or memory > MOST_MEMORY or weights["avif"] > MOST_BYTES


def _leaks(uploads: int) -> bool:
    """Takes small pictures in, good and bad in turns, and looks at what this process has kept of them."""
    from django.core.files.base import ContentFile

    from articles.media.receiving import receive
    from articles.media.refusing import Unwelcome

    good = BytesIO()
    _photo().resize((800, 600)).save(good, "JPEG")
    before = None
    for turn in range(uploads):
        content = good.getvalue() if turn % 2 else good.getvalue()[:20_000]
        with suppress(Unwelcome):
            receive(ContentFile(content))
        # The first ones import and warm up.
        before = _kept() if turn == 20 else before
    after = _kept()
    grown = after[0] - before[0]
    print(
        f"{uploads} uploads: {grown / 1024:+.1f} MB, {after[1] - before[1]:+d} open files, {after[2] - before[2]:+d} folders"
    )
    return grown > 8 * 1024 or after[1:] > before[1:]


def _kept() -> tuple[int, int, int]:
    """Kilobytes held, files open, folders of uploads."""
    status = Path("/proc/self/status").read_text()
    held = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS:"))
    lying = list(Path(tempfile.gettempdir()).glob("picture-*"))
    return held, len(list(Path("/proc/self/fd").iterdir())), len(lying)


def _photo() -> Image.Image:
    from demo.drawing import draw

    drawn = draw("mât", "antenna", 20, size=(1600, 1200)).resize(SIZE, Image.Resampling.BICUBIC)
    grain = Image.effect_noise(SIZE, 12).convert("RGB")
    return Image.blend(drawn, grain, 0.08)


def _take_in(photo: Path, folder: str) -> dict:
    from articles.media.confining import run_confined

    order = {"source": str(photo), "folder": folder, "name": "JPEG"}
    return run_confined("articles.media.reworking", order)["spent"]


def _scale(photo: Path, folder: str) -> dict:
    from articles.media.confining import run_confined

    order = {"source": str(photo), "folder": folder, "marks": {"credit": "Le Relais"}}
    order |= {"widths": WIDTHS, "extensions": ["avif", "webp", "jpg"]}
    return run_confined("articles.media.scaling", order)["spent"]


def _tell(what: str, spent: list[dict]) -> tuple[float, float]:
    seconds = statistics.median(one["seconds"] for one in spent)
    memory = max(one["memory"] for one in spent)
    print(f"{what}: {seconds:.2f} s of processor, {memory / 1024 / 1024:.0f} MB at most")
    return seconds, memory


if __name__ == "__main__":
    sys.exit(main())
