"""An independent reader of the demo articles, so that the loader is not judged by itself."""

import json
import re
from dataclasses import dataclass, field
from pathlib import Path

DEMO = Path(__file__).resolve().parents[2] / "demo"
REPEATED = {"source", "point", "plus", "minus", "ranked"}
AGE = re.compile(r"(?:(\d+)d)? ?(?:(\d+)h)? ?(?:(\d+)m)?")


@dataclass
class Story:
    """One file: `head` maps a key to its value, `source` to the list of its values."""

    number: str
    head: dict
    body: str
    doubled: list = field(default_factory=list)

    def __getattr__(self, key):
        return self.head.get(key, "")

    def items(self, key):
        return [part.strip() for part in self.head.get(key, "").split(",") if part.strip()]

    @property
    def words(self):
        return len(re.findall(r"\w[\w'-]*", plain(self.body)))

    @property
    def minutes(self):
        """How long ago the story went live; negative when it is still to come."""
        sign, written = (-1, self.head["in"]) if "in" in self.head else (1, self.age)
        days, hours, minutes = (int(part or 0) for part in AGE.fullmatch(written).groups())
        return sign * (days * 1440 + hours * 60 + minutes)


def plain(markup):
    markup = re.sub(r"\[\[.*?\]\]", "", markup)
    markup = re.sub(r"\]\([^)]*\)", "]", markup)
    return re.sub(r"^(>>|!!).*$", "", markup, flags=re.MULTILINE)


def read(path):
    header, _, body = path.read_text(encoding="utf-8").partition("\n\n")
    story = Story(number=path.name[:3], head={"source": [], "point": []}, body=body)
    for line in header.splitlines():
        key, _, value = line.partition(": ")
        if key in REPEATED:
            parts = [part.strip() for part in value.split("|")]
            story.head.setdefault(key, []).append(value.strip() if key == "point" else parts)
            continue
        if key in story.head:
            story.doubled.append(key)
        story.head[key] = value.strip()
    return story


def figures(body):
    """The (picture key, caption, credit, alternative) of every figure of a body."""
    return [
        [part.strip() for part in found.split("|")]
        for found in re.findall(r"^\[\[image: (.*)\]\]$", body, re.MULTILINE)
    ]


NEWSROOM = json.loads((DEMO / "newsroom.json").read_text(encoding="utf-8"))
PICTURES = {
    picture["key"]: picture
    for picture in json.loads((DEMO / "pictures.json").read_text(encoding="utf-8"))
}
STORIES = {story.number: story for story in map(read, sorted((DEMO / "articles").glob("*.txt")))}
