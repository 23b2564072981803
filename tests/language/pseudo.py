"""A language that nobody speaks: Dutch with accents, a third longer, each sentence in brackets.

What a window shows outside brackets comes from somewhere else than `workshop.texts`.
"""

from __future__ import annotations

import re
from string import Formatter
from typing import TYPE_CHECKING, Final

from workshop.texts.catalogue import catalogue, quoted

if TYPE_CHECKING:
    from pathlib import Path

_ACCENTS: Final = str.maketrans("aeiouAEIOUnc", "áéíóúÁÉÍÓÚñç")
_LONGER: Final = 0.35
_MARKS: Final = ("[", "]")


def pseudo(dutch: str) -> str:
    """*[Víér tékéñs. óó óó]* of *Vier tekens.*; what is filled in stays."""
    text = "".join(
        words.translate(_ACCENTS).replace("{", "{{").replace("}", "}}")
        + (f"{{{name}}}" if name is not None else "")
        for words, name, _, _ in Formatter().parse(dutch)
    )
    visible = len(re.sub(r"\{\w*\}", "", dutch))
    more = max(1, round(visible * _LONGER) - 2)
    padding = ("óó " * more)[:more].rstrip() or "ó"
    return f"{_MARKS[0]}{text} {padding}{_MARKS[1]}" if visible > 3 else f"[{text}]"


def write(file: Path) -> None:
    """The language file of all there is to say."""
    lines = []
    for module, texts in catalogue().items():
        lines.append(f"[{quoted(module)}]")
        lines += [f"{quoted(each)} = {quoted(_fitting(each))}" for each in texts]
    file.write_text("\n".join(lines), "utf-8")


def _fitting(dutch: str) -> str:
    try:
        return pseudo(dutch)
    except ValueError:  # braces that fill in nothing
        return ""
