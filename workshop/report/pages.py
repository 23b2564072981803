"""Pages of a PDF as pictures, drawn by PDFium; for looking at, in the app."""

from __future__ import annotations

import io
import threading
from typing import Final

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
