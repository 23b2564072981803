"""The surfaces a chart is drawn on, as pictures that can be compared: PDF and Qt."""

from __future__ import annotations

import io
import math
import subprocess
from typing import TYPE_CHECKING

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
from PySide6.QtGui import QFontDatabase, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from reportlab.graphics import renderPDF
from reportlab.pdfgen.canvas import Canvas

from workshop import resources
from workshop.charts.fonts import Face
from workshop.charts.shapes import svg

if TYPE_CHECKING:
    from pathlib import Path

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
