"""Forms and cards are made in a process of their own, which can be ended."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.report.paper import samples
from workshop.domain.errors import RenderFailedError, WriteFailedError
from workshop.report.paper.cards import lay_out_cards
from workshop.report.paper.forms import lay_out_forms
from workshop.report.paper.rendering import render_cards, render_forms
from workshop.report.stopping import StoppedError

if TYPE_CHECKING:
    from pathlib import Path


def test_what_the_process_makes_is_what_was_asked_for(tmp_path: Path) -> None:
    data, deck = samples.forms(samples.shipped()[:1]), samples.deck(samples.council()[:3])
    assert render_forms(data, tmp_path / "f.pdf") == ()
    assert render_cards(deck, tmp_path / "k.pdf") == ()
    assert (tmp_path / "f.pdf").read_bytes() == lay_out_forms(data).pdf
    assert (tmp_path / "k.pdf").read_bytes() == lay_out_cards(deck).pdf


def test_letters_that_no_font_has_are_told(tmp_path: Path) -> None:
    deck = samples.deck([samples.card(1, "李")])
    assert render_cards(deck, tmp_path / "k.pdf") == ("李",)


def test_a_stop_leaves_no_file(tmp_path: Path) -> None:
    stop = threading.Event()
    stop.set()
    with pytest.raises(StoppedError):
        render_forms(samples.forms(samples.shipped()), tmp_path / "f.pdf", stop)
    assert list(tmp_path.iterdir()) == []


def test_neither_does_a_disk_that_refuses_or_data_that_cannot_be_drawn(tmp_path: Path) -> None:
    data = samples.forms(samples.shipped()[:1])
    with pytest.raises(WriteFailedError):
        render_forms(data, tmp_path / "weg" / "f.pdf")
    with pytest.raises(RenderFailedError):
        render_forms(replace(data, date="geen datum"), tmp_path / "f.pdf")
    assert list(tmp_path.iterdir()) == []
