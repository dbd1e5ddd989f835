"""What a document refers to, as the renderers take it. The caller looks it up; rendering makes no query."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple


class Srcset(NamedTuple):
    """One format, as a MIME type, and its files: address and width, ascending."""

    type: str
    files: tuple[tuple[str, int], ...]

    def __str__(self):
        return ", ".join(f"{url} {width}w" for url, width in self.files)


@dataclass(frozen=True)
class Picture:
    """Sizes in pixels. Caption, credit and alternative text are the library's; a figure may say its own.

    `notice` is what is told of the picture whatever the figure says; `srcsets` are other files that show it, the
    best format first; `look` is classes that say where it may be cut and which colour stands in for it.
    """

    url: str
    width: int
    height: int
    alt: str = ""
    caption: str = ""
    credit: str = ""
    notice: str = ""
    look: str = ""
    srcsets: tuple[Srcset, ...] = ()


@dataclass(frozen=True)
class ProductSheet:
    """`facts` are short ready-made phrases (publisher, category, price), `points` the sheet's bullet list, `path` its
    page; `url` leads to the product's own site."""

    name: str
    facts: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    url: str = ""
    path: str = ""


@dataclass(frozen=True)
class Paper:
    """A file to take away; `weight` says its type and size, ready made."""

    url: str
    title: str
    weight: str


@dataclass(frozen=True)
class Records:
    """Each mapping goes by record number; `articles` holds the path of each live article."""

    images: Mapping[int, Picture] = field(default_factory=dict)
    products: Mapping[int, ProductSheet] = field(default_factory=dict)
    articles: Mapping[int, str] = field(default_factory=dict)
    documents: Mapping[int, Paper] = field(default_factory=dict)
