"""Small documents for one promise each."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pikepdf

from tests.report import sample
from tests.report.reading import Node, tree

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from workshop.report.tagged.story import Story


def pdf_of(tell: Callable[[Story], object]) -> bytes:
    """The file that tells this story."""
    document = sample.empty_document()
    tell(document.story)
    return document.build().pdf


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf))


def tree_of(tell: Callable[[Story], object]) -> Node:
    """The structure tree of this story."""
    return tree(opened(pdf_of(tell)))


def file_of(folder: Path, tell: Callable[[Story], object]) -> Path:
    """The story as a file, for the tools that want one."""
    path = folder / "verhaal.pdf"
    path.write_bytes(pdf_of(tell))
    return path
