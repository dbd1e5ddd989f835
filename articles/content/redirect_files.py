"""Redirects from a CSV file: from, to, code. Every line is judged before any is kept."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO

from django.core.exceptions import ValidationError
from django.db import transaction

from articles.content.redirect_loops import Rules, told
from articles.content.redirects import Redirect

MOST_LINES = 20_000
MOST_BYTES = 4_000_000
# As people head their columns.
HEADS = {"from", "de", "source", "ancienne", "adresse"}


@dataclass(frozen=True)
class Fault:
    line: int
    told: str


class BadFile(Exception):
    """Nothing was kept; `faults` says why, line by line."""

    def __init__(self, faults: list[Fault]):
        self.faults = faults
        super().__init__(f"{len(faults)} faults")


def take_in(content: bytes, *, outside: bool = False) -> int:
    """Keeps all the redirects of the file and says how many; `outside` lets them lead to other sites.

    An address that has a redirect already gets the file's. Raises BadFile.
    """
    rows = list(_rows(_text(content)))
    if not rows:
        raise BadFile([Fault(1, "Le fichier ne contient aucune redirection.")])
    if len(rows) > MOST_LINES:
        raise BadFile([Fault(MOST_LINES + 1, f"Au plus {MOST_LINES} lignes à la fois.")])
    with transaction.atomic():
        there = {
            (each.source, each.is_prefix): each for each in Redirect.objects.select_for_update()
        }
        found = _judged(rows, there, outside)
        Redirect.objects.bulk_create(
            found,
            batch_size=1_000,
            update_conflicts=True,
            unique_fields=["source", "is_prefix"],
            update_fields=["code", "target", "outside", "reason"],
        )
    return len(found)


def _text(content: bytes) -> str:
    """UTF-8, with or without a mark, or what spreadsheets on Windows write."""
    if len(content) > MOST_BYTES:
        raise BadFile(
            [
                Fault(
                    1, "Le fichier est trop lourd\N{NO-BREAK SPACE}: 4\N{NO-BREAK SPACE}Mo au plus."
                )
            ]
        )
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Line number and cells; a head and empty lines are left out. Commas, semicolons or tabs."""
    first = text.partition("\n")[0]
    mark = max(",;\t", key=first.count)
    reader = csv.reader(StringIO(text.replace("\0", "")), delimiter=mark)
    try:
        for row in reader:
            cells = [cell.strip() for cell in row]
            is_head = reader.line_num == 1 and cells and cells[0].lower() in HEADS
            if any(cells) and not is_head:
                yield reader.line_num, cells
    except csv.Error as error:
        raise BadFile([Fault(reader.line_num, "Cette ligne n’est pas du CSV lisible.")]) from error


def _judged(rows, there: dict, outside: bool) -> list[Redirect]:
    faults, found, lines = [], {}, {}
    for line, cells in rows:
        try:
            redirect = _redirect(cells, outside)
        except ValidationError as error:
            faults.append(Fault(line, " ".join(error.messages)))
            continue
        key = (redirect.source, redirect.is_prefix)
        if key in found:
            faults.append(Fault(line, f"Même adresse qu’à la ligne {lines[key]}."))
        found[key], lines[key] = redirect, line
    # Circles are looked for in what the table would be.
    rules = Rules((there | found).values())
    faults += [Fault(lines[key], told(found[key])) for key in rules.circles() & found.keys()]
    if faults:
        raise BadFile(sorted(faults, key=lambda fault: fault.line))
    return list(found.values())


def _redirect(cells: list[str], outside: bool) -> Redirect:
    source, target, code, *more = [*cells, "", "", ""][: max(3, len(cells))]
    if any(more):
        raise ValidationError("Trois colonnes\N{NO-BREAK SPACE}: de, vers, code.")
    redirect = Redirect(source=source, target=target, code=_code(code, target), outside=outside)
    redirect.tidy()
    redirect.clean_fields(exclude=["reason"])
    return redirect


def _code(text: str, target: str) -> int:
    """Left empty, it is 301 with a target, else 410."""
    if not text:
        return Redirect.Code.MOVED if target else Redirect.Code.GONE
    if text not in {str(code) for code in Redirect.Code.values}:
        raise ValidationError(
            f"Le code «\N{NO-BREAK SPACE}{text[:20]}\N{NO-BREAK SPACE}» n’est pas connu\N{NO-BREAK SPACE}: 301, 302 ou 410."
        )
    return int(text)
