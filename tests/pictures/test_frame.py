"""Promises of `workshop.pictures.frame`: an image is replaced as a whole, never changed."""

from __future__ import annotations

import dataclasses

import pytest

from workshop.pictures.frame import Frame


def test_an_image_with_its_words_cannot_be_changed_under_the_eyes_of_who_sends_it() -> None:
    frame = Frame(1, b"png", "Pauze")
    assert frame == Frame(1, b"png", "Pauze") != Frame(2, b"png", "Pauze")
    with pytest.raises(dataclasses.FrozenInstanceError):
        frame.text = "iets anders"  # type: ignore[misc]  # that is what is tried
