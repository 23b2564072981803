"""Other makers of accessible PDF, given the same words, tables and as many drawings as the report.

They come with the extra `bench`; WeasyPrint needs Pango of the system besides.
"""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from html import escape
from time import perf_counter
from typing import TYPE_CHECKING, Any, Final

from workshop import resources
from workshop.charts.shapes import svg
from workshop.charts.tally import TallyRow, tally
from workshop.report.outline.blocks import Bullets, Figure, Heading, Table
from workshop.report.tagged.furniture import COLUMN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from workshop.report.outline import Outline

STANDARD: Final = "ua-1"
"""Tagged, as our own report is."""


def drawing() -> str:
    """What stands for every chart."""
    return svg(tally([TallyRow("Een waarde", 7), TallyRow("Een andere", 4)], COLUMN))


# --- WeasyPrint ------------------------------------------------------------------------------


def weasyprint(told: Outline) -> Callable[[], float]:
    """Seconds for every call. Raises ImportError or OSError where it cannot be used."""
    maker = importlib.import_module("weasyprint")  # an extra: not there for every check
    page = _html(told)

    def make() -> float:
        began = perf_counter()
        maker.HTML(string=page).write_pdf(pdf_variant="pdf/ua-1")
        return perf_counter() - began

    return make


def _html(told: Outline) -> str:
    fonts = resources.assets() / "fonts"
    style = f"""
      @font-face {{ font-family: S; src: url("{(fonts / "SourceSans3-Regular.ttf").as_uri()}") }}
      @font-face {{ font-family: L; src: url("{(fonts / "Literata-Regular.ttf").as_uri()}") }}
      @page {{ size: A4; margin: 24mm; @bottom-right {{ content: counter(page) }} }}
      body {{ font: 11pt/17pt S }} h1, h2, h3 {{ font-family: L }} td {{ vertical-align: top }}
    """
    drawn = drawing()
    body = "".join(_element(block, drawn) for block in told.blocks)
    title = escape(told.title)
    return (
        f"<html lang=nl><head><title>{title}</title><style>{style}</style></head>"
        f"<body>{body}</body></html>"
    )


# Any: every kind of block, told by its texts.
def _element(block: Any, drawn: str) -> str:  # noqa: ANN401
    match block:
        case Heading(level, text):
            return f"<h{level}>{escape(text)}</h{level}>"
        case Bullets(items):
            return "<ul>" + "".join(f"<li>{escape(item)}</li>" for item in items) + "</ul>"
        case Figure():
            words = f"<p>{escape(block.caption)}</p>{_element(block.table, drawn)}"
            return f'<div role="img" aria-label="{escape(block.alt)}">{drawn}</div>{words}'
        case Table():
            head = "".join(f"<th scope=col>{escape(cell)}</th>" for cell in block.header)
            rows = ("".join(f"<td>{escape(cell)}</td>" for cell in line) for line in block.rows)
            return f"<table><tr>{head}</tr>{''.join(f'<tr>{line}</tr>' for line in rows)}</table>"
        case _:
            return "".join(f"<p>{escape(text)}</p>" for text in _texts(block))


def _texts(part: object) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for each in part:
            yield from _texts(each)
    elif hasattr(part, "__dataclass_fields__"):
        for name in part.__dataclass_fields__:
            yield from _texts(getattr(part, name))


# --- Typst -----------------------------------------------------------------------------------


_FIRST: Final = """
import json, sys, time, typst
files = {name: text.encode() for name, text in json.load(sys.stdin).items()}
began = time.perf_counter()
typst.compile(files, font_paths=[sys.argv[1]], format="pdf", pdf_standards=sys.argv[2])
print(time.perf_counter() - began)
"""


def typst(told: Outline) -> Callable[[], float]:
    """Seconds for every call, as PDF/UA-1. Raises ImportError where it cannot be used.

    In a process of its own each time, from its first line on: a second time it knows the answer.
    """
    importlib.import_module("typst")
    files = json.dumps({"main": _typed(told), "drawing.svg": drawing()})
    command = [sys.executable, "-c", _FIRST, str(resources.assets() / "fonts"), STANDARD]

    def make() -> float:
        done = subprocess.run(command, input=files, text=True, check=True, capture_output=True)
        return float(done.stdout)

    return make


def _typed(told: Outline) -> str:
    """Words are given as strings, so that none of them is taken for markup."""
    return "\n".join((
        f"#set document(title: {_string(told.title)})",
        '#set page(paper: "a4", margin: 24mm, numbering: "1")',
        '#set text(font: "Source Sans 3", size: 11pt, lang: "nl")',
        '#show heading: set text(font: "Literata")',
        *(_piece(block) for block in told.blocks),
    ))  # fmt: skip


# Any: every kind of block, told by its texts.
def _piece(block: Any) -> str:  # noqa: ANN401
    match block:
        case Heading(level, text):
            return f"#heading(level: {level}, {_string(text)})"
        case Bullets(items):
            return f"#list({', '.join(_string(item) for item in items)})"
        case Figure():
            image = f'image("drawing.svg", alt: {_string(block.alt)})'
            figure = f"#figure({image}, caption: {_string(block.caption)})"
            return f"{figure}\n{_piece(block.table)}"
        case Table():
            head = ", ".join(_string(cell) for cell in block.header)
            cells = ", ".join(_string(cell) for line in block.rows for cell in line)
            columns = len(block.header)
            return f"#table(columns: {columns}, table.header({head}), {cells})"
        case _:
            return "\n".join(f"#par({_string(text)})" for text in _texts(block))


def _string(text: str) -> str:
    """As Typst writes one; the escapes that both know are the same."""
    return json.dumps(text, ensure_ascii=False)
