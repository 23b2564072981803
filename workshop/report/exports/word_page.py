"""An empty Word document made ours: language, A4, styles, head and foot of each page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.report.exports.archive import xml_text
from workshop.texts.outline import sheets as names

if TYPE_CHECKING:
    from datetime import datetime

    from docx.document import Document
    from docx.text.paragraph import Paragraph

    from workshop.report.outline import Outline

_A4_MM: Final = (210, 297)
_MARGIN_MM: Final = 25
_INK: Final = "1A231F"
_STYLES: Final = ("Title", "Subtitle", "Heading 1", "Heading 2", "Heading 3")
_TEXT_STYLES: Final = ("Caption", "Quote", "Intense Quote")
_FONT: Final = "Calibri"
_SIZE_PT: Final = 11
_AFTER_PT: Final = 6
TEXT_WIDTH_MM: Final = _A4_MM[0] - 2 * _MARGIN_MM


def new_document(outline: Outline, at: datetime) -> Document:
    """A document without a body; `at` is naive UTC."""
    import docx

    document = docx.Document()
    _describe(document, outline, at)
    _set_language(document, outline.language)
    _set_styles(document)
    _set_page(document, outline)
    return document


def _describe(document: Document, outline: Outline, at: datetime) -> None:
    about = document.core_properties
    about.title = xml_text(outline.title)[:255]  # the most that a property of python-docx holds
    about.subject = outline.head
    about.author = about.last_modified_by = xml_text(outline.foot)[:255]
    about.comments = ""
    about.language = outline.language
    about.created = about.modified = at


def _set_language(document: Document, language: str) -> None:
    """Of everything, unless a run says otherwise; spelling checkers and readers use it."""
    from docx.oxml.ns import qn

    defaults = document.styles.element.find(qn("w:docDefaults"))
    for lang in defaults.iter(qn("w:lang")):
        lang.set(qn("w:val"), language)


def _set_styles(document: Document) -> None:
    """One font and dark ink; the template's light blue is hard to read."""
    from docx.shared import Pt, RGBColor
    from docx.styles.style import ParagraphStyle

    _set_font(document)
    for style in document.styles:
        if isinstance(style, ParagraphStyle) and style.name in (*_STYLES, *_TEXT_STYLES):
            style.font.color.rgb = RGBColor.from_string(_INK)
            if style.name in _TEXT_STYLES:
                style.font.italic = False
                style.font.bold = style.name == "Intense Quote"
    normal = document.styles["Normal"]
    if isinstance(normal, ParagraphStyle):
        normal.font.size = Pt(_SIZE_PT)
        normal.paragraph_format.space_after = Pt(_AFTER_PT)


def _set_font(document: Document) -> None:
    """Everywhere: a font of the theme, where a style names one, would go before it."""
    from docx.oxml.ns import qn

    for fonts in document.styles.element.iter(qn("w:rFonts")):
        for name in list(fonts.attrib):
            if name.endswith("Theme"):
                del fonts.attrib[name]
        for script in ("w:ascii", "w:hAnsi", "w:cs"):
            fonts.set(qn(script), _FONT)


def _set_page(document: Document, outline: Outline) -> None:
    from docx.shared import Mm

    section = document.sections[0]
    section.page_width, section.page_height = (Mm(size) for size in _A4_MM)
    section.left_margin = section.right_margin = Mm(_MARGIN_MM)
    _add_line(section.header.paragraphs[0], f"{outline.head}\t{outline.title}")
    foot = section.footer.paragraphs[0]
    _add_line(foot, f"{outline.foot}\t")
    _add_field(foot, "PAGE")
    foot.add_run(f" {names.OF_PAGES} ")
    _add_field(foot, "NUMPAGES")


def _add_line(paragraph: Paragraph, text: str) -> None:
    """Text with a tab, after which it stands at the right margin."""
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.shared import Mm

    paragraph.style = None  # its tabs are made for another paper
    stops = paragraph.paragraph_format.tab_stops
    stops.add_tab_stop(Mm(TEXT_WIDTH_MM), WD_TAB_ALIGNMENT.RIGHT)
    paragraph.add_run(xml_text(text))


def _add_field(paragraph: Paragraph, code: str) -> None:
    """What Word counts itself; python-docx has no call for it."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)
