"""Pictures on disk: whole ones, small ones for the documentation, and sheets to look over."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

from PIL import Image, ImageDraw
from PySide6.QtCore import QBuffer

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QImage

COLOURS, _SPREAD = 150, 100
"""Enough for flat colours, small signs and smooth letters, and less than half of the size."""
_CELL: Final = (480, 330)
_ACROSS: Final = 4
_DOWN: Final = 4
_WORDS: Final = 20


def keep(image: QImage, path: Path) -> None:
    """With few colours, as a PNG."""
    raw = QBuffer()
    raw.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(raw, "PNG")  # type: ignore[call-overload]  # its stub has bytes, Qt wants text
    picture = Image.open(io.BytesIO(raw.data().data())).convert("RGB")
    small = picture.quantize(palette=_palette(picture), dither=Image.Dither.NONE)
    small.save(path, optimize=True)


def _palette(picture: Image.Image) -> Image.Image:
    """The colours that are there most, so that no surface changes; and a spread of the rest."""
    found = picture.getcolors(picture.width * picture.height) or []
    most = [colour for _, colour in sorted(found, reverse=True)[:COLOURS]]
    spread = picture.quantize(_SPREAD, method=Image.Quantize.MAXCOVERAGE).getpalette() or []
    palette = Image.new("P", (1, 1))
    palette.putpalette([part for colour in most for part in _parts(colour)] + spread[: 3 * _SPREAD])
    return palette


def _parts(colour: object) -> tuple[int, ...]:
    assert isinstance(colour, tuple)  # of a picture in RGB
    return colour


def sheets(pictures: list[Path], folder: Path) -> None:
    """Contact sheets of all pictures, each with its name under it."""
    on_sheet = _ACROSS * _DOWN
    for number, first in enumerate(range(0, len(pictures), on_sheet), start=1):
        _sheet(pictures[first : first + on_sheet]).save(folder / f"sheet-{number:02}.png")


def _sheet(pictures: list[Path]) -> Image.Image:
    width, height = _CELL
    sheet = Image.new("RGB", (width * _ACROSS, height * _DOWN), "white")
    pen = ImageDraw.Draw(sheet)
    for at, path in enumerate(pictures):
        left, top = at % _ACROSS * width, at // _ACROSS * height
        with Image.open(path) as picture:
            small = picture.convert("RGB")
            small.thumbnail((width - 8, height - _WORDS - 8))
        sheet.paste(small, (left + 4, top + 4))
        pen.text((left + 4, top + height - _WORDS), path.stem, "black")
    return sheet
