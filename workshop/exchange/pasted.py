"""Lines that somebody pasted, as the file of participants that they mean."""

from __future__ import annotations

import csv
import io
import re
from typing import Final

_HEADER: Final = ("naam", "fractie", "rol")
_BRACKETED: Final = re.compile(r"^(?P<name>[^()]+?)\s*\((?P<group>[^()]+)\)$")


def pasted_as_csv(text: str) -> str:
    """A line a person: `naam; fractie; rol`, tabs too, `Naam (Fractie)`, or a name alone.

    A comma separates nothing: it stands in *Achternaam, Voornaam*.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if lines and _cells(lines[0])[0].casefold() == _HEADER[0]:
        lines = lines[1:]
    target = io.StringIO()
    writer = csv.writer(target, delimiter=";", lineterminator="\n")
    writer.writerow(_HEADER)
    writer.writerows(_row(line) for line in lines)
    return target.getvalue()


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in re.split(r"[;\t]", line)]


def _row(line: str) -> list[str]:
    cells = _cells(line)
    if len(cells) == 1 and (found := _BRACKETED.match(line)):
        cells = [found["name"], found["group"]]
    return [*cells, "", ""][: len(_HEADER)]
