"""The structure tree: what every piece of content is, in reading order (ISO 32000-1, 14.7)."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFObjectReference,
    PDFString,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reportlab.pdfbase.pdfdoc import PDFDocument

    Attributes: TypeAlias = Mapping[str, Mapping[str, object]]
    """Per owner, such as `Table` or `Layout` (ISO 32000-1, 14.8.5)."""


class Role(StrEnum):
    """The standard structure types that the report uses."""

    DOCUMENT = "Document"
    SECTION = "Sect"
    DIVISION = "Div"
    QUOTE = "BlockQuote"
    PARAGRAPH = "P"
    H1 = "H1"
    H2 = "H2"
    H3 = "H3"
    LIST = "L"
    ITEM = "LI"
    LABEL = "Lbl"
    ITEM_BODY = "LBody"
    TABLE = "Table"
    CAPTION = "Caption"
    HEAD_ROWS = "THead"
    BODY_ROWS = "TBody"
    ROW = "TR"
    HEADER_CELL = "TH"
    CELL = "TD"
    FIGURE = "Figure"
    LINK = "Link"
    CONTENTS = "TOC"
    ENTRY = "TOCI"
    REFERENCE = "Reference"


HEADINGS: Final = {1: Role.H1, 2: Role.H2, 3: Role.H3}


class Element:
    """One structure element. It joins the tree when something of it is first drawn."""

    __slots__ = ("alt", "attributes", "parent", "role")

    def __init__(
        self,
        role: Role,
        parent: Element | None = None,
        *,
        alt: str = "",
        attributes: Attributes | None = None,
    ) -> None:
        self.role = role
        self.parent = parent
        """None: a child of the document."""
        self.alt = alt
        self.attributes = dict(attributes or {})
        """Per owner, such as `Table` or `Layout` (ISO 32000-1, 14.8.5)."""


class _Mark(NamedTuple):
    """A stretch of a page's content."""

    page: int
    number: int


class _Held(NamedTuple):
    """An annotation."""

    page: int
    reference: PDFObjectReference


_Kid: TypeAlias = "_Mark | _Held | Element"


class StructureTree:
    """Collects who owns what while pages are drawn, then becomes objects of the file."""

    def __init__(self) -> None:
        self._root = Element(Role.DOCUMENT)
        self._kids: dict[Element, list[_Kid]] = {self._root: []}
        self._owners: list[list[Element] | Element] = []
        """The parent tree: by key, the owner of an annotation or those of a page's marks."""
        self._marks: list[Element] = []
        self._page = -1

    def begin_page(self) -> int:
        """The key under which the new page's marks are found."""
        self._page += 1
        self._marks = []
        return self._new_key(self._marks)

    def mark(self, element: Element) -> int:
        """Number, on this page, of a stretch of content that belongs to `element`."""
        self.attach(element)
        number = len(self._marks)
        self._marks.append(element)
        self._kids[element].append(_Mark(self._page, number))
        return number

    def hold(self, element: Element, reference: PDFObjectReference) -> int:
        """Key of an annotation on this page that belongs to `element`."""
        self.attach(element)
        self._kids[element].append(_Held(self._page, reference))
        return self._new_key(element)

    def attach(self, element: Element) -> None:
        """Give `element` its place in the reading order, also when it stays empty."""
        if element in self._kids:
            return
        parent = element.parent or self._root
        self.attach(parent)
        self._kids[parent].append(element)
        self._kids[element] = []

    def _new_key(self, owner: list[Element] | Element) -> int:
        self._owners.append(owner)
        return len(self._owners) - 1

    def write(self, document: PDFDocument, pages: list[PDFObjectReference]) -> PDFDictionary:
        """Make the objects; the result is the catalog's `StructTreeRoot`. `pages` by number."""
        return _Writer(document, pages, self._kids).write(self._root, self._owners)


class _Writer:
    def __init__(
        self,
        document: PDFDocument,
        pages: list[PDFObjectReference],
        kids: Mapping[Element, list[_Kid]],
    ) -> None:
        self._document = document
        self._pages = pages
        self._kids = kids
        self._nodes = {element: PDFDictionary() for element in kids}
        self._refs = {
            element: document.Reference(node, f"Structure{number}")
            for number, (element, node) in enumerate(self._nodes.items())
        }

    def write(self, root: Element, owners: list[list[Element] | Element]) -> PDFDictionary:
        tree = PDFDictionary({"Type": "/StructTreeRoot", "K": self._refs[root]})
        tree["ParentTree"] = self._document.Reference(self._parent_tree(owners))
        tree["ParentTreeNextKey"] = len(owners)
        for element, node in self._nodes.items():
            parent = element.parent or root
            above = self._document.Reference(tree) if element is root else self._refs[parent]
            self._fill(node, element, above)
        return tree

    def _parent_tree(self, owners: list[list[Element] | Element]) -> PDFDictionary:
        numbers: list[object] = []
        for key, owner in enumerate(owners):
            if isinstance(owner, Element):
                numbers += [key, self._refs[owner]]
            else:
                array = PDFArray([self._refs[element] for element in owner])
                numbers += [key, self._document.Reference(array)]
        return PDFDictionary({"Nums": PDFArray(numbers)})

    def _fill(self, node: PDFDictionary, element: Element, above: PDFObjectReference) -> None:
        node["Type"] = "/StructElem"
        node["S"] = PDFName(element.role)
        node["P"] = above
        if element.alt:
            node["Alt"] = PDFString(element.alt)
        if element.attributes:
            node["A"] = PDFArray(list(_attribute_objects(element)))
        page = next((kid.page for kid in self._kids[element] if isinstance(kid, _Mark)), None)
        if page is not None:
            node["Pg"] = self._pages[page]
        if kids := [self._kid(kid, page) for kid in self._kids[element]]:
            node["K"] = PDFArray(kids)

    def _kid(self, kid: _Kid, page: int | None) -> object:
        match kid:
            case Element():
                return self._refs[kid]
            case _Mark() if kid.page == page:
                return kid.number
            case _Mark():
                entries = {"Type": "/MCR", "Pg": self._pages[kid.page], "MCID": kid.number}
                return PDFDictionary(entries)
            case _Held():
                entries = {"Type": "/OBJR", "Pg": self._pages[kid.page], "Obj": kid.reference}
                return PDFDictionary(entries)


def _attribute_objects(element: Element) -> Iterator[PDFDictionary]:
    for owner, values in element.attributes.items():
        yield PDFDictionary({"O": PDFName(owner), **values})
