"""Everything private of reportlab 5.1 that the report needs; the only file to check at an upgrade.

Three defects are corrected by `apply()`, for the whole process, so only the report's own process
calls it. `OpenCanvas` opens the few parts of the canvas that have no public name. For each there
is a test that fails as soon as reportlab changes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc, ttfonts
from reportlab.pdfgen.canvas import Canvas

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_END: Final = b"endstream\n"
_LONG_CODE: Final = re.compile("> <([0-9A-F]{5,6})>")

_stream_format: Final[Callable[..., bytes]] = pdfdoc.PDFStream.format
_unicode_map: Final[Callable[..., str]] = ttfonts.makeToUnicodeCMap


def apply() -> None:
    """Correct reportlab in this process; harmless when repeated.

    1. `endstream` follows the data without an end of line (PDF/A-2, 6.1.7.1).
    2. Characters beyond U+FFFF get five hexadecimal digits in the ToUnicode map instead of a
       surrogate pair (ISO 32000-1, 9.10.3); they come out of the PDF as another character.
    3. Binary streams are wrapped in ASCII 85 by default, a quarter larger for nothing.
    """
    pdfdoc.PDFStream.format = _stream_with_eol  # type: ignore[method-assign]  # the correction
    ttfonts.makeToUnicodeCMap = _unicode_map_in_utf16
    rl_config.useA85 = 0


def are_applied() -> bool:
    """Whether this process has the corrections."""
    return pdfdoc.PDFStream.format is _stream_with_eol


def _stream_with_eol(self: pdfdoc.PDFStream, document: pdfdoc.PDFDocument) -> bytes:
    stream = _stream_format(self, document)
    if not stream.endswith(_END):
        raise RuntimeError("reportlab ends a stream in another way now")
    # Always, not only where it is missing: compressed data may itself end in a line feed.
    return stream[: -len(_END)] + b"\n" + _END


def _unicode_map_in_utf16(fontname: str, subset: list[int]) -> str:
    return _LONG_CODE.sub(_surrogates, _unicode_map(fontname, subset))


def _surrogates(match: re.Match[str]) -> str:
    return f"> <{chr(int(match[1], 16)).encode('utf-16-be').hex().upper()}>"


class OpenCanvas(Canvas):
    """reportlab's canvas with the parts open that a structure tree needs."""

    _code: list[str]
    _doc: Any  # the stubs leave out most of the document's attributes

    def operator(self, code: str) -> None:
        """Add an operator to the stream of the current page."""
        self._code.append(code)

    @property
    def document(self) -> pdfdoc.PDFDocument:
        """The file in the making."""
        document: pdfdoc.PDFDocument = self._doc
        return document

    def current_page_reference(self) -> pdfdoc.PDFObjectReference:
        """To the page being drawn, which becomes an object when it is ended."""
        return self.document.thisPageRef()

    def end_page(self, entries: dict[str, object]) -> None:
        """End the page and give its dictionary `entries`, also those reportlab does not know."""
        self.showPage()
        _set_entries(self._doc.Pages.pages[-1], entries)

    def set_catalog(self, entries: dict[str, object]) -> None:
        """Give the document's catalog `entries`, also those reportlab does not know."""
        _set_entries(self._doc.Catalog, entries)

    def annotate(self, name: str, annotation: pdfdoc.PDFDictionary) -> pdfdoc.PDFObjectReference:
        """Put an annotation on the current page."""
        self._addAnnotation(annotation, name)  # type: ignore[attr-defined]  # private
        return self.document.refAnnotation(name)

    def destination(self, key: str) -> pdfdoc.Destination:
        """Where a link to `key` leads; it may be bound later with `bookmarkPage`."""
        found: pdfdoc.Destination = self._bookmarkReference(key)  # type: ignore[attr-defined]
        return found

    def set_time(self, stamp: object) -> None:
        """Use `stamp` instead of the clock; it has what reportlab's `TimeStamp` has."""
        self._doc._timeStamp = stamp
        self._doc.updateSignature(repr(stamp))

    def data(self) -> bytes:
        """The finished file."""
        data: bytes = self.getpdfdata()  # type: ignore[no-untyped-call]
        return data


def _set_entries(target: Any, entries: dict[str, object]) -> None:  # noqa: ANN401 - see catalog
    target.__NoDefault__ = _with_names(target.__NoDefault__, entries)
    for name, value in entries.items():
        setattr(target, name, value)


def _with_names(known: Iterable[str], entries: dict[str, object]) -> list[str]:
    return list(dict.fromkeys([*known, *entries]))
