"""What lies on a page without being drawn: links, their destinations, the field for the seal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import quote

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFString

from workshop.charts.legible import clean

if TYPE_CHECKING:
    from reportlab.pdfbase.pdfdoc import PDFObjectReference

    from workshop.report.tagged.patches import OpenCanvas
    from workshop.report.tagged.structure import Element, StructureTree

_PRINT: Final = 4
_LOCKED: Final = 128
_SCHEMES: Final = ("https://", "http://", "mailto:")
_ADDRESS: Final = "%/:?#[]@!$&'()*+,;=~-._"
"""What stands for itself in an address (RFC 3986); all else is written in percents."""


class Rect(NamedTuple):
    """A rectangle by its lower left corner, in points from that of the page."""

    x: float
    y: float
    width: float
    height: float

    def corners(self) -> PDFArray:
        """Lower left and upper right, to a hundredth of a point."""
        numbers = (self.x, self.y, self.x + self.width, self.y + self.height)
        return PDFArray([round(number, 2) for number in numbers])


class Annotations:
    """The annotations of one document; each is put on the page being drawn."""

    def __init__(self, canvas: OpenCanvas, tree: StructureTree) -> None:
        self._canvas = canvas
        self._tree = tree
        self._count = 0
        self._fields: list[PDFObjectReference] = []

    def link(self, element: Element, rect: Rect, target: str, says: str) -> None:
        """Make `rect` a link that belongs to `element`.

        `target` is an address, or `#key` of a bookmark; `says` is read out for it.
        """
        entries = self._target(target)
        entries |= {"Border": PDFArray([0, 0, 0]), "Contents": PDFString(clean(says))}
        name = self._next_name()
        reference = self._canvas.document.refAnnotation(name)
        entries["StructParent"] = self._tree.hold(element, reference)
        self._put(name, "/Link", rect, _PRINT, entries)

    def _target(self, target: str) -> dict[str, object]:
        if target.startswith("#"):
            return {"Dest": self._canvas.destination(target[1:])}
        if target.startswith(_SCHEMES):
            action = {"Type": "/Action", "S": "/URI", "URI": PDFString(quote(target, _ADDRESS))}
            return {"A": PDFDictionary(action)}
        raise ValueError(f"no address to link to: {target}")

    def bookmark(self, key: str, y: float) -> None:
        """Let links to `#key` lead to height `y` of this page."""
        self._canvas.bookmarkHorizontalAbsolute(key, y)

    def outline_entry(self, key: str, title: str, level: int) -> None:
        """Add a line to the outline; `level` counts from 0 and grows by at most one."""
        words = " ".join(clean(title).split())
        self._canvas.addOutlineEntry(words, key, level, closed=level > 0)

    def signature_field(self, name: str, says: str) -> None:
        """An invisible, empty field that a seal fills in later.

        Field and widget are one object (poppler misses the signature otherwise) and stay out of
        the structure tree: PDF/UA exempts what nobody sees, and pyHanko takes a second reference
        to the field for a change.
        """
        page = self._canvas.current_page_reference()
        entries = {"FT": "/Sig", "T": PDFString(name), "TU": PDFString(says), "P": page}
        nowhere = Rect(0, 0, 0, 0)
        reference = self._put(self._next_name(), "/Widget", nowhere, _PRINT | _LOCKED, entries)
        self._fields.append(reference)

    def form(self) -> PDFDictionary | None:
        """The catalog's `AcroForm`, if there are fields."""
        return PDFDictionary({"Fields": PDFArray(self._fields)}) if self._fields else None

    def _put(
        self, name: str, kind: str, rect: Rect, flags: int, entries: dict[str, object]
    ) -> PDFObjectReference:
        common = {"Type": "/Annot", "Subtype": kind, "Rect": rect.corners(), "F": flags}
        return self._canvas.annotate(name, PDFDictionary(common | entries))

    def _next_name(self) -> str:
        self._count += 1
        return f"Annotation{self._count}"
