"""The report before any format: data in, typed blocks of Dutch text out. Pure."""

from __future__ import annotations

from workshop.report.outline.blocks import Block, Outline
from workshop.report.outline.whole import outline

__all__ = ["Block", "Outline", "outline"]
