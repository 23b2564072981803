"""Pages of a PDF as pictures, drawn by PDFium; for looking at, in the app."""

from __future__ import annotations

import io
import threading
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from workshop.pictures.sheet import Raster, Sheet, SheetLine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdfium2 import PdfBitmap, PdfPage
_ONE_AT_A_TIME: Final = threading.Lock()
"""PDFium is not made for threads."""


def page_count(pdf: bytes) -> int:
    """How many pages the document has."""
    import pypdfium2

    with _ONE_AT_A_TIME, pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def page_png(pdf: bytes, number: int, width_px: int) -> bytes:
    """Page `number` (from 0) as a PNG of that width. Any thread."""
    import pypdfium2

    target = io.BytesIO()
    with _ONE_AT_A_TIME, pypdfium2.PdfDocument(pdf) as document:
        page = document[number]
        bitmap = page.render(scale=width_px / page.get_width())
        picture = bitmap.to_pil().resize((width_px, bitmap.height))
        # Zlib's quickest: it goes no further than this computer's memory.
        picture.save(target, "PNG", compress_level=1)
        bitmap.close()
        page.close()
    return target.getvalue()


# --- to be read from afar ------------------------------------------------------------------

_HEAD, _FOOT = 17 / 210, 278 / 210
"""Where the head of a page ends, and where its foot begins; the width of the page is 1."""
_ROUGH_PX: Final = 420
"""Width of the picture in which ink is looked for: a dot of it is half a millimetre."""
_WHITE: Final = 250
_THIN: Final = 0.006
"""A rule, and no line of text."""


def page_raster(pdf: bytes, number: int, width_px: int) -> Raster:
    """Page `number` as bare dots, which are made far sooner than a PNG. Any thread."""
    import pypdfium2

    with _ONE_AT_A_TIME, pypdfium2.PdfDocument(pdf) as document:
        page = document[number]
        bitmap = page.render(scale=width_px / page.get_width(), prefer_bgrx=True)
        found = Raster(bitmap.width, bitmap.height, b"".join(_rows(bitmap)))
        bitmap.close()
        page.close()
    return found


def page_sheet(pdf: bytes, number: int) -> Sheet:
    """Page `number` as it is to be read. Any thread."""
    import pypdfium2

    with _ONE_AT_A_TIME, pypdfium2.PdfDocument(pdf) as document:
        page = document[number]
        found = Sheet(tuple(_lines(page)), tuple(_bands(page)))
        page.close()
    return found


def _lines(page: PdfPage) -> Iterator[SheetLine]:
    """In the order in which they are read."""
    width, height = page.get_size()
    text = page.get_textpage()
    for at in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(at)
        said = " ".join(text.get_text_bounded(left, bottom, right, top).split())
        line = SheetLine((height - top) / width, (height - bottom) / width, said)
        if said and line.top >= _HEAD and line.bottom <= _FOOT:
            yield line
    text.close()


def _bands(page: PdfPage) -> list[tuple[float, float]]:
    """Without the rules of head and foot."""
    bitmap = page.render(scale=_ROUGH_PX / page.get_width(), grayscale=True)
    inked = [min(row) < _WHITE for row in _rows(bitmap)]
    width = bitmap.width
    bitmap.close()
    found: list[tuple[float, float]] = []
    start = 0
    for at, (has_ink, had_ink) in enumerate(pairwise([False, *inked, False])):
        if has_ink and not had_ink:
            found.append((start / width, at / width))
        elif had_ink and not has_ink:
            start = at
    return _without_rules([each for each in found if each[0] >= _HEAD and each[1] <= _FOOT])


def _rows(bitmap: PdfBitmap) -> Iterator[bytes]:
    """Of dots, without what fills them up."""
    dots, step = bytes(bitmap.buffer), bitmap.stride
    wide = bitmap.width * bitmap.n_channels
    for at in range(0, step * bitmap.height, step):
        yield dots[at : at + wide]


def _without_rules(bands: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Under the head, above the foot."""
    thin = [bottom - top <= _THIN for top, bottom in bands]
    first = bool(thin) and thin[0]
    last = len(bands) - (len(bands) > 1 and thin[-1])
    return bands[first:last]
