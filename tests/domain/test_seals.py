"""Promises of `workshop.domain.seals`."""

from __future__ import annotations

from pathlib import Path

from workshop.domain.seals import LAPTOP, KeyFile, SealsChosen


def test_without_a_choice_it_is_the_seal_of_this_laptop() -> None:
    assert SealsChosen() == LAPTOP
    assert LAPTOP.files == ()


def test_a_password_is_in_nothing_that_is_printed() -> None:
    assert "geheim" not in repr(SealsChosen((KeyFile(Path("zegel.p12"), "geheim"),)))
