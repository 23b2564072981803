"""The pen: the only way to put something on a page, and only as tagged content or an artifact."""

from __future__ import annotations

import io
from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal, NamedTuple

from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary

from workshop.charts import fonts
from workshop.charts.fonts import Face
from workshop.report.tagged import metadata, patches
from workshop.report.tagged.annotations import Annotations
from workshop.report.tagged.structure import StructureTree

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reportlab.graphics.shapes import Drawing
    from reportlab.pdfbase.pdfdoc import PDFObjectReference

    from workshop.report.tagged.annotations import Rect
    from workshop.report.tagged.metadata import Meta
    from workshop.report.tagged.structure import Element

ArtifactKind = Literal["Header", "Footer"]


class Ink(NamedTuple):
    """How a line is drawn."""

    colour: str
    width: float = 0.75
    dash: Sequence[float] = ()


class Glyphs(NamedTuple):
    """Characters in one face and colour; `y` is the baseline."""

    x: float
    y: float
    text: str
    face: Face
    size: float
    colour: str


class Pen:
    """Draws the pages of one document, in order."""

    def __init__(self, page_size: tuple[float, float], meta: Meta) -> None:
        if not patches.are_applied():
            raise RuntimeError("call patches.apply() first, in a process of its own")
        fonts.register()
        self._meta = meta
        self._stamp = metadata.TimeStamp(meta.created)
        self._tree = StructureTree()
        self._canvas = patches.OpenCanvas(
            io.BytesIO(),
            pagesize=page_size,
            pdfVersion=(1, 7),
            pageCompression=1,
            invariant=1,
            lang=meta.language,
            initialFontName=str(Face.SANS),  # type: ignore[arg-type]  # the stubs say float
        )
        self._canvas.set_time(self._stamp)
        self.annotations = Annotations(self._canvas, self._tree)
        self._pages: list[PDFObjectReference] = []
        self._is_open = False
        self._page_key = self._begin_page()

    # --- what it is -----------------------------------------------------------------------

    @contextmanager
    def tagged(self, element: Element) -> Iterator[None]:
        """All that is drawn inside belongs to `element`."""
        with self._marked(f"/{element.role} <</MCID {self._tree.mark(element)}>> BDC"):
            yield

    @contextmanager
    def artifact(self, kind: ArtifactKind | None = None) -> Iterator[None]:
        """All that is drawn inside is decoration, or the header or footer of every page."""
        if kind is None:
            opening = "/Artifact BMC"
        else:
            opening = f"/Artifact <</Type /Pagination /Subtype /{kind}>> BDC"
        with self._marked(opening):
            yield

    def attach(self, element: Element) -> None:
        """Give `element` its place although nothing of it is drawn, such as an empty cell."""
        self._tree.attach(element)

    @contextmanager
    def _marked(self, opening: str) -> Iterator[None]:
        if self._is_open:
            raise RuntimeError("marked content must not be nested")
        self._canvas.operator(opening)
        self._is_open = True
        yield
        self._is_open = False
        self._canvas.operator("EMC")

    @contextmanager
    def _decoration(self) -> Iterator[None]:
        """Shapes are an artifact, unless they are part of a figure."""
        if self._is_open:
            yield
        else:
            with self.artifact():
                yield

    # --- what is drawn --------------------------------------------------------------------

    def write(self, pieces: Iterable[Glyphs]) -> None:
        """Draw text, inside `tagged` or `artifact`: text outside both would be lost to a reader.

        Raises:
            RuntimeError: neither is open.
        """
        if not self._is_open:
            raise RuntimeError("text must belong to an element or be an artifact")
        text = self._canvas.beginText()
        colour = ""
        for piece in pieces:
            text.setTextOrigin(piece.x, piece.y)
            text.setFont(str(piece.face), piece.size)
            if piece.colour != colour:
                text.setFillColor(HexColor(piece.colour))
                colour = piece.colour
            text.textOut(piece.text)
        self._canvas.drawText(text)

    def rule(self, start: tuple[float, float], end: tuple[float, float], ink: Ink) -> None:
        """Draw a straight line."""
        with self._decoration():
            self._set_line(ink)
            self._canvas.line(*start, *end)

    def fill(self, rect: Rect, colour: str) -> None:
        """Fill a rectangle."""
        with self._decoration():
            self._canvas.setFillColor(HexColor(colour))
            self._canvas.rect(*rect, stroke=0, fill=1)

    def outline(self, rect: Rect, ink: Ink) -> None:
        """Draw the border of a rectangle."""
        with self._decoration():
            self._set_line(ink)
            self._canvas.rect(*rect, stroke=1, fill=0)

    def _set_line(self, ink: Ink) -> None:
        self._canvas.setStrokeColor(HexColor(ink.colour))
        self._canvas.setLineWidth(ink.width)
        self._canvas.setDash(list(ink.dash))

    def draw(self, drawing: Drawing, x: float, y: float, scale: float = 1.0) -> None:
        """Draw a chart with its lower left corner at (x, y)."""
        from reportlab.graphics import renderPDF

        with self._decoration():
            self._canvas.saveState()
            self._canvas.translate(x, y)
            self._canvas.scale(scale, scale)
            renderPDF.draw(drawing, self._canvas, 0, 0, showBoundary=False)
            self._canvas.restoreState()

    def bitmap(self, png: bytes, place: Rect) -> None:
        """Draw a bitmap without transparency that says nothing the words do not say."""
        from reportlab.lib.utils import ImageReader

        with self._decoration():
            self._canvas.drawImage(ImageReader(io.BytesIO(png)), *place)

    # --- pages ----------------------------------------------------------------------------

    def next_page(self) -> None:
        """End this page and begin another."""
        self._end_page()
        self._page_key = self._begin_page()

    def finish(self) -> bytes:
        """End the last page and make the file."""
        self._end_page()
        self._describe()
        return self._canvas.data()

    def _begin_page(self) -> int:
        self._pages.append(self._canvas.current_page_reference())
        return self._tree.begin_page()

    def _end_page(self) -> None:
        # Tab follows the structure (PDF/UA-1, 7.18.3).
        self._canvas.end_page({"StructParents": self._page_key, "Tabs": "/S"})

    def _describe(self) -> None:
        canvas, document = self._canvas, self._canvas.document
        canvas.setTitle(self._meta.cleaned("title"))
        canvas.setAuthor(self._meta.cleaned("author"))
        canvas.setSubject(self._meta.cleaned("subject"))
        canvas.setCreator(self._meta.cleaned("creator"))
        canvas.setKeywords(self._meta.cleaned("keywords"))
        canvas.setViewerPreference("DisplayDocTitle", "true")
        entries: dict[str, object] = {
            "StructTreeRoot": self._tree.write(document, self._pages),
            "MarkInfo": PDFDictionary({"Marked": "true"}),
            "Metadata": metadata.xmp(self._meta, self._stamp),
            "OutputIntents": PDFArray([metadata.output_intent(document)]),
        }
        if form := self.annotations.form():
            entries["AcroForm"] = form
        canvas.set_catalog(entries)
