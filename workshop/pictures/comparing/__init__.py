"""Evenings beside each other: what stayed, came and went, and the council's figures. Pure."""

from __future__ import annotations

from workshop.pictures.comparing.compared import EveningsCompared
from workshop.pictures.comparing.whole import Ended, compared

__all__ = ["Ended", "EveningsCompared", "compared"]
