"""The surfaces a chart is drawn on, as pictures that can be compared: PDF, Qt and a browser."""

from __future__ import annotations

import base64
import io
import math
import subprocess
from functools import cache
from typing import TYPE_CHECKING

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
from PySide6.QtGui import QFontDatabase, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from reportlab.graphics import renderPDF
from reportlab.pdfgen.canvas import Canvas

from workshop import resources
from workshop.charts.fonts import FILES, Face
from workshop.charts.shapes import svg

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser
    from reportlab.graphics.shapes import Drawing

SCALE = 2
"""Pixels per point."""


def as_pdf(drawing: Drawing, folder: Path) -> Path:
    """The drawing alone on a page of its size."""
    path = folder / "drawing.pdf"
    size = (float(drawing.width), float(drawing.height))
    canvas = Canvas(str(path), pagesize=size, initialFontName=str(Face.SANS))  # type: ignore[arg-type]  # the stubs say float
    renderPDF.draw(drawing, canvas, 0, 0)
    canvas.save()
    return path


def on_paper(drawing: Drawing, folder: Path) -> Image.Image:
    """What a PDF reader shows."""
    resolution = str(72 * SCALE)
    stem = folder / "paper"
    options = ["-r", resolution, "-png", "-singlefile"]
    subprocess.run(["pdftoppm", *options, str(as_pdf(drawing, folder)), str(stem)], check=True)
    return Image.open(stem.with_suffix(".png")).convert("RGB")


def on_screen(drawing: Drawing) -> Image.Image:
    """What Qt shows. Needs a QGuiApplication."""
    for file in sorted((resources.assets() / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
    width, height = float(drawing.width) * SCALE, float(drawing.height) * SCALE
    image = QImage(math.ceil(width), math.ceil(height), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg(drawing).encode())).render(painter, QRectF(0, 0, width, height))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs know only bytes
    return Image.open(io.BytesIO(buffer.data().data())).convert("RGB")


def in_browser(drawing: Drawing, browser: Browser) -> Image.Image:
    """What a tablet shows."""
    size = math.ceil(float(drawing.width)), math.ceil(float(drawing.height))
    page = browser.new_page(
        viewport={"width": size[0], "height": size[1]}, device_scale_factor=SCALE
    )
    try:
        style = "body { margin: 0 } svg { display: block }"
        page.set_content(f"<style>{_font_faces()}{style}</style>{_element(drawing)}")
        page.evaluate("document.fonts.ready")
        shot = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    finally:
        page.close()
    edge = math.ceil(float(drawing.width) * SCALE), math.ceil(float(drawing.height) * SCALE)
    return shot.crop((0, 0, *edge))


def _element(drawing: Drawing) -> str:
    """The SVG without the prolog, which only a file has."""
    text = svg(drawing)
    return text[text.index("<svg") :]


@cache
def _font_faces() -> str:
    folder = resources.assets() / "fonts"
    return "".join(
        f'@font-face {{ font-family: "{face}"; src: url(data:font/ttf;base64,'
        f"{base64.b64encode((folder / name).read_bytes()).decode()}) }}"
        for face, name in FILES.items()
    )
