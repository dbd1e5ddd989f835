"""Lighthouse's marks, phone profile, for the front page, a section and an article of a running newsroom.

    .venv/bin/python -m bench.lighthouse [http://127.0.0.1:8000] [--paths / /ia/] [--runs 5]

Beside a running bin/run, whose demo it reads. Needs Node.js and npm, which fetch Lighthouse (bench/lighthouse/), and
Chromium. Of several runs the one with the middle time counts, as Lighthouse's own documentation advises: which of the
other pictures it reckons in depends on the machine. Every mark must be 100, the largest picture there within 1.2 s, and
nothing may move; less is exit status 1.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path

from launch import chromium

FOLDER = Path(__file__).resolve().parent / "lighthouse"
PROGRAM = FOLDER / "node_modules" / ".bin" / "lighthouse"
FETCH = ["npm", "ci", "--prefix", str(FOLDER), "--ignore-scripts", "--no-audit", "--no-fund"]
FLAGS = [
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]
MARKS = ("performance", "accessibility", "best-practices", "seo")
LCP_SECONDS = 1.2


def main() -> int:
    options = _options()
    if not PROGRAM.exists():
        subprocess.run(FETCH, check=True, stdout=subprocess.DEVNULL)
    paths = options.paths or _usual(options.address)
    print(
        f"{'page':<60} {'perf':>5} {'a11y':>5} {'best':>5} {'seo':>5} {'LCP s':>6} {'CLS':>6}  kB"
    )
    wrong = [path for path in paths if not _is_right(options.address, path, options.runs)]
    return 1 if wrong else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("address", nargs="?", default="http://127.0.0.1:8000")
    parser.add_argument("--paths", nargs="*", default=[])
    parser.add_argument("--runs", type=int, default=5, help="of each page")
    return parser.parse_args()


def _usual(address: str) -> list[str]:
    """The front page, its first section, its lead story."""
    with urllib.request.urlopen(address + "/", timeout=20) as answer:  # noqa: S310
        front = answer.read().decode()
    section = re.search(r'href="(/[a-z0-9-]+/)"', front.partition("<nav")[2])[1]
    story = re.search(r'href="(/[a-z0-9-]+/\d+-[^"]+/)"', front)[1]
    return ["/", section, story]


def _is_right(address: str, path: str, runs: int) -> bool:
    reports = sorted((_report(address + path) for _ in range(runs)), key=_lcp)
    report = reports[len(reports) // 2]
    marks = [round(report["categories"][name]["score"] * 100) for name in MARKS]
    value = {name: audit.get("numericValue", 0) for name, audit in report["audits"].items()}
    lcp, cls = _lcp(report), value["cumulative-layout-shift"]
    weight = value["total-byte-weight"] / 1000
    told = " ".join(f"{mark:>5}" for mark in marks)
    print(f"{path[:60]:<60} {told} {lcp:>6.2f} {cls:>6.3f}  {weight:.0f}")
    print(f"    runs: {', '.join(f'{_lcp(each):.2f}' for each in reports)} s")
    for audit in report["audits"].values():
        if (
            audit["score"] is not None
            and audit["score"] < 1
            and audit["scoreDisplayMode"] != "informative"
        ):
            print(f"    {audit['id']}: {audit.get('displayValue') or audit['title']}")
    return min(marks) == 100 and lcp <= LCP_SECONDS and cls == 0


def _lcp(report: dict) -> float:
    """Seconds."""
    return report["audits"]["largest-contentful-paint"]["numericValue"] / 1000


def _report(address: str) -> dict:
    with tempfile.TemporaryDirectory(prefix="newsroom-lighthouse-") as folder:
        told = Path(folder) / "report.json"
        subprocess.run(
            [
                *(str(PROGRAM), address, "--quiet", "--output=json", f"--output-path={told}"),
                f"--chrome-flags={' '.join(FLAGS)} --user-data-dir={folder}/profile",
            ],
            check=True,
            env=os.environ | {"CHROME_PATH": chromium.find_whole() or chromium.find() or ""},
        )
        return json.loads(told.read_text())


if __name__ == "__main__":
    sys.exit(main())
